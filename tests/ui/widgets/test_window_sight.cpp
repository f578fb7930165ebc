#include "ui/widgets/window_sight.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using ui::WindowSight;

/// Whether anybody can see a window.
class TestWindowSight final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void shownMinimisedAndHidden() {
        QWidget window;
        QWidget child(&window);
        QObject owner;
        const auto *sight = new WindowSight(window, &owner);
        QSignalSpy told(sight, &WindowSight::changed);
        const auto last = [&told] { return told.isEmpty() ? QVariant() : told.constLast().constFirst(); };
        QVERIFY(!WindowSight::isSeen(window));
        for (int round = 0; round < 2; ++round) {
            window.show();
            QCOMPARE(last(), QVariant(true));
            window.showMinimized();
            QTRY_COMPARE(last(), QVariant(false));
            QVERIFY(!WindowSight::isSeen(window));
            window.showNormal();
            QTRY_COMPARE(last(), QVariant(true));
            window.hide();
            QCOMPARE(last(), QVariant(false));
        }
        // What is in the window is not the window.
        window.show();
        told.clear();
        child.hide();
        QVERIFY(told.isEmpty());
    }
};

QTEST_MAIN(TestWindowSight)
#include "test_window_sight.moc"
