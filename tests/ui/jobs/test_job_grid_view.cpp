#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace collie;
using models::JobGridModel;
using models::JobRow;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {

constexpr int pushCount = 4;
constexpr int jobsPerPush = 900;

struct Grid {
    ui::Theme theme;
    models::JobStore store;
    models::PushListModel pushes{store};
    JobGridModel model{store};
    ui::JobGridView view{theme};

    /// An empty grid of a settled size.
    Grid() {
        theme.setScheme(ui::Theme::Scheme::Light);
        view.setPushListModel(&pushes);
        view.setGridModel(&model);
        view.resize(900, 500);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    /// Four pushes as autoland has them.
    void fill() {
        pushes.apply(test::samplePushes(pushCount));
        for (const qint64 id : pushes.pushIds())
            addJobs(id);
        model.setPushes(pushes.pushIds());
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    void addJobs(qint64 pushId) {
        store.apply(test::sampleJobs(pushId, jobsPerPush));
        pushes.setJobsLoaded(pushId);
    }
    /// One push with these jobs of one platform and group.
    void fill(const QVector<Job> &jobs) {
        pushes.apply(test::samplePushes(1));
        store.apply(test::batchOf(jobs));
        pushes.setJobsLoaded(1);
        model.setPushes({1});
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    [[nodiscard]] bool isShown(int row) const { return !view.visualRect(model.index(row)).isEmpty(); }
    [[nodiscard]] QVector<int> shownRows() const {
        QVector<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (isShown(row))
                rows.append(row);
        }
        return rows;
    }
    [[nodiscard]] QVector<int> selectedRows() const {
        QVector<int> rows;
        const auto jobs = view.selectedJobs();
        for (const JobRow job : jobs)
            rows.append(model.rowOfStoreRow(job));
        return rows;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(model.index(row)).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] int current() const { return view.currentIndex().row(); }
};

/// `count` jobs of group M with ids from 1; every fifth failed.
QVector<Job> someJobs(int count) {
    QVector<Job> jobs;
    for (int i = 1; i <= count; ++i) {
        Job job = test::makeJob(i, 1, QString::number(i));
        if (i % 5 == 0)
            job.result = JobResult::TestFailed;
        jobs.append(job);
    }
    return jobs;
}

Job changed(Job job, JobState state, JobResult result, int classification = 1) {
    job.state = state;
    job.result = result;
    job.failureClassificationId = classification;
    job.lastModifiedUs += 1;
    return job;
}

} // namespace

class TestJobGridView final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_grid = std::make_unique<Grid>(); }
    void cleanup() { m_grid.reset(); }

    void hitTestIsTheInverseOfVisualRect_data();
    void hitTestIsTheInverseOfVisualRect();
    void stickyHeaderCoversJobs();
    void collapsedShowsFailuresAndCountsTheRest();
    void clickOnCountOpensTheGroup();
    void plusAndMinusOpenAndCloseTheGroup();
    void clickSelects();
    void shiftSelectsInReadingOrder();
    void rubberBandSelectsWhatItTouches();
    void dragFromAJobSelectsARange();
    void arrowsWalk();
    void shiftArrowsExtend();
    void homeEndAndPages();
    void selectAllTakesWhatIsShown();
    void failuresAreVisitedInTurn();
    void selectionSurvivesUpdates();
    void selectedJobStaysVisibleWhenItPasses();
    void currentJobIsTold();
    void selectJobShowsACountedOne();
    void activation();
    void contextMenu();
    void whatIsReadStaysWhereItIs();
    void topStaysAtTheTop();
    void scrollingMovesTheSamePicture();
    void paintedOnlyWithJobs();
    void manyJobsAreOneSelection();
    void accessibility();
    void themesRepaint();

  private:
    std::unique_ptr<Grid> m_grid;
};

void TestJobGridView::hitTestIsTheInverseOfVisualRect_data() {
    QTest::addColumn<bool>("expanded");
    QTest::addColumn<int>("width");
    QTest::newRow("collapsed") << false << 900;
    QTest::newRow("expanded") << true << 900;
    QTest::newRow("narrow") << true << 330;
}

