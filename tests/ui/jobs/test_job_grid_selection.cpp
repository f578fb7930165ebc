#include "tests/ui/jobs/grid_fixture.h"

#include <QSignalSpy>

#include <memory>

using namespace collie;
using models::JobRow;
using test::GridFixture;

class TestJobGridSelection final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_grid = std::make_unique<GridFixture>(); }
    void cleanup() { m_grid.reset(); }

    void clickSelects();
    void shiftSelectsInReadingOrder();
    void rubberBandSelectsWhatItTouches();
    void dragFromAJobSelectsARange();
    void arrowsWalk();
    void shiftArrowsExtend();
    void keysOfTheWindowTakeNoJob();
    void homeEndAndPages();
    void selectAllTakesWhatIsShown();
    void failuresAreVisitedInTurn();
    void currentJobIsTold();
    void selectJobShowsACountedOne();
    void activation();
    void contextMenu();
    void contextMenuOfAGroup();
    void manyJobsAreOneSelection();

  private:
    std::unique_ptr<GridFixture> m_grid;
};

void TestJobGridSelection::clickSelects() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    const QSignalSpy changes(&grid.view, &ui::JobGridView::selectedJobsChanged);
    grid.click(3);
    QCOMPARE(grid.selectedRows(), QVector<int>{3});
    QCOMPARE(grid.current(), 3);
    grid.click(7, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{3, 7}));
    grid.click(3, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), QVector<int>{7});
    grid.click(5);
    QCOMPARE(grid.selectedRows(), QVector<int>{5});
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {},
                      QPoint(4, grid.view.visualRect(grid.model.index(0)).center().y()));
    QVERIFY(grid.selectedRows().isEmpty());
    QCOMPARE(changes.count(), 5);
    QCOMPARE(grid.view.selectedCount(), 0);
}

void TestJobGridSelection::shiftSelectsInReadingOrder() {
    GridFixture &grid = *m_grid;
    grid.view.resize(430, 400);
    grid.fill(test::someJobs(40));
    grid.view.setAllGroupsExpanded(true);
    grid.click(4);
    grid.click(25, Qt::ShiftModifier);
    QCOMPARE(grid.selectedRows().size(), 22);
    grid.click(2, Qt::ShiftModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{2, 3, 4}));
    grid.click(30, Qt::ControlModifier);
    grid.click(32, Qt::ShiftModifier);
    // As in every view: what ctrl began is added to.
    QCOMPARE(grid.selectedRows(), (QVector<int>{2, 3, 4, 30, 31, 32}));
    // What is only counted is not meant.
    grid.view.setAllGroupsExpanded(false);
    grid.view.clearSelection();
    const QVector<int> failures{4, 9, 14};
    grid.click(failures.first());
    grid.click(failures.last(), Qt::ShiftModifier);
    QCOMPARE(grid.selectedRows(), failures);
}

void TestJobGridSelection::rubberBandSelectsWhatItTouches() {
    GridFixture &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    const QRect first = grid.view.visualRect(grid.model.index(0));
    const QPoint from(4, first.center().y());
    const QPoint to(first.right() + 90, first.center().y() + 85);
    QVERIFY(!grid.view.indexAt(from).isValid());
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid.view.viewport(), (from + to) / 2);
    QTest::mouseMove(grid.view.viewport(), to);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, to);
    QVector<int> expected;
    for (int row = 0; row < grid.model.rowCount(); ++row) {
        if (grid.view.visualRect(grid.model.index(row)).intersects(QRect(from, to)))
            expected.append(row);
    }
    QVERIFY(expected.size() > 8);
    QCOMPARE(grid.selectedRows(), expected);
}

void TestJobGridSelection::dragFromAJobSelectsARange() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    const QPoint from = grid.view.visualRect(grid.model.index(2)).center();
    const QPoint to = grid.view.visualRect(grid.model.index(6)).center();
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid.view.viewport(), (from + to) / 2);
    QTest::mouseMove(grid.view.viewport(), to);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(grid.selectedRows(), (QVector<int>{2, 3, 4, 5, 6}));
}

