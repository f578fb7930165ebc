#include "tests/ui/jobs/grid_fixture.h"

#include <QAccessible>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>

#include <memory>

using namespace collie;
using models::JobRow;
using test::GridFixture;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

class TestJobGridView final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_grid = std::make_unique<GridFixture>(); }
    void cleanup() { m_grid.reset(); }

    void hitTestIsTheInverseOfVisualRect_data();
    void hitTestIsTheInverseOfVisualRect();
    void stickyHeaderCoversJobs();
    void collapsedShowsFailuresAndCountsTheRest();
    void clickOnCountOpensTheGroup();
    void plusAndMinusOpenAndCloseTheGroup();
    void groupsOfOnePush();
    void theHeaderHasTheBranch();
    void selectionSurvivesUpdates();
    void selectedJobStaysVisibleWhenItPasses();
    void whatIsReadStaysWhereItIs();
    void topStaysAtTheTop();
    void scrollingMovesTheSamePicture();
    void paintedOnlyWithJobs();
    void accessibility();
    void themesRepaint();
    void marksOfFailures_data();
    void marksOfFailures();
    void mittensAreSolid();

  private:
    std::unique_ptr<GridFixture> m_grid;
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
    GridFixture &grid = *m_grid;
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
    GridFixture &grid = *m_grid;
    grid.fill();
    grid.view.setAllGroupsExpanded(true);
    grid.view.verticalScrollBar()->setValue(200);
    for (int x = 0; x < grid.view.viewport()->width(); x += 3)
        QVERIFY(!grid.view.indexAt({x, 5}).isValid());
}

void TestJobGridView::collapsedShowsFailuresAndCountsTheRest() {
    GridFixture &grid = *m_grid;
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
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(9));
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
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(9));
    grid.click(grid.shownRows().first());
    grid.key(Qt::Key_Plus);
    QCOMPARE(grid.shownRows().size(), 9);
    grid.key(Qt::Key_Minus);
    QCOMPARE(grid.shownRows().size(), 1);
}

void TestJobGridView::groupsOfOnePush() {
    GridFixture &grid = *m_grid;
    grid.fill();
    const auto shownOf = [&grid](qint64 pushId) {
        const QVector<int> rows = grid.shownRows();
        return std::count_if(rows.begin(), rows.end(), [&](int row) {
            return grid.model.index(row).data(models::JobGridModel::PushIdRole).toLongLong() == pushId;
        });
    };
    const auto all = grid.model.structure().pushes.at(1).rowCount;
    const auto closed = std::pair(shownOf(1), shownOf(2));
    // One that a person opened by itself is closed with the others.
    grid.view.setGroupExpanded(grid.model.index(0), true);
    for (int round = 0; round < 2; ++round) {
        grid.view.setPushGroupsExpanded(2, true);
        QCOMPARE(shownOf(2), all);
        QVERIFY(round == 0 || shownOf(1) == closed.first);
        grid.view.setPushGroupsExpanded(1, false);
        grid.view.setPushGroupsExpanded(2, false);
        QCOMPARE(std::pair(shownOf(1), shownOf(2)), closed);
    }
    // Where all are open, those of one push are closed, and the header that was asked at stays.
    grid.view.setAllGroupsExpanded(true);
    grid.view.verticalScrollBar()->setValue(300);
    const QRect menu = grid.view.pushMenuRect(1);
    QVERIFY(!menu.isEmpty());
    grid.view.setPushGroupsExpanded(1, false);
    QCOMPARE(grid.view.pushMenuRect(1), menu);
    QCOMPARE(shownOf(1), closed.first);
    QCOMPARE(shownOf(2), all);
    grid.view.setPushGroupsExpanded(77, true);
    QCOMPARE(shownOf(1), closed.first);
}

void TestJobGridView::theHeaderHasTheBranch() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(3));
    QVector<treeherder::Push> pushes = test::samplePushes(1);
    pushes[0].branch.clear();
    grid.pushes.apply(pushes);
    const QRect menu = grid.view.pushMenuRect(1);
    const QRect left(0, menu.top(), menu.left() / 2, menu.height());
    const QRect right(menu.left() - 40, menu.top(), 40, menu.height());
    const auto picture = [&grid](const QRect &part) { return grid.view.viewport()->grab(part).toImage(); };
    const QImage without = picture(left);
    const QImage counts = picture(right);
    for (const QString &branch : {QStringLiteral("release/152"), QString(3000, u'w')}) {
        pushes[0].branch = branch;
        grid.pushes.apply(pushes);
        QVERIFY(picture(left) != without);
        // However long it is, the counts stay.
        QVERIFY(picture(right) == counts);
    }
    pushes[0].branch.clear();
    grid.pushes.apply(pushes);
    QVERIFY(picture(left) == without);
}

