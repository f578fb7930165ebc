#include "models/jobs/job_store.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace collie;
using namespace collie::models;
using test::makeJob;
using treeherder::Job;
using treeherder::JobBatch;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

using Jobs = std::map<qint64, Job>; ///< By id.

Job jobOfPush(qint64 id, qint64 pushId) {
    Job job = makeJob(id);
    job.pushId = pushId;
    job.lastModifiedUs = id;
    return job;
}

/// What the store has, found row by row, with what it says of each row checked against how the row is found.
Jobs jobsOf(const JobStore &store) {
    Jobs jobs;
    for (JobRow row = 0; row < store.size(); ++row) {
        if (store.isRunnableAt(row))
            continue;
        const Job job = store.job(row);
        if (store.findById(job.id) != row || store.findByTask(job.taskId, job.runId) != row)
            return {};
        jobs[job.id] = job;
    }
    return jobs;
}

bool isSame(const Jobs &left, const Jobs &right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto &a, const auto &b) {
        const Job &x = a.second;
        const Job &y = b.second;
        return x.id == y.id && x.pushId == y.pushId && x.taskId == y.taskId && x.runId == y.runId &&
               x.state == y.state && x.result == y.result && x.tier == y.tier &&
               x.failureClassificationId == y.failureClassificationId && x.platform == y.platform &&
               x.platformOption == y.platformOption && x.groupName == y.groupName && x.groupSymbol == y.groupSymbol &&
               x.typeName == y.typeName && x.symbol == y.symbol && x.durationMinutes == y.durationMinutes &&
               x.lastModifiedUs == y.lastModifiedUs;
    });
}

Job runnableJob(qint64 pushId, const QString &label) {
    Job job = makeJob(0);
    job.pushId = pushId;
    job.taskId.clear();
    job.typeName = label;
    job.state = JobState::Runnable;
    return job;
}

} // namespace