void TestJobGridSelection::arrowsWalk() {
    GridFixture &grid = *m_grid;
    grid.fill();
    const QVector<int> shown = grid.shownRows();
    grid.key(Qt::Key_Right);
    QCOMPARE(grid.current(), shown.first());
    for (int i = 1; i < 60; ++i) {
        grid.key(Qt::Key_Right);
        QCOMPARE(grid.current(), shown.at(i));
        QVERIFY(grid.view.viewport()->rect().contains(grid.view.visualRect(grid.view.currentIndex())));
    }
    QCOMPARE(grid.selectedRows(), QVector<int>{shown.at(59)});
    grid.key(Qt::Key_Left);
    QCOMPARE(grid.current(), shown.at(58));
    // Down and up again by as many lines comes back: the column is remembered.
    const QPoint before = grid.view.visualRect(grid.view.currentIndex()).center();
    for (int i = 0; i < 12; ++i)
        grid.key(Qt::Key_Down);
    QVERIFY(grid.current() > shown.at(58));
    for (int i = 0; i < 12; ++i)
        grid.key(Qt::Key_Up);
    const QRect after = grid.view.visualRect(grid.view.currentIndex());
    QVERIFY(qAbs(after.center().x() - before.x()) <= after.width());
}

void TestJobGridSelection::shiftArrowsExtend() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    grid.click(5);
    grid.key(Qt::Key_Right, Qt::ShiftModifier);
    grid.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{5, 6, 7}));
    grid.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{5, 6}));
    grid.key(Qt::Key_Right, Qt::ControlModifier);
    grid.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{5, 6}));
    QCOMPARE(grid.current(), 8);
    grid.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), (QVector<int>{5, 6, 8}));
}

/// Back where there is nothing to go back to: its key comes to the grid.
void TestJobGridSelection::keysOfTheWindowTakeNoJob() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    grid.click(3);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Down, Qt::Key_End}) {
        for (const Qt::KeyboardModifier modifier : {Qt::AltModifier, Qt::MetaModifier}) {
            QTest::keyClick(&grid.view, key, modifier);
            QCOMPARE(grid.selectedRows(), QVector<int>{3});
            QCOMPARE(grid.current(), 3);
        }
    }
}

void TestJobGridSelection::homeEndAndPages() {
    GridFixture &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    grid.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid.current(), grid.model.rowCount() - 1);
    QCOMPARE(grid.selectedRows(), QVector<int>{grid.model.rowCount() - 1});
    grid.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(grid.current(), 0);
    grid.key(Qt::Key_End);
    const int end = grid.current();
    QCOMPARE(grid.view.visualRect(grid.model.index(end)).top(), grid.view.visualRect(grid.model.index(0)).top());
    QVERIFY(grid.view.visualRect(grid.model.index(end + 1)).top() > grid.view.visualRect(grid.model.index(end)).top());
    grid.key(Qt::Key_Home);
    QCOMPARE(grid.current(), 0);
    grid.key(Qt::Key_PageDown);
    const int page = grid.current();
    QVERIFY(page > end);
    QVERIFY(grid.view.viewport()->rect().contains(grid.view.visualRect(grid.view.currentIndex())));
    grid.key(Qt::Key_PageUp);
    QVERIFY(grid.current() < page);
}

void TestJobGridSelection::selectAllTakesWhatIsShown() {
    GridFixture &grid = *m_grid;
    grid.fill();
    grid.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), grid.shownRows());
    grid.view.setAllGroupsExpanded(true);
    grid.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.view.selectedCount(), grid.model.rowCount());
}

void TestJobGridSelection::failuresAreVisitedInTurn() {
    GridFixture &grid = *m_grid;
    grid.fill();
    QVector<int> failures;
    for (int row = 0; row < grid.model.rowCount(); ++row) {
        if (grid.model.isUnclassifiedFailureAt(row))
            failures.append(row);
    }
    QVERIFY(failures.size() > 10);
    for (const int row : std::as_const(failures)) {
        grid.view.selectNextFailure();
        QCOMPARE(grid.current(), row);
        QCOMPARE(grid.selectedRows(), QVector<int>{row});
        QVERIFY(grid.view.viewport()->rect().contains(grid.view.visualRect(grid.view.currentIndex())));
    }
    grid.view.selectNextFailure();
    QCOMPARE(grid.current(), failures.first());
    grid.view.selectPreviousFailure();
    QCOMPARE(grid.current(), failures.last());
}

