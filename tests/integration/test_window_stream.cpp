#include "app/collie/pulse_controller.h"
#include "app/sandbox/pulse/event_bus.h"
#include "services/storage/preferences.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_view.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace collie;
using namespace collie::test;
using Column = models::StreamModel::Column;

/// The Pulse pane with more messages than memory keeps.
class TestWindowStream final : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        m_application->settings().set(storage::preferences::streamMessages, 1'000);
        openSandbox();
        listen();
    }
    void cleanup() { stopAll(); }

    void scrollsBackBeyondWhatMemoryKeeps() {
        publish(0, 3'000);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 3'000, patience);
        ui::StreamView *view = pane()->view();
        const auto centre = [view] { return view->viewport()->rect().center(); };
        // By keys to the first, and back; twice.
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, centre());
        for (int time = 0; time < 2; ++time) {
            QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
            QCOMPARE(view->currentRow(), 0);
            QVERIFY(summary().contains(QStringLiteral("primary.0.")));
            QTest::keyClick(view, Qt::Key_PageDown);
            QVERIFY(summary().contains(QStringLiteral("primary.%1.").arg(view->currentRow())));
            QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
            QVERIFY(summary().contains(QStringLiteral("primary.2999.")));
        }
        // By the mouse to the middle.
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        const int row = view->rowAt(centre().y());
        QVERIFY(row > 500 && row < 2'000);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, centre());
        QCOMPARE(view->currentRow(), row);
        QVERIFY(summary().contains(QStringLiteral("primary.%1.").arg(row)));
        // What comes meanwhile moves nothing.
        publish(3'000, 200);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 3'200, patience);
        QCOMPARE(view->currentRow(), row);
        QVERIFY(summary().contains(QStringLiteral("primary.%1.").arg(row)));
    }

    void filtersAllOfThem() {
        publish(0, 3'000);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 3'000, patience);
        auto *filter = test::named<QLineEdit>(pane(), "messageFilter");
        for (int time = 0; time < 2; ++time) {
            QTest::mouseClick(filter, Qt::LeftButton);
            QTest::keyClicks(filter, QStringLiteral("needle-17."));
            QTest::keyClick(filter, Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 1, patience);
            ui::StreamView *view = pane()->view();
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(stream().index(0, 0)).center());
            QVERIFY(summary().contains(QStringLiteral("primary.17.")));
            QTest::mouseClick(filter, Qt::LeftButton);
            QTest::keyClick(filter, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(filter, Qt::Key_Delete);
            QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 3'000, patience);
            QCOMPARE(view->currentRow(), 17);
        }
    }

    void theNextStartHasThemUntilTheyAreCleared() {
        publish(0, 1'500);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 1'500, patience);
        startApplication();
        openSandbox();
        // Nothing is listened to yet, so that is what is offered.
        window().showPane(pane());
        QVERIFY(!pane()->view()->isVisible());
        listen();
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 1'501, patience);
        QTRY_VERIFY_WITH_TIMEOUT(pane()->view()->isVisible(), patience);
        publish(1'500, 10);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 1'511, patience);
        QCOMPARE(keyAt(0), QStringLiteral("primary.0.needle-0."));
        QVERIFY(stream().index(1'500, 0).data(models::StreamModel::IsGapRole).toBool());
        QCOMPARE(keyAt(1'501), QStringLiteral("primary.1500.needle-1500."));
        QTest::mouseClick(test::named<QToolButton>(pane(), "clearStream"), Qt::LeftButton);
        QCOMPARE(stream().rowCount(), 0);
        publish(2'000, 5);
        QTRY_COMPARE_WITH_TIMEOUT(stream().rowCount(), 5, patience);
        QCOMPARE(keyAt(0), QStringLiteral("primary.2000.needle-2000."));
    }

  private:
    ui::PulsePane *pane() { return window().pane<ui::PulsePane>(); }
    models::StreamModel &stream() { return m_application->feature<app::PulseController>()->stream(); }
    QString summary() { return test::named<QLabel>(pane(), "messageSummary")->text(); }
    QString keyAt(int row) { return stream().index(row, static_cast<int>(Column::RoutingKey)).data().toString(); }
    void listen() {
        window().showPane(pane());
        Q_EMIT pane()->bindingsChosen(
            {{QStringLiteral("exchange/taskcluster-queue/v1/task-failed"), QStringLiteral("#")}});
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(pane(), "pulseState")->text().startsWith(QStringLiteral("Live")),
                                 patience);
    }
    void publish(int first, int count) {
        for (int i = first; i < first + count; ++i) {
            const QByteArray number = QByteArray::number(i);
            m_sandbox->bus().publish({.exchange = "exchange/taskcluster-queue/v1/task-failed",
                                      .routingKey = "primary." + number + ".needle-" + number + '.',
                                      .cc = {},
                                      .payload = "{\"n\":" + number + '}'});
        }
    }
};

QTEST_MAIN(TestWindowStream)
#include "test_window_stream.moc"