class TestJobStoreRemoval final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aBatchBringsThePushBack() {
        JobStore store;
        JobBatch jobs = test::sampleJobs(1, 3000, 70);
        treeherder::addJob(jobs, runnableJob(1, QStringLiteral("never-run")));
        store.apply(jobs);
        store.apply(test::sampleJobs(2, 500, 70));
        const JobBatch batch = store.batchOf(1);
        QCOMPARE(batch.rows.size(), size_t(3000));
        QVERIFY(store.batchOf(3).rows.empty());
        JobStore other;
        other.apply(batch);
        other.apply(store.batchOf(2));
        const Jobs all = jobsOf(store);
        QCOMPARE(all.size(), size_t(3500));
        QVERIFY(isSame(jobsOf(other), all));
        QVERIFY(other.counts(1) == store.counts(1));
        QCOMPARE(other.newestLastModifiedUs(), store.newestLastModifiedUs());
        for (JobRow row = 0; row < other.size(); ++row)
            QCOMPARE(other.isIntermittentAt(row), store.isIntermittentAt(*store.findById(other.idAt(row))));
    }

    void othersKeepTheirRowsAndCountsStay() {
        JobStore store;
        store.apply(test::sampleJobs(1, 400));
        store.apply(test::sampleJobs(2, 300));
        const Job kept = store.job(410);
        const JobCounts counts = store.counts(1);
        const JobBatch batch = store.batchOf(1);
        QVERIFY(counts.failed() > 0);
        QSignalSpy removed(&store, &JobStore::removed);
        int readable = 0;
        connect(&store, &JobStore::removed, this, [&](const QVector<JobRow> &rows) {
            for (const JobRow row : rows)
                readable += store.pushIdAt(row) == 1 && !store.findById(store.idAt(row)) ? 1 : 0;
        });
        store.removePushes({7, 1, 1});
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].value<QVector<JobRow>>().size(), 400);
        QVERIFY(std::is_sorted(removed[0][0].value<QVector<JobRow>>().cbegin(),
                               removed[0][0].value<QVector<JobRow>>().cend()));
        QCOMPARE(removed[0][1].value<QVector<qint64>>(), QVector<qint64>{1});
        QCOMPARE(readable, 400);
        QCOMPARE(store.size(), 700);
        QCOMPARE(store.jobCount(), 300);
        QCOMPARE(store.findById(kept.id), std::optional<JobRow>(410));
        QCOMPARE(store.restingJobs(1), 400);
        QVERIFY(store.counts(1) == counts);
        QVERIFY(store.rowsOfPush(1).empty());
        QVERIFY(store.isPutAsideAt(0));
        store.removePushes({1});
        QCOMPARE(removed.count(), 1);

        QSignalSpy applied(&store, &JobStore::applied);
        store.apply(test::sampleJobs(3, 100));
        QCOMPARE(store.size(), 700);
        QCOMPARE(store.jobCount(), 400);
        store.apply(batch);
        QCOMPARE(store.size(), 800);
        QCOMPARE(store.restingJobs(1), 0);
        QVERIFY(store.counts(1) == counts);
        for (const auto &each : std::as_const(applied)) {
            const auto added = each[0].value<QVector<JobRow>>();
            QVERIFY(std::is_sorted(added.cbegin(), added.cend()));
        }
    }

    void whatCouldBeAddedGoesWithItsPush() {
        JobStore store;
        JobBatch jobs;
        treeherder::addJob(jobs, jobOfPush(1, 5));
        treeherder::addJob(jobs, runnableJob(5, QStringLiteral("never-run")));
        store.apply(jobs);
        QVERIFY(store.findRunnable(5, QStringLiteral("never-run")));
        store.removePushes({5});
        QVERIFY(!store.findRunnable(5, QStringLiteral("never-run")));
        QCOMPARE(store.restingJobs(5), 1);
        store.apply(jobs);
        QVERIFY(store.findRunnable(5, QStringLiteral("never-run")));
        QCOMPARE(store.size(), 2);
    }

    /// A push that moved from one to another goes with the one that it is of.
    void aJobGoesWithThePushThatHasIt() {
        JobStore store;
        store.apply(test::batchOf({jobOfPush(1, 5), jobOfPush(2, 6)}));
        Job moved = jobOfPush(1, 6);
        moved.lastModifiedUs = 10;
        store.apply(test::batchOf({moved}));
        store.removePushes({5});
        QCOMPARE(store.jobCount(), 2);
        QCOMPARE(store.rowsOfPush(6).size(), size_t(2));
        store.removePushes({6});
        QCOMPARE(store.jobCount(), 0);
    }

    void anySequenceLeavesWhatItShould_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    /// Against a map of jobs, and against a store that never removes.
    void anySequenceLeavesWhatItShould() {
        QFETCH(const int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        constexpr int pushes = 6;
        constexpr int jobs = 60;
        JobStore store;
        JobStore whole;
        Jobs expected;
        std::map<qint64, Jobs> resting;
        qint64 now = 1;
        for (int step = 0; step < 300; ++step) {
            const qint64 pushId = 1 + random.bounded(pushes);
            if (random.bounded(4) == 0) {
                const JobBatch kept = store.batchOf(pushId);
                Jobs gone;
                for (const JobBatch::Row &row : kept.rows)
                    gone[row.id] = treeherder::jobOf(kept, row);
                if (!gone.empty())
                    resting[pushId] = gone;
                std::erase_if(expected, [&](const auto &entry) { return entry.second.pushId == pushId; });
                store.removePushes({pushId});
            } else {
                JobBatch batch;
                if (const auto back = resting.find(pushId); back != resting.end()) {
                    for (const auto &[id, job] : back->second) {
                        treeherder::addJob(batch, job);
                        expected[id] = job;
                    }
                    resting.erase(back);
                }
                for (int i = random.bounded(20); i >= 0; --i) {
                    Job job = jobOfPush(pushId * 1000 + random.bounded(jobs), pushId);
                    job.lastModifiedUs = ++now;
                    job.result = random.bounded(3) == 0 ? JobResult::TestFailed : JobResult::Success;
                    job.typeName = QStringLiteral("test-%1").arg(random.bounded(8));
                    treeherder::addJob(batch, job);
                    expected[job.id] = job;
                }
                store.apply(batch);
                whole.apply(batch);
            }
            QVERIFY(isSame(jobsOf(store), expected));
            QCOMPARE(store.jobCount(), static_cast<int>(expected.size()));
            for (qint64 push = 1; push <= pushes; ++push)
                QVERIFY(store.counts(push) == whole.counts(push));
        }
        QVERIFY(store.size() <= pushes * jobs);
    }
};

QTEST_GUILESS_MAIN(TestJobStoreRemoval)
#include "test_job_store_removal.moc"