void TestJobGridSelection::currentJobIsTold() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
    grid.view.setAllGroupsExpanded(true);
    // What a listener reads when it is told is the job that was clicked, every time.
    QVector<std::optional<JobRow>> told;
    connect(&grid.view, &ui::JobGridView::selectedJobsChanged, this, [&] { told.append(grid.view.currentJob()); });
    grid.click(4);
    grid.click(7);
    grid.click(2);
    QCOMPARE(told,
             (QVector<std::optional<JobRow>>{grid.model.storeRow(4), grid.model.storeRow(7), grid.model.storeRow(2)}));
    grid.store.clear();
    QCOMPARE(told.size(), 4);
    QVERIFY(!told.last());
}

void TestJobGridSelection::selectJobShowsACountedOne() {
    GridFixture &grid = *m_grid;
    grid.fill();
    int row = grid.model.rowCount() - 1;
    while (grid.isShown(row))
        --row;
    grid.view.selectJob(grid.model.storeRow(row));
    QCOMPARE(grid.current(), row);
    QVERIFY(grid.isShown(row));
    QVERIFY(grid.view.viewport()->rect().contains(grid.view.visualRect(grid.view.currentIndex())));
    grid.view.selectJob(-1);
    QCOMPARE(grid.current(), row);
}

void TestJobGridSelection::activation() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
    const QSignalSpy spy(&grid.view, &ui::JobGridView::jobActivated);
    grid.click(4);
    QTest::mouseDClick(grid.view.viewport(), Qt::LeftButton, {}, grid.view.visualRect(grid.model.index(4)).center());
    QCOMPARE(spy.count(), 1);
    grid.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
    grid.click(4);
    grid.key(Qt::Key_Return);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().value<JobRow>(), grid.model.storeRow(4));
}

void TestJobGridSelection::contextMenu() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
    const QSignalSpy spy(&grid.view, &ui::JobGridView::contextMenuRequested);
    const QPoint point = grid.view.visualRect(grid.model.index(4)).center();
    QTest::mousePress(grid.view.viewport(), Qt::RightButton, {}, point);
    QCOMPARE(grid.selectedRows(), QVector<int>{4});
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, grid.view.viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(grid.view.viewport(), &event);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toPoint(), grid.view.viewport()->mapToGlobal(point));
    // A right click on one of several keeps them all.
    grid.view.setAllGroupsExpanded(true);
    grid.click(2);
    grid.click(5, Qt::ShiftModifier);
    QTest::mousePress(grid.view.viewport(), Qt::RightButton, {}, grid.view.visualRect(grid.model.index(3)).center());
    QCOMPARE(grid.selectedRows().size(), 4);
}

void TestJobGridSelection::contextMenuOfAGroup() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
    const QSignalSpy spy(&grid.view, &ui::JobGridView::contextMenuRequested);
    // The group's sign stands right before its first job.
    grid.view.setAllGroupsExpanded(true);
    const QRect first = grid.view.visualRect(grid.model.index(0));
    grid.view.setAllGroupsExpanded(false);
    const QPoint sign(first.left() - 8, first.center().y());
    QContextMenuEvent event(QContextMenuEvent::Mouse, sign, grid.view.viewport()->mapToGlobal(sign));
    QCoreApplication::sendEvent(grid.view.viewport(), &event);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(grid.selectedRows().size(), 12);
    QVERIFY2(grid.isShown(0), "nothing is acted on unseen");
}

void TestJobGridSelection::manyJobsAreOneSelection() {
    GridFixture &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    const QSignalSpy spy(&grid.view, &ui::JobGridView::selectedJobsChanged);
    grid.view.selectAll();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(grid.view.selectedCount(), grid.model.rowCount());
    QCOMPARE(grid.view.selectionModel()->selection().size(), 1);
}

QTEST_MAIN(TestJobGridSelection)
#include "test_job_grid_selection.moc"
