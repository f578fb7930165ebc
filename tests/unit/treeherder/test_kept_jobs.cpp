#include "services/treeherder/kept_jobs.h"
#include "tests/support/job_batches.h"

#include <QRandomGenerator>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

namespace {

KeptJobs someJobs() {
    QVector<Job> jobs;
    for (int i = 0; i < 50; ++i) {
        Job job = test::makeJob(1'000 + i, 77, QStringLiteral("s%1").arg(i % 7), QStringLiteral("G%1").arg(i % 3));
        job.state = i % 4 == 0 ? JobState::Running : JobState::Completed;
        job.result = i % 5 == 0 ? JobResult::Busted : JobResult::Success;
        job.tier = 1 + i % 3;
        job.failureClassificationId = i % 8;
        job.durationMinutes = i * 1'000;
        job.runId = i % 2;
        job.lastModifiedUs = 1'700'000'000'000'000 + i;
        job.platform = QStringLiteral("linux ünïcode %1").arg(i % 2);
        jobs.append(job);
    }
    jobs[3].taskId.clear();
    return {.pushId = 77, .newsUs = 1'700'000'000'123'456, .jobs = test::batchOf(jobs)};
}

QVector<Push> somePushes() {
    QVector<Push> pushes;
    for (int i = 0; i < 3; ++i)
        pushes.append({.id = 70 + i,
                       .revision = QString(40, QChar(u'a' + static_cast<char16_t>(i))),
                       .author = QStringLiteral("shepherd@example.com"),
                       .branch = i == 1 ? QStringLiteral("main") : QString(),
                       .pushTimestamp = 1'700'000'000 + i,
                       .repositoryId = 3,
                       .revisionCount = i,
                       .commits = QVector<Commit>(i, Commit{.revision = QStringLiteral("c0ffee"),
                                                            .author = QStringLiteral("Wool <w@example.com>"),
                                                            .comments = QStringLiteral("Bug 1 – ﬂeece\n\nlong")})});
    return pushes;
}

} // namespace

/// What is kept comes back as it was; what is something else is refused, whatever it is.
class TestKeptJobs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void jobsComeBackAsTheyWere() {
        const KeptJobs before = someJobs();
        const auto after = jobsFromBytes(toBytes(before));
        QVERIFY(after);
        QCOMPARE(after->pushId, before.pushId);
        QCOMPARE(after->newsUs, before.newsUs);
        QCOMPARE(after->jobs.rows.size(), before.jobs.rows.size());
        for (size_t i = 0; i < before.jobs.rows.size(); ++i) {
            const Job one = jobOf(before.jobs, before.jobs.rows[i]);
            const Job other = jobOf(after->jobs, after->jobs.rows[i]);
            QCOMPARE(other.id, one.id);
            QCOMPARE(other.pushId, one.pushId);
            QCOMPARE(other.taskId, one.taskId);
            QCOMPARE(other.runId, one.runId);
            QCOMPARE(other.state, one.state);
            QCOMPARE(other.result, one.result);
            QCOMPARE(other.tier, one.tier);
            QCOMPARE(other.failureClassificationId, one.failureClassificationId);
            QCOMPARE(other.platform, one.platform);
            QCOMPARE(other.groupSymbol, one.groupSymbol);
            QCOMPARE(other.symbol, one.symbol);
            QCOMPARE(other.typeName, one.typeName);
            QCOMPARE(other.durationMinutes, one.durationMinutes);
            QCOMPARE(other.lastModifiedUs, one.lastModifiedUs);
        }
    }

    void aPushWithoutJobsComesBack() {
        const auto after = jobsFromBytes(toBytes(KeptJobs{.pushId = 5, .newsUs = 6, .jobs = {}}));
        QVERIFY(after);
        QCOMPARE(after->pushId, 5);
        QVERIFY(after->jobs.rows.empty());
    }

    void pushesComeBackAsTheyWere() {
        const auto after = pushesFromBytes(toBytes(somePushes()));
        QVERIFY(after);
        QCOMPARE(*after, somePushes());
    }

    void whatIsCutOrSomethingElseIsRefused() {
        const QByteArray jobs = toBytes(someJobs());
        const QByteArray pushes = toBytes(somePushes());
        for (qsizetype size = 0; size < jobs.size(); ++size)
            QVERIFY(!jobsFromBytes(jobs.first(size)));
        for (qsizetype size = 0; size < pushes.size(); ++size)
            QVERIFY(!pushesFromBytes(pushes.first(size)));
        QVERIFY(!jobsFromBytes(jobs + 'x'));
        QVERIFY(!pushesFromBytes(pushes + 'x'));
        QVERIFY(!jobsFromBytes(pushes));
        QVERIFY(!pushesFromBytes(jobs));
    }

    void changedBytesNeverLeadOutside() {
        QRandomGenerator random(7);
        const QByteArray jobs = toBytes(someJobs());
        for (int round = 0; round < 20'000; ++round) {
            QByteArray changed = jobs;
            changed[random.bounded(changed.size())] = static_cast<char>(random.bounded(256));
            const auto read = jobsFromBytes(changed);
            for (size_t i = 0; read && i < read->jobs.rows.size(); ++i)
                static_cast<void>(jobOf(read->jobs, read->jobs.rows[i]));
        }
    }
};

QTEST_APPLESS_MAIN(TestKeptJobs)
#include "test_kept_jobs.moc"
