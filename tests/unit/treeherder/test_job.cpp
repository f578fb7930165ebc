#include "services/treeherder/job.h"

#include <QSet>
#include <QTest>

using namespace collie::treeherder;

class TestJob final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void statusIsTheResultOfACompletedJob_data() {
        QTest::addColumn<JobResult>("result");
        QTest::addColumn<QString>("name");
        QTest::newRow("unknown") << JobResult::Unknown << QStringLiteral("unknown");
        QTest::newRow("success") << JobResult::Success << QStringLiteral("success");
        QTest::newRow("testfailed") << JobResult::TestFailed << QStringLiteral("testfailed");
        QTest::newRow("busted") << JobResult::Busted << QStringLiteral("busted");
        QTest::newRow("exception") << JobResult::Exception << QStringLiteral("exception");
        QTest::newRow("retry") << JobResult::Retry << QStringLiteral("retry");
        QTest::newRow("usercancel") << JobResult::UserCancel << QStringLiteral("usercancel");
        QTest::newRow("superseded") << JobResult::Superseded << QStringLiteral("superseded");
    }
    void statusIsTheResultOfACompletedJob() {
        QFETCH(JobResult, result);
        QFETCH(QString, name);
        const JobStatus status = jobStatus(JobState::Completed, result);
        QCOMPARE(jobStatusName(status), name);
        QCOMPARE(jobResultName(result), name);
        QCOMPARE(jobStatusFromName(name), status);
        QCOMPARE(jobStatus(JobState::Running, result), JobStatus::Running);
        QCOMPARE(jobStatus(JobState::Pending, result), JobStatus::Pending);
        QCOMPARE(jobStatus(JobState::Unscheduled, result), JobStatus::Unscheduled);
        QCOMPARE(jobStatus(JobState::Runnable, result), JobStatus::Runnable);
    }

    void everyStatusHasItsOwnName() {
        QSet<QString> names;
        for (int i = 0; i < jobStatusCount; ++i) {
            const QString name = jobStatusName(static_cast<JobStatus>(i));
            QCOMPARE(jobStatusFromName(name), static_cast<JobStatus>(i));
            names.insert(name);
        }
        QCOMPARE(names.size(), jobStatusCount);
        QCOMPARE(jobStatusFromName(u"something"), JobStatus::Unknown);
    }

    void failures() {
        int count = 0;
        for (int i = 0; i < jobStatusCount; ++i)
            count += isFailure(static_cast<JobStatus>(i)) ? 1 : 0;
        QCOMPARE(count, 3);
        QVERIFY(isFailure(JobStatus::Busted));
        for (const int id : {1, 6, 7, 8})
            QVERIFY(isUnclassified(id));
        for (const int id : {2, 3, 4, 5, 9})
            QVERIFY(!isUnclassified(id));
    }

    void whatIsUnderWayHasNoResultYet() {
        for (const JobState state : {JobState::Unscheduled, JobState::Pending, JobState::Running})
            QVERIFY(isUnderWay(state));
        for (const JobState state : {JobState::Completed, JobState::Runnable})
            QVERIFY(!isUnderWay(state));
    }

    void states() {
        QCOMPARE(jobStateName(JobState::Completed), QStringLiteral("completed"));
        QCOMPARE(jobStateName(JobState::Running), QStringLiteral("running"));
        QCOMPARE(jobStateName(JobState::Pending), QStringLiteral("pending"));
        QCOMPARE(jobStateName(JobState::Unscheduled), QStringLiteral("unscheduled"));
        QCOMPARE(jobStateName(JobState::Runnable), QStringLiteral("runnable"));
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
