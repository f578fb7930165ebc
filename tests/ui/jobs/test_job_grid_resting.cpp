#include "tests/ui/jobs/grid_fixture.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using models::JobGridModel;
using models::JobRow;
using test::GridFixture;

/// Pushes whose jobs left memory: the header stays, what is read stays where it is, and the way to the next failure
/// does not pass them over.
class TestJobGridResting final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_grid = std::make_unique<GridFixture>();
        m_tester = std::make_unique<QAbstractItemModelTester>(&m_grid->model,
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_grid->fill();
    }
    void cleanup() {
        m_tester.reset();
        m_grid.reset();
    }

    void aPushRestsAndComesBack() {
        const int jobs = m_grid->model.rowCount();
        const int height = m_grid->view.verticalScrollBar()->maximum();
        for (int round = 0; round < 2; ++round) {
            const treeherder::JobBatch kept = m_grid->store.batchOf(3);
            m_grid->store.removePushes({3});
            QVERIFY(m_grid->model.rowCount() < jobs);
            QCOMPARE(block(3).restingJobs, test::gridJobsPerPush);
            QVERIFY(m_grid->view.verticalScrollBar()->maximum() < height);
            m_grid->store.apply(kept);
            QCOMPARE(m_grid->model.rowCount(), jobs);
            QCOMPARE(block(3).restingJobs, 0);
            QCOMPARE(m_grid->view.verticalScrollBar()->maximum(), height);
        }
    }

    void whatIsReadStaysWhereItIs() {
        const int row = m_grid->model.structure().pushes.at(2).firstRow;
        const JobRow job = m_grid->model.storeRow(row);
        m_grid->view.selectJob(job);
        m_grid->view.scrollTo(m_grid->model.index(row), QAbstractItemView::PositionAtCenter);
        const int y = m_grid->view.visualRect(m_grid->model.index(row)).top();
        const treeherder::JobBatch kept = m_grid->store.batchOf(1);
        m_grid->store.removePushes({1});
        QCOMPARE(m_grid->view.currentJob(), std::optional(job));
        QCOMPARE(m_grid->view.visualRect(m_grid->view.currentIndex()).top(), y);
        m_grid->store.apply(kept);
        QCOMPARE(m_grid->view.currentJob(), std::optional(job));
        QCOMPARE(m_grid->view.visualRect(m_grid->view.currentIndex()).top(), y);
    }

    void theNextFailureIsNotPassedOver() {
        m_grid->view.selectNextFailure();
        QVERIFY(m_grid->view.currentJob());
        const treeherder::JobBatch kept = m_grid->store.batchOf(2);
        QVERIFY(m_grid->store.counts(2).unclassifiedFailures > 0);
        m_grid->store.removePushes({2});
        QSignalSpy rests(&m_grid->view, &ui::JobGridView::failureRests);
        // On to the end of the first push, and then to the header of the one that rests.
        for (int i = 0; i < test::gridJobsPerPush && m_grid->view.pushesInSight().constFirst() != 2; ++i)
            m_grid->view.selectNextFailure();
        QCOMPARE(m_grid->view.pushesInSight().constFirst(), 2);
        QCOMPARE(m_grid->store.pushIdAt(*m_grid->view.currentJob()), 1);
        // Whoever brings its jobs back is told.
        QCOMPARE(rests.size(), 1);
        QCOMPARE(rests.constFirst(), (QVariantList{qint64(2), 1}));
        m_grid->store.apply(kept);
        m_grid->view.selectNextFailure();
        QCOMPARE(m_grid->store.pushIdAt(*m_grid->view.currentJob()), 2);
    }

    void otherJobsAreNotTakenForThoseThatWent() {
        const JobRow job = m_grid->model.storeRow(m_grid->model.structure().pushes.at(3).firstRow);
        m_grid->view.selectJob(job);
        m_grid->view.setPushCollapsed(4, true);
        m_grid->view.setHighlightedJobs({job});
        m_grid->store.removePushes({4});
        QVERIFY(m_grid->view.highlightedJobs().isEmpty());
        QVERIFY(block(4).isCollapsed);
        QCOMPARE(block(4).hiddenJobs, test::gridJobsPerPush);
        // Its rows go to the jobs of another push.
        m_grid->pushes.apply(test::samplePushes(5));
        m_grid->model.setPushes(m_grid->pushes.pushIds());
        m_grid->addJobs(5);
        m_grid->view.setPushCollapsed(4, false);
        QVERIFY(m_grid->view.selectedJobs().isEmpty());
    }

  private:
    [[nodiscard]] const JobGridModel::PushBlock &block(qint64 pushId) const {
        return m_grid->model.structure().pushes.at(static_cast<size_t>(pushId - 1));
    }

    std::unique_ptr<GridFixture> m_grid;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestJobGridResting)
#include "test_job_grid_resting.moc"
