#include "tests/ui/jobs/grid_fixture.h"

#include <QScrollBar>
#include <QSignalSpy>

#include <memory>

using namespace collie;
using models::JobFilter;
using models::JobRow;
using test::GridFixture;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

JobFilter filterWith(bool showsDuplicates) {
    JobFilter filter;
    filter.showsDuplicates = showsDuplicates;
    return filter;
}

} // namespace

/// Jobs of one symbol in a collapsed group: counted, or shown one by one.
class TestJobGridDuplicates final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_grid = std::make_unique<GridFixture>(); }
    void cleanup() { m_grid.reset(); }

    void countedOrShown() {
        GridFixture &grid = *m_grid;
        Job failed = makeJob(5, 1, QStringLiteral("3"));
        failed.result = JobResult::TestFailed;
        grid.fill({makeJob(1, 1, QStringLiteral("1")), makeJob(2, 1, QStringLiteral("1")),
                   makeJob(3, 1, QStringLiteral("2")), makeJob(4, 1, QStringLiteral("3")), failed,
                   makeJob(6, 1, QStringLiteral("4")), makeJob(7, 1, QStringLiteral("5"))});
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(symbols(), QStringLiteral("3"));
            grid.model.setFilter(filterWith(true));
            QCOMPARE(symbols(), QStringLiteral("1 1 3 3"));
            grid.model.setFilter(filterWith(false));
        }
    }

    void onlyWithinOneGroup() {
        GridFixture &grid = *m_grid;
        Job tier2 = makeJob(5, 1, QStringLiteral("1"));
        tier2.tier = 2;
        Job windows = makeJob(6, 1, QStringLiteral("3"));
        windows.platform = QStringLiteral("windows11-64-24h2");
        grid.model.setFilter(filterWith(true));
        // The last of a group and the first of the next one share their symbol.
        grid.fill({makeJob(1, 1, QStringLiteral("2"), QStringLiteral("A")),
                   makeJob(2, 1, QStringLiteral("3"), QStringLiteral("A")),
                   makeJob(3, 1, QStringLiteral("3"), QStringLiteral("B")),
                   makeJob(4, 1, QStringLiteral("4"), QStringLiteral("B")), tier2, windows});
        // Single ones are shown as ever.
        QCOMPARE(symbols(), QStringLiteral("1 3"));
    }

    void onlyWithWhatTheFilterShows() {
        GridFixture &grid = *m_grid;
        Job retried = makeJob(2, 1, QStringLiteral("1"));
        retried.result = JobResult::Superseded;
        grid.model.setFilter(filterWith(true));
        grid.fill({makeJob(1, 1, QStringLiteral("1")), retried, makeJob(3, 1, QStringLiteral("2"))});
        QCOMPARE(symbols(), QString());
        JobFilter filter = filterWith(true);
        filter.statuses.set();
        grid.model.setFilter(filter);
        QCOMPARE(symbols(), QStringLiteral("1 1 2"));
    }

    void followsTheJobs() {
        GridFixture &grid = *m_grid;
        grid.model.setFilter(filterWith(true));
        grid.fill({makeJob(1, 1, QStringLiteral("1")), makeJob(2, 1, QStringLiteral("2")),
                   makeJob(3, 1, QStringLiteral("3"))});
        QCOMPARE(symbols(), QString());
        grid.store.apply(test::batchOf({makeJob(4, 1, QStringLiteral("2"))}));
        QCOMPARE(symbols(), QStringLiteral("2 2"));
        // In an open group every job is shown either way.
        grid.view.setAllGroupsExpanded(true);
        QCOMPARE(symbols(), QStringLiteral("1 2 2 3"));
        grid.view.setAllGroupsExpanded(false);
        QCOMPARE(symbols(), QStringLiteral("2 2"));
        // Another model, another filter.
        models::JobGridModel other(grid.store);
        other.setPushes({1});
        grid.view.setGridModel(&other);
        QCOMPARE(grid.view.visualRect(other.index(1)), QRect());
        grid.view.setGridModel(&grid.model);
        QCOMPARE(symbols(), QStringLiteral("2 2"));
    }

    void selectionAndPlaceStay() {
        GridFixture &grid = *m_grid;
        grid.fill();
        grid.view.verticalScrollBar()->setValue(400);
        int row = 0;
        while (!grid.isShown(row) || grid.view.visualRect(grid.model.index(row)).top() < 200)
            ++row;
        grid.click(row);
        const QVector<JobRow> selected = grid.view.selectedJobs();
        const int y = grid.view.visualRect(grid.model.index(row)).top();
        const qsizetype counted = grid.shownRows().size();
        // The sample has no job twice: two of a group get one symbol more.
        QVector<Job> again;
        for (int i = 0; i < 3; ++i)
            again.append(makeJob(100 + i, 1, QStringLiteral("again"), QStringLiteral("Z")));
        grid.store.apply(test::batchOf(again));
        QCOMPARE(grid.shownRows().size(), counted);
        QSignalSpy told(&grid.view, &ui::JobGridView::selectedJobsChanged);
        for (int round = 0; round < 2; ++round) {
            grid.model.setFilter(filterWith(true));
            QVERIFY(grid.shownRows().size() >= counted + 3);
            QCOMPARE(grid.view.selectedJobs(), selected);
            QCOMPARE(grid.view.visualRect(grid.view.currentIndex()).top(), y);
            grid.model.setFilter(filterWith(false));
            QCOMPARE(grid.shownRows().size(), counted);
            QCOMPARE(grid.view.selectedJobs(), selected);
            QCOMPARE(grid.view.visualRect(grid.view.currentIndex()).top(), y);
        }
        QCOMPARE(told.count(), 0);
    }

  private:
    /// Of the jobs that have a cell, sorted.
    [[nodiscard]] QString symbols() const {
        QStringList all;
        for (const int row : m_grid->shownRows())
            all.append(m_grid->model.index(row).data().toString());
        all.sort();
        return all.join(QLatin1Char(' '));
    }

    std::unique_ptr<GridFixture> m_grid;
};

QTEST_MAIN(TestJobGridDuplicates)
#include "test_job_grid_duplicates.moc"
