#include "services/failures/job_tally.h"
#include "tests/unit/failures/production_jobs.h"

#include <QTest>

#include <vector>

using namespace collie;
using failures::JobKind;
using failures::JobTally;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

Job job(const QString &label, JobResult result, int classification = 1) {
    Job made;
    made.platform =
        label.startsWith(QLatin1String("source-test-mozlint")) ? QStringLiteral("lint") : QStringLiteral("linux64");
    made.platformOption = QStringLiteral("opt");
    made.groupSymbol = QStringLiteral("G");
    made.typeName = label;
    made.state = JobState::Completed;
    made.result = result;
    made.failureClassificationId = classification;
    return made;
}

Job unfinished(const QString &label, JobState state) {
    Job made = job(label, JobResult::Unknown);
    made.state = state;
    return made;
}

} // namespace

/// The jobs of a push as its header counts them.
class TestJobTally final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void kinds_data() {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("label");
        QTest::addColumn<JobKind>("kind");
        QTest::newRow("lint by platform") << "lint"
                                          << "C/C++ checks"
                                          << "source-test-clang" << JobKind::Lint;
        QTest::newRow("lint by label") << "linux64"
                                       << ""
                                       << "source-test-mozlint-eslint" << JobKind::Lint;
        QTest::newRow("lint of an app") << "android"
                                        << ""
                                        << "lint-ktlint" << JobKind::Lint;
        QTest::newRow("build") << "linux64"
                               << "unknown"
                               << "build-linux64/opt" << JobKind::Build;
        QTest::newRow("build by group") << "linux64"
                                        << "Profile-guided optimization builds"
                                        << "pgo-linux64/opt" << JobKind::Build;
        QTest::newRow("spidermonkey") << "linux64"
                                      << ""
                                      << "spidermonkey-sm-plain-linux64/opt" << JobKind::Build;
        QTest::newRow("hazard") << "linux64"
                                << ""
                                << "hazard-linux64-haz/debug" << JobKind::Build;
        QTest::newRow("test") << "linux64"
                              << "Mochitests"
                              << "test-linux64/opt-mochitest-1" << JobKind::Test;
        QTest::newRow("test of builds") << "linux64"
                                        << "Builds and tests"
                                        << "test-linux64/opt-x" << JobKind::Test;
        QTest::newRow("other tests") << "linux64"
                                     << "Python 3 unit tests"
                                     << "source-test-python-x" << JobKind::Test;
        QTest::newRow("nothing known") << ""
                                       << ""
                                       << "" << JobKind::Test;
    }

    void kinds() {
        QFETCH(const QString, platform);
        QFETCH(const QString, group);
        QFETCH(const QString, label);
        QFETCH(const JobKind, kind);
        QCOMPARE(failures::jobKind(platform, group, label), kind);
    }

    void eachFailureIsCountedOnce() {
        const QString test = QStringLiteral("test-linux64/opt-mochitest-1");
        const std::vector<Job> jobs{
            job(QStringLiteral("source-test-mozlint-eslint"), JobResult::TestFailed),
            job(QStringLiteral("build-linux64/opt"), JobResult::Busted),
            job(QStringLiteral("build-linux64/debug"), JobResult::Busted, 2),
            job(test, JobResult::TestFailed),
            job(test, JobResult::Success),
            job(QStringLiteral("test-linux64/opt-mochitest-2"), JobResult::TestFailed, 4),
            job(QStringLiteral("test-linux64/opt-mochitest-3"), JobResult::TestFailed),
            job(QStringLiteral("test-linux64/opt-mochitest-4"), JobResult::Exception, 6),
        };
        const JobTally tally = failures::tallyJobs(jobs);
        QCOMPARE(tally.of(JobKind::Lint), (JobTally::OfKind{.failed = 1}));
        QCOMPARE(tally.of(JobKind::Build), (JobTally::OfKind{.failed = 1}));
        QCOMPARE(tally.of(JobKind::Test), (JobTally::OfKind{.failed = 2, .intermittents = 2}));
        QCOMPARE(tally.fixedByCommit, 1);
        QCOMPARE(tally.failed() + tally.intermittents() + tally.fixedByCommit, 7);
        QCOMPARE(tally.unclassified, 5);
        QCOMPARE(tally.percentComplete(), 100);
    }

    void progressIsWithoutWhatDoesNotRun() {
        std::vector<Job> jobs{
            job(QStringLiteral("test-a"), JobResult::Success),
            job(QStringLiteral("test-b"), JobResult::Superseded),
            unfinished(QStringLiteral("test-c"), JobState::Running),
            unfinished(QStringLiteral("build-d"), JobState::Pending),
            unfinished(QStringLiteral("test-e"), JobState::Unscheduled),
            unfinished(QStringLiteral("test-f"), JobState::Runnable),
        };
        JobTally tally = failures::tallyJobs(jobs);
        QCOMPARE(tally.completed, 1);
        QCOMPARE(tally.inProgress(), 2);
        QCOMPARE(tally.of(JobKind::Build).inProgress, 1);
        QCOMPARE(tally.percentComplete(), 33);
        // What is hidden by default is not counted.
        jobs.push_back(job(QStringLiteral("test-g"), JobResult::TestFailed));
        jobs.back().tier = 3;
        QCOMPARE(failures::tallyJobs(jobs), tally);
        QCOMPARE(failures::tallyJobs({}).percentComplete(), 0);
    }

    void realPushes_data() {
        QTest::addColumn<QString>("jobs");
        QTest::addColumn<QString>("counts"); // Failed, intermittent, in progress; of lints, builds, tests.
        QTest::addColumn<int>("unclassified");
        QTest::addColumn<int>("completed");
        QTest::addColumn<int>("percent");
        const auto row = [](const char *jobs, const char *counts, int unclassified, int completed, int percent = 100) {
            QTest::newRow(jobs) << jobs << counts << unclassified << completed << percent;
        };
        row("all_success", "0 0 0, 0 0 0, 0 0 0", 0, 77);
        row("build_failed", "0 0 0, 2 0 0, 0 0 0", 2, 22);
        row("classified_failures", "0 0 0, 0 0 0, 1 6 0", 1, 265);
        row("classified_failures_linuxonly", "0 0 0, 0 0 0, 9 0 0", 9, 100);
        row("classified_failures_notlinux", "0 0 0, 0 0 0, 9 0 0", 9, 89);
        row("decision_exception", "0 0 0, 0 0 0, 1 0 0", 1, 1);
        row("decision_failed", "0 0 0, 0 0 0, 1 0 0", 1, 1);
        row("pushhealth_doesnt_see_failures_1", "0 0 0, 72 0 0, 0 0 0", 72, 86);
        row("still_running", "0 0 0, 0 0 1, 0 0 1", 0, 81, 97);
        row("success_linuxonly", "0 0 0, 0 0 0, 0 0 0", 0, 91);
        row("success_notlinux", "0 0 0, 0 0 0, 0 0 0", 0, 80);
        row("unclassified_failures_before_retriggers", "0 0 0, 0 0 0, 3 0 0", 3, 133);
        row("unclassified_failures_after_retriggers", "0 0 0, 2 0 0, 3 3 0", 8, 153);
        row("unclassified_failures_linuxonly_before_retriggers", "0 0 0, 0 0 0, 9 0 0", 9, 100);
        row("unclassified_failures_multiple_per_test", "0 0 0, 0 0 0, 10 0 0", 10, 47);
        row("unclassified_failures_notlinux_before_retriggers", "0 0 0, 0 0 0, 9 0 0", 9, 89);
    }

    /// The numbers were counted by another program, from the same answers.
    void realPushes() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(const QString, jobs);
        const QVector<Job> real = test::productionJobs(jobs);
        const JobTally tally = failures::tallyJobs(real);
        QStringList counts;
        for (const JobTally::OfKind &kind : tally.kinds)
            counts.append(QStringLiteral("%1 %2 %3").arg(kind.failed).arg(kind.intermittents).arg(kind.inProgress));
        QTEST(counts.join(QLatin1String(", ")), "counts");
        QTEST(tally.unclassified, "unclassified");
        QTEST(tally.completed, "completed");
        QTEST(tally.percentComplete(), "percent");
        QCOMPARE(tally.fixedByCommit, 0);
    }
};

QTEST_GUILESS_MAIN(TestJobTally)
#include "test_job_tally.moc"