void TestJobGridView::hitTestIsTheInverseOfVisualRect() {
    QFETCH(bool, expanded);
    QFETCH(int, width);
    Grid &grid = *m_grid;
    grid.fill();
    grid.view.resize(width, 500);
    grid.view.setAllGroupsExpanded(expanded);
    const QVector<int> shown = grid.shownRows();
    if (expanded)
        QCOMPARE(shown.size(), grid.model.rowCount());
    else
        QVERIFY(!shown.isEmpty() && shown.size() < grid.model.rowCount() / 2);
    for (const int row : shown) {
        const QModelIndex index = grid.model.index(row);
        grid.view.scrollTo(index);
        const QRect rect = grid.view.visualRect(index);
        QVERIFY(grid.view.viewport()->rect().contains(rect));
        for (const QPoint &point : {rect.topLeft(), rect.center(), rect.bottomRight()})
            QCOMPARE(grid.view.indexAt(point), index);
    }
}

void TestJobGridView::stickyHeaderCoversJobs() {
    Grid &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    grid.view.verticalScrollBar()->setValue(200);
    for (int x = 0; x < grid.view.viewport()->width(); x += 3)
        QVERIFY(!grid.view.indexAt({x, 5}).isValid());
}

void TestJobGridView::collapsedShowsFailuresAndCountsTheRest() {
    Grid &grid = *m_grid;
    grid.fill();
    for (int row = 0; row < grid.model.rowCount(); ++row) {
        if (treeherder::isFailure(grid.model.statusAt(row)))
            QVERIFY(grid.isShown(row));
    }
    QVERIFY(!grid.view.allGroupsExpanded());
    grid.view.setAllGroupsExpanded(true);
    QVERIFY(grid.view.allGroupsExpanded());
    QCOMPARE(grid.shownRows().size(), grid.model.rowCount());
}

void TestJobGridView::clickOnCountOpensTheGroup() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(9));
    QCOMPARE(grid.shownRows().size(), 1);
    // "+8" stands right of the only failure, the head "M(" left of it.
    const QRect failure = grid.view.visualRect(grid.model.index(grid.shownRows().first()));
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, failure.center() + QPoint(failure.width() + 4, 0));
    QCOMPARE(grid.shownRows().size(), 9);
    const QRect first = grid.view.visualRect(grid.model.index(0));
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, QPoint(first.left() - 8, first.center().y()));
    QCOMPARE(grid.shownRows().size(), 1);
    QVERIFY(grid.selectedRows().isEmpty());
}

void TestJobGridView::plusAndMinusOpenAndCloseTheGroup() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(9));
    grid.click(grid.shownRows().first());
    grid.key(Qt::Key_Plus);
    QCOMPARE(grid.shownRows().size(), 9);
    grid.key(Qt::Key_Minus);
    QCOMPARE(grid.shownRows().size(), 1);
}

void TestJobGridView::clickSelects() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    const QSignalSpy counts(&grid.view, &ui::JobGridView::selectionCountChanged);
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
    QCOMPARE(counts.last().first().toInt(), 0);
    QCOMPARE(grid.view.selectedCount(), 0);
}

void TestJobGridView::shiftSelectsInReadingOrder() {
    Grid &grid = *m_grid;
    grid.view.resize(430, 400);
    grid.fill(someJobs(40));
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

void TestJobGridView::rubberBandSelectsWhatItTouches() {
    Grid &grid = *m_grid;
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

void TestJobGridView::dragFromAJobSelectsARange() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(20));
    grid.view.setAllGroupsExpanded(true);
    const QPoint from = grid.view.visualRect(grid.model.index(2)).center();
    const QPoint to = grid.view.visualRect(grid.model.index(6)).center();
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid.view.viewport(), (from + to) / 2);
    QTest::mouseMove(grid.view.viewport(), to);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(grid.selectedRows(), (QVector<int>{2, 3, 4, 5, 6}));
}

void TestJobGridView::arrowsWalk() {
    Grid &grid = *m_grid;
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
    grid.view.selectNextJob();
    QCOMPARE(grid.current(), shown.at(59));
    grid.view.selectPreviousJob();
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

void TestJobGridView::shiftArrowsExtend() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(20));
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

void TestJobGridView::homeEndAndPages() {
    Grid &grid = *m_grid;
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

void TestJobGridView::selectAllTakesWhatIsShown() {
    Grid &grid = *m_grid;
    grid.fill();
    grid.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.selectedRows(), grid.shownRows());
    grid.view.setAllGroupsExpanded(true);
    grid.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.view.selectedCount(), grid.model.rowCount());
}

