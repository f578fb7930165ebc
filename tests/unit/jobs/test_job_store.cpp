#include "models/jobs/job_store.h"
#include "services/failures/job_tally.h"
#include "tests/support/job_batches.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {

bool sameJob(const Job &a, const Job &b) {
    return a.id == b.id && a.pushId == b.pushId && a.taskId == b.taskId && a.runId == b.runId && a.state == b.state &&
           a.result == b.result && a.tier == b.tier && a.failureClassificationId == b.failureClassificationId &&
           a.platform == b.platform && a.platformOption == b.platformOption && a.groupName == b.groupName &&
           a.groupSymbol == b.groupSymbol && a.typeName == b.typeName && a.symbol == b.symbol &&
           a.durationMinutes == b.durationMinutes && a.lastModifiedUs == b.lastModifiedUs;
}

} // namespace

class TestJobStore final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void keepsEveryField() {
        Job job = makeJob(7, 3, QStringLiteral("bc1"));
        job.runId = 4;
        job.tier = 2;
        job.failureClassificationId = 4;
        job.result = JobResult::TestFailed;
        job.durationMinutes = 12;
        JobStore store;
        store.apply(batchOf({makeJob(1), job}));
        QCOMPARE(store.size(), 2);
        const auto row = store.findById(7);
        QVERIFY(row);
        QVERIFY(sameJob(store.job(*row), job));
        QCOMPARE(store.findByTask(job.taskId, 4), row);
        QVERIFY(!store.findByTask(job.taskId, 3));
        QVERIFY(!store.findById(8));
        QVERIFY(!store.findById(0));
        QCOMPARE(store.status(*row), JobStatus::TestFailed);
    }

    void tellsAddedAndChangedOnce() {
        JobStore store;
        QSignalSpy spy(&store, &JobStore::applied);
        store.apply(batchOf({makeJob(1), makeJob(2), makeJob(3)}));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<QVector<JobRow>>(), (QVector<JobRow>{0, 1, 2}));
        QVERIFY(spy[0][1].value<QVector<JobRow>>().isEmpty());

        Job changed = makeJob(3);
        changed.result = JobResult::Busted;
        Job earlier = makeJob(1);
        earlier.durationMinutes = 9;
        Job again = makeJob(9);
        store.apply(batchOf({changed, earlier, makeJob(2), makeJob(9), again, changed}));
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy[1][0].value<QVector<JobRow>>(), (QVector<JobRow>{3}));
        QCOMPARE(spy[1][1].value<QVector<JobRow>>(), (QVector<JobRow>{0, 2}));

        store.apply(batchOf({makeJob(2)}));
        QCOMPARE(spy.count(), 2);
    }

    void ignoresOlderNews() {
        JobStore store;
        Job newer = makeJob(1);
        newer.lastModifiedUs = 50;
        Job older = makeJob(1);
        older.lastModifiedUs = 49;
        older.result = JobResult::Busted;
        store.apply(batchOf({newer, older}));
        QCOMPARE(store.status(0), JobStatus::Success);
        older.lastModifiedUs = 50;
        store.apply(batchOf({older}));
        QCOMPARE(store.status(0), JobStatus::Busted);
        older.lastModifiedUs = 0; // From a source that does not tell.
        older.result = JobResult::Retry;
        store.apply(batchOf({older}));
        QCOMPARE(store.status(0), JobStatus::Retry);
        QCOMPARE(store.newestLastModifiedUs(), 50);
    }

    void jobKnownByTaskTakesTreeherdersId() {
        JobStore store;
        Job live = makeJob(5);
        live.id = 0;
        live.state = JobState::Pending;
        store.apply(batchOf({live}));
        QVERIFY(store.findByTask(live.taskId, 0));
        store.apply(batchOf({makeJob(5)}));
        QCOMPARE(store.size(), 1);
        QCOMPARE(store.findById(5), std::optional<JobRow>(0));
        QCOMPARE(store.status(0), JobStatus::Success);
        // And news by task alone do not take the id away.
        store.apply(batchOf({live}));
        QCOMPARE(store.findById(5), std::optional<JobRow>(0));
    }

    void noRunGoesBackwards() {
        JobStore store;
        Job job = makeJob(5);
        job.state = JobState::Running;
        job.result = JobResult::Unknown;
        store.apply(batchOf({job}));
        Job late = job;
        late.state = JobState::Pending;
        late.lastModifiedUs += 100;
        late.failureClassificationId = 4;
        late.durationMinutes = 9;
        store.apply(batchOf({late}));
        QCOMPARE(store.status(0), JobStatus::Running);
        QCOMPARE(store.job(0).durationMinutes, job.durationMinutes);
        QCOMPARE(store.job(0).failureClassificationId, 4); // What is no state is news all the same.
        QCOMPARE(store.counts(1).running(), 1);
        store.apply(batchOf({makeJob(5)}));
        QCOMPARE(store.status(0), JobStatus::Running); // Older than what is known.
        Job done = makeJob(5);
        done.lastModifiedUs = 0;
        store.apply(batchOf({done, late}));
        QCOMPARE(store.status(0), JobStatus::Success);
        QCOMPARE(store.counts(1).success(), 1);
    }

    void runsOfATaskAreJobsOfTheirOwn() {
        JobStore store;
        Job second = makeJob(2);
        second.taskId = test::taskIdOf(1);
        second.runId = 1;
        store.apply(batchOf({makeJob(1), second}));
        QCOMPARE(store.size(), 2);
        QCOMPARE(store.findByTask(second.taskId, 1), std::optional<JobRow>(1));
    }

    void jobsWithoutTaskAreNotOne() {
        JobStore store;
        Job a = makeJob(1);
        a.taskId.clear();
        Job b = makeJob(2);
        b.taskId.clear();
        store.apply(batchOf({a, b}));
        QCOMPARE(store.size(), 2);
        QCOMPARE(store.job(0).taskId, QString());
    }

    void changedIdIsFoundByTheNewOneOnly() {
        JobStore store;
        QVector<Job> jobs;
        for (qint64 id = 1; id <= 300; ++id)
            jobs.append(makeJob(id));
        store.apply(batchOf(jobs));
        for (Job &job : jobs)
            job.id += 1000;
        store.apply(batchOf(jobs));
        QCOMPARE(store.size(), 300);
        for (qint64 id = 1; id <= 300; ++id) {
            QVERIFY(!store.findById(id));
            QVERIFY(store.findById(id + 1000));
        }
    }

    void noSymbolIsAQuestionMark() {
        JobStore store;
        store.apply(batchOf({makeJob(1, 1, QString(), QString())}));
        QCOMPARE(store.job(0).symbol, QStringLiteral("?"));
        QCOMPARE(store.job(0).groupSymbol, QStringLiteral("?"));
    }

    void rowsOfUnknownTypesAreLeftOut() {
        JobStore store;
        treeherder::JobBatch batch = batchOf({makeJob(1), makeJob(2)});
        batch.rows[0].type = 99;
        batch.types[1].symbol = 99;
        store.apply(batch);
        QCOMPARE(store.size(), 1);
        QCOMPARE(store.job(0).id, 2);
    }

    void countsFollowTheJobs() {
        JobStore store;
        Job failed = makeJob(1);
        failed.result = JobResult::TestFailed;
        Job running = makeJob(2);
        running.state = JobState::Running;
        Job unscheduled = makeJob(3);
        unscheduled.state = JobState::Unscheduled;
        Job hidden = makeJob(4);
        hidden.tier = 3;
        store.apply(batchOf({failed, running, unscheduled, hidden, makeJob(5), makeJob(6, 2)}));
        JobCounts counts = store.counts(1);
        QCOMPARE(counts.total(), 4);
        QCOMPARE(counts.failed(), 1);
        QCOMPARE(counts.running(), 1);
        QCOMPARE(counts.pending(), 0);
        QCOMPARE(counts.success(), 1);
        QCOMPARE(counts.unclassifiedFailures, 1);
        QCOMPARE(counts.percentComplete(), 66);
        QCOMPARE(store.counts(2).total(), 1);
        QCOMPARE(store.counts(3).total(), 0);

        failed.failureClassificationId = 4;
        running.state = JobState::Completed;
        running.result = JobResult::Success;
        Job shown = hidden;
        shown.tier = 1;
        Job elsewhere = makeJob(5, 2);
        store.apply(batchOf({failed, running, shown, elsewhere}));
        counts = store.counts(1);
        QCOMPARE(counts.unclassifiedFailures, 0);
        QCOMPARE(counts.failed(), 1);
        QCOMPARE(counts.running(), 0);
        QCOMPARE(counts.success(), 2);
        QCOMPARE(counts.percentComplete(), 100);
        QCOMPARE(store.counts(2).total(), 2);
    }

    void aGreenRerunMarksTheFailureBeforeIt() {
        JobStore store;
        QVector<JobRow> changedRows;
        connect(&store, &JobStore::applied, this,
                [&](const QVector<JobRow> &, const QVector<JobRow> &changed) { changedRows = changed; });
        Job failed = makeJob(1);
        failed.result = JobResult::TestFailed;
        Job rerun = makeJob(2);
        rerun.state = JobState::Running;
        Job elsewhere = makeJob(3, 2);
        store.apply(batchOf({failed, rerun, elsewhere}));
        QVERIFY(!store.isIntermittentAt(0));
        QCOMPARE(store.counts(1).failedTests, 1);
        QCOMPARE(store.counts(1).intermittents, 0);

        rerun.state = JobState::Completed;
        rerun.result = JobResult::Success;
        ++rerun.lastModifiedUs;
        store.apply(batchOf({rerun}));
        QVERIFY(store.isIntermittentAt(0));
        QCOMPARE(changedRows, (QVector<JobRow>{0, 1}));
        QCOMPARE(store.counts(1).failedTests, 0);
        QCOMPARE(store.counts(1).intermittents, 1);
        QCOMPARE(store.counts(1).failed(), 1);
        QCOMPARE(store.counts(1).unclassifiedFailures, 1);

        // More failures than green runs take the mark away again.
        Job again = makeJob(4);
        again.result = JobResult::TestFailed;
        store.apply(batchOf({again}));
        QVERIFY(!store.isIntermittentAt(0));
        QCOMPARE(changedRows, QVector<JobRow>{0});
        QCOMPARE(store.counts(1).failedTests, 2);
        QCOMPARE(store.counts(1).intermittents, 0);
        store.clear();
        store.apply(batchOf({failed}));
        QVERIFY(!store.isIntermittentAt(0));
    }

    void aCorrectedResultTakesTheMarkAway() {
        JobStore store;
        Job failed = makeJob(1);
        failed.result = JobResult::TestFailed;
        Job rerun = makeJob(2);
        store.apply(batchOf({failed, rerun}));
        QVERIFY(store.isIntermittentAt(0));
        // It did not pass, it was cancelled.
        rerun.result = JobResult::UserCancel;
        ++rerun.lastModifiedUs;
        store.apply(batchOf({rerun}));
        QVERIFY(!store.isIntermittentAt(0));
        QCOMPARE(store.counts(1).failedTests, 1);
        rerun.result = JobResult::Success;
        ++rerun.lastModifiedUs;
        store.apply(batchOf({rerun}));
        QVERIFY(store.isIntermittentAt(0));
        // What is no failure is no intermittent one.
        failed.result = JobResult::Retry;
        ++failed.lastModifiedUs;
        store.apply(batchOf({failed}));
        QVERIFY(!store.isIntermittentAt(0));
        QCOMPARE(store.counts(1).intermittents, 0);
    }

    void countsAreThoseOfTheTally() {
        QRandomGenerator random(13);
        QVector<Job> jobs;
        for (int id = 1; id <= 600; ++id) {
            Job job = makeJob(id, 1 + id % 2, QString::number(random.bounded(60)));
            if (random.bounded(4) == 0)
                job.typeName = QStringLiteral("build-linux64/opt-") + job.symbol;
            else if (random.bounded(8) == 0)
                job.platform = QStringLiteral("lint");
            else if (random.bounded(8) == 0)
                job.typeName += QStringLiteral("-cf");
            job.tier = 1 + random.bounded(3);
            job.state = random.bounded(5) == 0 ? JobState::Running : JobState::Completed;
            if (job.state == JobState::Completed)
                job.result = static_cast<JobResult>(1 + random.bounded(7));
            if (treeherder::isFailure(job.status()))
                job.failureClassificationId = 1 + random.bounded(8);
            jobs.append(job);
        }
        JobStore store;
        // However they come in.
        for (qsizetype from = 0; from < jobs.size(); from += 37)
            store.apply(batchOf(jobs.mid(from, 37)));
        for (const qint64 push : {1, 2}) {
            std::vector<Job> mine;
            std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(mine),
                         [push](const Job &job) { return job.pushId == push; });
            const failures::JobTally tally = failures::tallyJobs(mine);
            const JobCounts counts = store.counts(push);
            QVERIFY(counts.intermittents > 0 && counts.failedLints > 0);
            QCOMPARE(counts.failedTests, tally.of(failures::JobKind::Test).failed);
            QCOMPARE(counts.failedBuilds, tally.of(failures::JobKind::Build).failed);
            QCOMPARE(counts.failedLints, tally.of(failures::JobKind::Lint).failed);
            QCOMPARE(counts.intermittents, tally.intermittents());
            QCOMPARE(counts.fixedByCommit, tally.fixedByCommit);
            QCOMPARE(counts.unclassifiedFailures, tally.unclassified);
            QCOMPARE(counts.percentComplete(), tally.percentComplete());
            QCOMPARE(counts.failedTests + counts.failedBuilds + counts.failedLints + counts.intermittents +
                         counts.fixedByCommit,
                     counts.failed());
            QCOMPARE(counts.newFailures, std::count_if(mine.begin(), mine.end(), [](const Job &job) {
                         return job.tier < 3 && job.failureClassificationId == 6;
                     }));
        }
    }

    void whatCouldBeAddedIsNotCountedAndIsPutAside() {
        JobStore store;
        Job done = makeJob(1, 1, QStringLiteral("1"));
        done.tier = 2;
        Job can = makeJob(2, 1, QStringLiteral("2"));
        can.state = JobState::Runnable;
        can.result = JobResult::Unknown;
        Job again = done;
        again.state = JobState::Runnable;
        store.apply(batchOf({done}));
        QSignalSpy spy(&store, &JobStore::applied);
        store.apply(batchOf({can, again, can}));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<QVector<JobRow>>(), (QVector<JobRow>{1, 2}));
        QCOMPARE(store.counts(1).total(), 1);
        const auto row = store.findRunnable(1, can.typeName);
        QCOMPARE(row, std::optional<JobRow>(1));
        QCOMPARE(store.statusAt(*row), JobStatus::Runnable);
        QVERIFY(store.isRunnableAt(*row) && !store.isPutAsideAt(*row));
        QVERIFY(store.taskIdAt(*row).isEmpty());
        // The push has such a job already, and its tier is known.
        const auto present = store.findRunnable(1, done.typeName);
        QVERIFY(present && store.isPutAsideAt(*present));
        QCOMPARE(store.tierAt(*present), 2);
        QVERIFY(!store.findRunnable(2, can.typeName));
        QVERIFY(!store.findRunnable(1, QStringLiteral("nothing")));
        // A second list changes nothing.
        store.apply(batchOf({can}));
        QCOMPARE(spy.count(), 1);
        // Now it comes, in another push first.
        Job came = makeJob(3, 2, QStringLiteral("2"));
        store.apply(batchOf({came}));
        QVERIFY(!store.isPutAsideAt(*row));
        came = makeJob(4, 1, QStringLiteral("2"));
        store.apply(batchOf({came}));
        QVERIFY(store.isPutAsideAt(*row));
        QCOMPARE(spy.constLast()[1].value<QVector<JobRow>>(), (QVector<JobRow>{*row}));
    }

    void fitsIntoItsBytes() {
        JobStore store;
        for (qint64 page = 0; page < 50; ++page) {
            QVector<Job> jobs;
            for (qint64 i = 0; i < 2000; ++i)
                jobs.append(makeJob(page * 2000 + i + 1, page / 3, QString::number(i % 700)));
            store.apply(batchOf(jobs));
        }
        QCOMPARE(store.size(), 100'000);
        QVERIFY2(store.memoryBytes() <= 96 * 100'000, qPrintable(QString::number(store.memoryBytes())));
        QVERIFY(store.memoryBytes() >= 54 * 100'000);
        store.clear();
        QCOMPARE(store.size(), 0);
        QVERIFY2(store.memoryBytes() < 10'000, qPrintable(QString::number(store.memoryBytes())));
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "test_job_store.moc"
