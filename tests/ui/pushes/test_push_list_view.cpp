#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tree.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_text.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace collie;
using models::PushListModel;

namespace {

struct List {
    ui::Theme theme;
    test::FakeClock clock;
    models::JobStore store;
    PushListModel model{store};
    ui::PushListView view{theme};

    List() {
        theme.setScheme(ui::Theme::Scheme::Light);
        view.setClock(clock);
        view.setPushModel(&model);
        view.resize(320, 300);
        view.show();
        view.activateWindow();
        view.setFocus();
    }
    void fill(int count) {
        model.apply(test::samplePushes(count));
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const QModelIndex index = model.index(row);
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
    }
};

} // namespace

class TestPushListView final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_list = std::make_unique<List>(); }
    void cleanup() { m_list.reset(); }
    void selectsSeveral();
    void keysMove();
    void setSelection();
    void expandsCommits();
    void newPushesDoNotMoveWhatIsRead();
    void tooltipIsPlainText();
    void countsInWords();
    void emptyListSaysSo();
    void menuIsAboutThePushUnderIt();
    void branchIsABadge();

  private:
    std::unique_ptr<List> m_list;
};

void TestPushListView::selectsSeveral() {
    List &list = *m_list;
    list.fill(5);
    const QSignalSpy spy(&list.view, &ui::PushListView::pushSelectionChanged);
    list.click(3);
    QCOMPARE(list.view.selectedPushIds(), QVector<qint64>{4});
    list.click(1, Qt::ControlModifier);
    QCOMPARE(list.view.selectedPushIds(), (QVector<qint64>{2, 4}));
    QCOMPARE(spy.count(), 2);
    list.click(0);
    list.click(2, Qt::ShiftModifier);
    QCOMPARE(list.view.selectedPushIds(), (QVector<qint64>{1, 2, 3}));
}

void TestPushListView::keysMove() {
    List &list = *m_list;
    list.fill(5);
    list.click(0);
    QTest::keyClick(&list.view, Qt::Key_Down);
    QCOMPARE(list.view.selectedPushIds(), QVector<qint64>{2});
    QTest::keyClick(&list.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list.view.selectedPushIds(), (QVector<qint64>{2, 3}));
}

void TestPushListView::setSelection() {
    List &list = *m_list;
    list.fill(5);
    list.view.setSelectedPushIds({5, 2, 77});
    QCOMPARE(list.view.selectedPushIds(), (QVector<qint64>{2, 5}));
    list.view.setSelectedPushIds({});
    QVERIFY(list.view.selectedPushIds().isEmpty());
}

void TestPushListView::expandsCommits() {
    List &list = *m_list;
    list.fill(5);
    // The third push has three commits, the first has one.
    const QModelIndex several = list.model.index(2);
    const int folded = list.view.visualRect(several).height();
    list.view.setExpanded(several, true);
    QVERIFY(list.view.isExpanded(several));
    QTRY_VERIFY(list.view.visualRect(several).height() > folded);
    const QRect rect = list.view.visualRect(several);
    QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(10, 4 + 20 + 8));
    QVERIFY(!list.view.isExpanded(several));
    QVERIFY(list.view.selectedPushIds().isEmpty());
    list.click(2);
    QTest::keyClick(&list.view, Qt::Key_Right);
    QVERIFY(list.view.isExpanded(several));
    QTest::keyClick(&list.view, Qt::Key_Left);
    QVERIFY(!list.view.isExpanded(several));
    list.view.setExpanded(list.model.index(0), true);
    QVERIFY(!list.view.isExpanded(list.model.index(0)));
}

void TestPushListView::newPushesDoNotMoveWhatIsRead() {
    List &list = *m_list;
    QVector<treeherder::Push> pushes = test::samplePushes(30);
    list.model.apply(pushes.mid(10));
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    list.view.verticalScrollBar()->setValue(200);
    const QPersistentModelIndex seen(list.view.indexAt({20, 100}));
    const QRect before = list.view.visualRect(seen);
    list.model.apply(pushes.mid(0, 10));
    QCOMPARE(list.view.visualRect(seen), before);
    QCOMPARE(list.model.rowCount(), 30);
}