void TestJobGridView::failuresAreVisitedInTurn() {
    Grid &grid = *m_grid;
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

void TestJobGridView::selectionSurvivesUpdates() {
    Grid &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    grid.click(10);
    grid.click(14, Qt::ShiftModifier);
    const QVector<JobRow> before = grid.view.selectedJobs();
    QCOMPARE(before.size(), 5);
    // New jobs before, between and after, enough to rearrange the whole.
    QVector<Job> more;
    for (int i = 0; i < 60; ++i)
        more.append(test::makeJob(500 + i, 1, QString::number(i)));
    grid.store.apply(test::batchOf(more));
    QCOMPARE(grid.view.selectedJobs(), before);
    QCOMPARE(grid.view.selectedCount(), 5);
    models::JobFilter filter;
    filter.text = QStringLiteral("nothing has this name");
    grid.model.setFilter(filter);
    QCOMPARE(grid.view.selectedCount(), 0);
    QVERIFY(!grid.view.currentJob());
    grid.model.setFilter({});
    grid.store.clear();
    QCOMPARE(grid.view.selectedCount(), 0);
    QCOMPARE(grid.view.selectedJobs().size(), 0);
}

void TestJobGridView::selectedJobStaysVisibleWhenItPasses() {
    Grid &grid = *m_grid;
    const QVector<Job> jobs = someJobs(12);
    grid.fill(jobs);
    grid.click(4);
    const JobRow job = *grid.view.currentJob();
    grid.store.apply(test::batchOf({changed(jobs.at(4), JobState::Completed, JobResult::Success)}));
    QCOMPARE(grid.view.selectedJobs(), QVector<JobRow>{job});
    QVERIFY(grid.isShown(grid.model.rowOfStoreRow(job)));
}

void TestJobGridView::currentJobIsTold() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(12));
    const QSignalSpy spy(&grid.view, &ui::JobGridView::currentJobChanged);
    grid.click(4);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().first().value<std::optional<JobRow>>(), grid.model.storeRow(4));
    grid.store.clear();
    QCOMPARE(spy.count(), 2);
    QVERIFY(!spy.last().first().value<std::optional<JobRow>>());
}

void TestJobGridView::selectJobShowsACountedOne() {
    Grid &grid = *m_grid;
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

void TestJobGridView::activation() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(12));
    const QSignalSpy spy(&grid.view, &ui::JobGridView::jobActivated);
    grid.click(4);
    QTest::mouseDClick(grid.view.viewport(), Qt::LeftButton, {}, grid.view.visualRect(grid.model.index(4)).center());
    QCOMPARE(spy.count(), 1);
    grid.key(Qt::Key_Return);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().value<JobRow>(), grid.model.storeRow(4));
}

void TestJobGridView::contextMenu() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(12));
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

void TestJobGridView::whatIsReadStaysWhereItIs() {
    Grid &grid = *m_grid;
    grid.pushes.apply(test::samplePushes(pushCount));
    for (const qint64 id : {1, 3, 4})
        grid.addJobs(id);
    grid.model.setPushes({3, 4});
    QVERIFY(QTest::qWaitForWindowExposed(&grid.view));
    grid.view.verticalScrollBar()->setValue(700);
    const QModelIndex seen = [&] {
        for (int row = 0;; ++row) {
            if (grid.view.visualRect(grid.model.index(row)).top() > 100)
                return grid.model.index(row);
        }
    }();
    const QPersistentModelIndex index(seen);
    const QRect before = grid.view.visualRect(index);
    // A newer push with its jobs, then one between, then jobs that come one by one.
    grid.model.setPushes({1, 3, 4});
    QCOMPARE(grid.view.visualRect(index), before);
    grid.model.setPushes({1, 2, 3, 4});
    QCOMPARE(grid.view.visualRect(index), before);
    grid.addJobs(2);
    QCOMPARE(grid.view.visualRect(index), before);
    Job late = test::makeJob(99, 1, QStringLiteral("late"));
    late.platform = QStringLiteral("linux64");
    grid.store.apply(test::batchOf({late}));
    QCOMPARE(grid.view.visualRect(index), before);
    // Above, failures take more room than the counts they were in.
    QVector<Job> failing;
    for (int row = 0; row < 200; ++row)
        failing.append(changed(grid.store.job(grid.model.storeRow(row)), JobState::Completed, JobResult::Busted));
    grid.store.apply(test::batchOf(failing));
    QCOMPARE(grid.view.visualRect(index), before);
}

