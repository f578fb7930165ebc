#include "models/jobs/job_grid_model.h"
#include "tests/support/job_batches.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

/// Pushes of a JobGridModel that are collapsed to their header.
class TestCollapsedPushes final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<JobGridModel>(*m_store);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        Job failed = makeJob(2, 1, QStringLiteral("2"));
        failed.result = JobResult::TestFailed;
        m_store->apply(batchOf({makeJob(1), failed, makeJob(3, 2)}));
        m_model->setPushes({1, 2});
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void keepTheirHeaderOnly() {
        QSignalSpy changed(m_model.get(), &JobGridModel::collapsedPushesChanged);
        QSignalSpy structure(m_model.get(), &JobGridModel::structureChanged);
        m_model->setCollapsedPushes({1});
        m_model->setCollapsedPushes({1});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(structure.count(), 1);
        QCOMPARE(m_model->collapsedPushes(), QSet<qint64>{1});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->structure().jobCount, 1);
        QCOMPARE(first().platformCount, 0);
        QCOMPARE(first().hiddenJobs, 2);
        QCOMPARE(first().hiddenFailures, 1);
        m_model->setPushCollapsed(2, true);
        QCOMPARE(m_model->collapsedPushes(), (QSet<qint64>{1, 2}));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setCollapsedPushes({});
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(!first().isCollapsed);
        QCOMPARE(first().hiddenJobs, 0);
    }

    void countWhatTheFilterLetsThrough() {
        m_model->setCollapsedPushes({1});
        QSignalSpy structure(m_model.get(), &JobGridModel::structureChanged);
        // What is visible stays as it is.
        JobFilter filter;
        filter.showUnclassified = true;
        filter.statuses.reset(static_cast<size_t>(treeherder::JobStatus::TestFailed));
        m_model->setFilter(filter);
        QCOMPARE(first().hiddenJobs, 1);
        QCOMPARE(first().hiddenFailures, 0);
        QCOMPARE(structure.count(), 1);
        m_store->apply(batchOf({makeJob(4, 1, QStringLiteral("3"))}));
        QCOMPARE(first().hiddenJobs, 2);
        QCOMPARE(structure.count(), 2);
        // What changes neither count tells nobody.
        Job longer = makeJob(4, 1, QStringLiteral("3"));
        longer.durationMinutes = 7;
        longer.lastModifiedUs += 1;
        m_store->apply(batchOf({longer}));
        QCOMPARE(structure.count(), 2);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void selectionOfOthersStays() {
        const QPersistentModelIndex other(m_model->index(2));
        const QPersistentModelIndex hidden(m_model->index(0));
        for (const bool collapsed : {true, false, true, false}) {
            m_model->setPushCollapsed(1, collapsed);
            QCOMPARE(other.row(), collapsed ? 0 : 2);
            QVERIFY(!hidden.isValid());
        }
    }

    void revealOpensWhatIsHiddenByNothingElse() {
        m_model->setCollapsedPushes({1, 2});
        const JobRow job = *m_store->findById(1);
        JobFilter filter;
        filter.text = QStringLiteral("nothing has this");
        m_model->setFilter(filter);
        QVERIFY(!m_model->reveal(job));
        QCOMPARE(m_model->collapsedPushes(), (QSet<qint64>{1, 2}));
        m_model->setFilter({});
        QVERIFY(m_model->reveal(job));
        QCOMPARE(m_model->collapsedPushes(), QSet<qint64>{2});
        QVERIFY(m_model->rowOfStoreRow(job) >= 0);
        QVERIFY(m_model->reveal(job));
        QVERIFY(!m_model->reveal(-1));
        QVERIFY(!m_model->reveal(m_store->size()));
        // Of a push that is not shown.
        m_model->setPushes({1});
        QVERIFY(!m_model->reveal(*m_store->findById(3)));
        QCOMPARE(m_model->collapsedPushes(), QSet<qint64>{2});
    }

    void unknownOnesAreKept() {
        m_model->setCollapsedPushes({77, 1});
        QCOMPARE(m_model->rowCount(), 1);
        m_store->clear();
        QCOMPARE(m_model->collapsedPushes(), (QSet<qint64>{77, 1}));
        m_model->setPushes({77, 1, 2});
        m_store->apply(batchOf({makeJob(5, 77), makeJob(6, 1), makeJob(7, 2)}));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(first().hiddenJobs, 1);
        m_model->setCollapsedPushes({});
        QCOMPARE(m_model->rowCount(), 3);
    }

    void whatCouldBeAddedIsShownInAnOpenPush() {
        Job can = makeJob(0, 1, QStringLiteral("9"));
        can.state = JobState::Runnable;
        m_store->apply(batchOf({can}));
        m_model->setCollapsedPushes({1});
        m_model->setRunnableShown(1, true);
        QVERIFY(m_model->collapsedPushes().isEmpty());
        QCOMPARE(m_model->rowCount(), 4);
        // It is no job: the number of those that are hidden leaves it out.
        m_model->setCollapsedPushes({1});
        QCOMPARE(first().hiddenJobs, 2);
        m_model->setRunnableShown(1, false);
        QCOMPARE(m_model->collapsedPushes(), QSet<qint64>{1});
    }

  private:
    [[nodiscard]] const JobGridModel::PushBlock &first() const { return m_model->structure().pushes.at(0); }

    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobGridModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestCollapsedPushes)
#include "test_collapsed_pushes.moc"