void TestPushListView::tooltipIsPlainText() {
    List &list = *m_list;
    QVector<treeherder::Push> pushes = test::samplePushes(1);
    pushes[0].commits[0].comments = QStringLiteral("<img src='http://example.org/x'> & more");
    list.model.apply(pushes);
    const QPoint at = list.view.visualRect(list.model.index(0)).center();
    QHelpEvent help(QEvent::ToolTip, at, list.view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(list.view.viewport(), &help);
    const QString text = QToolTip::text();
    QVERIFY(text.contains(QStringLiteral("&lt;img src=")));
    QVERIFY(!text.contains(QStringLiteral("<img")));
    QVERIFY(text.contains(pushes[0].revision));
    QVERIFY(text.contains(QStringLiteral("2023-11-14 22:13:20 UTC")));
}

void TestPushListView::countsInWords() {
    List &list = *m_list;
    list.model.apply(test::samplePushes(1));
    QVERIFY(ui::pushCountsText(list.model.index(0)).startsWith(QStringLiteral("loading")));
    list.store.apply(test::sampleJobs(1, 3000, 50));
    list.model.setJobsLoaded(1);
    const QString text = ui::pushCountsText(list.model.index(0));
    QVERIFY2(text.contains(QStringLiteral(" failed, ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" running, ")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("% complete")), qPrintable(text));
}

void TestPushListView::emptyListSaysSo() {
    List &list = *m_list;
    list.view.setEmptyText(QStringLiteral("No pushes to show."));
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    const QImage image = list.view.grab().toImage();
    bool written = false;
    for (int x = 0; x < image.width() && !written; ++x)
        for (int y = 0; y < image.height() && !written; ++y)
            written = ui::contrastRatio(image.pixelColor(x, y), list.theme.surface()) > 3;
    QVERIFY(written);
}

void TestPushListView::menuIsAboutThePushUnderIt() {
    List &list = *m_list;
    list.fill(5);
    list.click(0);
    QSignalSpy asked(&list.view, &ui::PushListView::menuRequested);
    const auto openAt = [&list](QContextMenuEvent::Reason reason, int row) {
        const QPoint at = list.view.visualRect(list.model.index(row)).center();
        if (reason == QContextMenuEvent::Mouse)
            QTest::mouseClick(list.view.viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(reason, at, list.view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list.view.viewport(), &event);
    };
    openAt(QContextMenuEvent::Mouse, 2);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toLongLong(), 3);
    // By a key it is about the current push, wherever the mouse is.
    openAt(QContextMenuEvent::Keyboard, 3);
    QCOMPARE(asked[1][0].toLongLong(), 3);
    QContextMenuEvent below(QContextMenuEvent::Mouse, {100, 290}, list.view.viewport()->mapToGlobal(QPoint(100, 290)));
    QCoreApplication::sendEvent(list.view.viewport(), &below);
    QCOMPARE(asked.count(), 2);
}

void TestPushListView::branchIsABadge() {
    List &list = *m_list;
    QVector<treeherder::Push> pushes = test::samplePushes(1);
    list.model.apply(pushes);
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    const QImage without = list.view.grab().toImage();
    pushes[0].branch = QStringLiteral("release/152");
    list.model.apply(pushes);
    const QImage with = list.view.grab().toImage();
    QVERIFY(with != without);
    QVERIFY(ui::pushToolTip(list.model.index(0), false).contains(QStringLiteral("branch release/152")));
    // However long it is, the age at the end of the line stays.
    pushes[0].branch = QString(3000, u'w');
    list.model.apply(pushes);
    const QImage longest = list.view.grab().toImage();
    const QRect row = list.view.visualRect(list.model.index(0));
    const QRect age(row.right() - 40, row.top(), 40, row.height() / 2 - 4);
    QVERIFY(longest.copy(age) == without.copy(age));
}

QTEST_MAIN(TestPushListView)
#include "test_push_list_view.moc"