void TestJobGridView::selectionSurvivesUpdates() {
    GridFixture &grid = *m_grid;
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
    GridFixture &grid = *m_grid;
    const QVector<Job> jobs = test::someJobs(12);
    grid.fill(jobs);
    grid.click(4);
    const JobRow job = *grid.view.currentJob();
    grid.store.apply(test::batchOf({test::changed(jobs.at(4), JobState::Completed, JobResult::Success)}));
    QCOMPARE(grid.view.selectedJobs(), QVector<JobRow>{job});
    QVERIFY(grid.isShown(grid.model.rowOfStoreRow(job)));
}

void TestJobGridView::whatIsReadStaysWhereItIs() {
    GridFixture &grid = *m_grid;
    grid.pushes.apply(test::samplePushes(test::gridPushes));
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
        failing.append(test::changed(grid.store.job(grid.model.storeRow(row)), JobState::Completed, JobResult::Busted));
    grid.store.apply(test::batchOf(failing));
    QCOMPARE(grid.view.visualRect(index), before);
}

void TestJobGridView::topStaysAtTheTop() {
    GridFixture &grid = *m_grid;
    grid.pushes.apply(test::samplePushes(test::gridPushes));
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
    GridFixture &grid = *m_grid;
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
    GridFixture &grid = *m_grid;
    const QSignalSpy spy(&grid.view, &ui::JobGridView::painted);
    QVERIFY(QTest::qWaitForWindowExposed(&grid.view));
    (void)grid.view.grab();
    QCOMPARE(spy.count(), 0);
    const QImage empty = grid.view.grab().toImage();
    grid.fill(test::someJobs(3));
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

void TestJobGridView::accessibility() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
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
    const qint64 push = grid.model.index(4).data(models::JobGridModel::PushIdRole).toLongLong();
    const QString subject = grid.pushes.pushAt(grid.pushes.rowOfPush(push)).subject();
    QVERIFY(job->text(QAccessible::Description).contains(QStringLiteral("Push: ") + subject));
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
    // What shows the marked job is known to belong to it.
    QWidget pane;
    QVERIFY(list->relations(QAccessible::Controlled).isEmpty());
    ui::JobGridAccessible::setControlled(grid.view, pane);
    QCOMPARE(list->relations(QAccessible::Controlled).size(), 1);
    QCOMPARE(list->relations(QAccessible::Controlled).constFirst().first->object(), &pane);
    QVERIFY(list->relations(QAccessible::Label).isEmpty());
}

void TestJobGridView::themesRepaint() {
    GridFixture &grid = *m_grid;
    grid.fill(test::someJobs(12));
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

void TestJobGridView::marksOfFailures_data() {
    QTest::addColumn<bool>("isChip");
    QTest::addColumn<bool>("isWider");
    for (int id = 1; id <= 8; ++id) {
        const bool classified = id >= 2 && id <= 5;
        QTest::addRow("%d", id) << !(classified || id == 7) << (classified || id == 7);
    }
}

void TestJobGridView::marksOfFailures() {
    QFETCH(bool, isChip);
    QFETCH(bool, isWider);
    GridFixture &grid = *m_grid;
    Job plain = test::makeJob(1, 1, QStringLiteral("4"));
    plain.result = JobResult::TestFailed;
    Job job = test::makeJob(2, 1, QStringLiteral("5"));
    job.result = JobResult::TestFailed;
    job.failureClassificationId = QByteArray(QTest::currentDataTag()).toInt();
    // It failed and passed: intermittent, if nobody has classified it.
    Job rerun = test::makeJob(3, 1, QStringLiteral("6"));
    rerun.result = JobResult::TestFailed;
    Job passed = test::makeJob(4, 1, QStringLiteral("6"));
    grid.fill({plain, job, rerun, passed});
    const QRect rect = grid.view.visualRect(grid.model.index(1));
    const QImage picture = grid.view.viewport()->grab().toImage();
    const QColor inside = picture.pixelColor(rect.left() + 3, rect.center().y() + 5);
    QCOMPARE(inside == grid.theme.statusFill(JobStatus::TestFailed), isChip);
    const int narrow = grid.view.visualRect(grid.model.index(0)).width();
    QCOMPARE(rect.width() > narrow, isWider);
    QVERIFY(grid.model.isIntermittentAt(2));
    QVERIFY(grid.view.visualRect(grid.model.index(2)).width() > narrow);
}

void TestJobGridView::mittensAreSolid() {
    GridFixture &grid = *m_grid;
    Job failed = test::makeJob(1, 1, QStringLiteral("6"));
    failed.result = JobResult::TestFailed;
    grid.fill({failed, test::makeJob(2, 1, QStringLiteral("6"))});
    QVERIFY(grid.model.isIntermittentAt(0));
    const QRect rect = grid.view.visualRect(grid.model.index(0));
    const QImage picture = grid.view.viewport()->grab().toImage();
    // In the palm, at the right end of the cell.
    QCOMPARE(picture.pixelColor(rect.left() + rect.width() - 6, rect.top() + rect.height() / 2 - 1),
             grid.theme.chipTextColour(JobStatus::TestFailed));
}

QTEST_MAIN(TestJobGridView)
#include "test_job_grid_view.moc"