void TestJobGridView::topStaysAtTheTop() {
    Grid &grid = *m_grid;
    grid.pushes.apply(test::samplePushes(pushCount));
    grid.addJobs(2);
    grid.model.setPushes({2});
    QVERIFY(QTest::qWaitForWindowExposed(&grid.view));
    grid.addJobs(1);
    grid.model.setPushes({1, 2});
    QCOMPARE(grid.view.verticalScrollBar()->value(), 0);
    // With a job picked, that is what is being read.
    const int row = grid.shownRows().at(3);
    grid.click(row);
    const QPersistentModelIndex index(grid.model.index(row));
    const QRect before = grid.view.visualRect(index);
    grid.addJobs(3);
    grid.model.setPushes({3, 1, 2});
    QCOMPARE(grid.view.visualRect(index), before);
}

void TestJobGridView::scrollingMovesTheSamePicture() {
    Grid &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    grid.key(Qt::Key_Right);
    for (const int value : {7, 31, 300, 290, 640, 4, 1203, 1190, 1190 + 480}) {
        grid.view.verticalScrollBar()->setValue(value);
        QCoreApplication::processEvents();
        const QImage screen = grid.view.screen()->grabWindow(grid.view.winId()).toImage();
        const QImage fresh = grid.view.grab().toImage();
        QCOMPARE(screen.convertToFormat(QImage::Format_RGB32), fresh.convertToFormat(QImage::Format_RGB32));
    }
}

void TestJobGridView::paintedOnlyWithJobs() {
    Grid &grid = *m_grid;
    const QSignalSpy spy(&grid.view, &ui::JobGridView::painted);
    QVERIFY(QTest::qWaitForWindowExposed(&grid.view));
    (void)grid.view.grab();
    QCOMPARE(spy.count(), 0);
    const QImage empty = grid.view.grab().toImage();
    grid.fill(someJobs(3));
    (void)grid.view.grab();
    QVERIFY(spy.count() > 0);
    models::JobFilter filter;
    filter.text = QStringLiteral("nothing has this name");
    grid.model.setFilter(filter);
    const qsizetype before = spy.count();
    const QImage filtered = grid.view.grab().toImage();
    QCOMPARE(spy.count(), before);
    // Each emptiness says something, and something else.
    QVERIFY(filtered != empty);
}

void TestJobGridView::manyJobsAreOneSelection() {
    Grid &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    const QSignalSpy spy(&grid.view, &ui::JobGridView::selectionCountChanged);
    grid.view.selectAll();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), grid.model.rowCount());
    QCOMPARE(grid.view.selectionModel()->selection().size(), 1);
}

void TestJobGridView::accessibility() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(12));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&grid.view);
    QVERIFY(list != nullptr);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Jobs"));
    QCOMPARE(list->childCount(), 12);
    QVERIFY(list->child(12) == nullptr);
    QAccessibleInterface *job = list->child(4);
    QVERIFY(job != nullptr);
    QCOMPARE(job->text(QAccessible::Name), grid.model.index(4).data(Qt::AccessibleTextRole).toString());
    QVERIFY(!job->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->indexOfChild(job), 4);
    QCOMPARE(list->child(4), job);
    QVERIFY(!job->state().selected);
    QVERIFY(list->child(0)->state().invisible);
    job->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(job->state().selected);
    QCOMPARE(grid.selectedRows(), QVector<int>{4});
    const QRect rect = grid.view.visualRect(grid.model.index(4));
    QCOMPARE(job->rect(), QRect(grid.view.viewport()->mapToGlobal(rect.topLeft()), rect.size()));
    QCOMPARE(list->childAt(job->rect().center().x(), job->rect().center().y()), job);
}

void TestJobGridView::themesRepaint() {
    Grid &grid = *m_grid;
    grid.fill(someJobs(12));
    const QImage light = grid.view.grab().toImage();
    grid.theme.setScheme(ui::Theme::Scheme::Dark);
    const QImage dark = grid.view.grab().toImage();
    QVERIFY(light != dark);
    QCOMPARE(dark.pixelColor(dark.width() - 40, dark.height() - 40), grid.theme.surface());
    // An unclassified failure is a filled chip.
    const QRect chip = grid.view.visualRect(grid.model.index(4));
    QCOMPARE(dark.pixelColor(grid.view.viewport()->pos() + QPoint(chip.left() + 5, chip.top() + 5)),
             grid.theme.statusFill(JobStatus::TestFailed));
}

QTEST_MAIN(TestJobGridView)
#include "test_job_grid_view.moc"
