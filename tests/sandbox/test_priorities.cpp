#include "services/scheduling/priority_loader.h"
#include "services/taskcluster/queue.h"
#include "tests/sandbox/sandbox_client.h"
#include "tests/support/wait.h"

using namespace collie;
using namespace collie::scheduling;
using test::waitFor;

/// Priorities from what the sandbox's Treeherder and decision tasks tell.
class TestPriorities final : public QObject {
    Q_OBJECT

    struct Fixture {
        test::SandboxClient sandbox{{.pushes = 8, .jobsPerPush = 300, .frozen = true}};
        Clock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        taskcluster::ApiClient api{http, *taskcluster::RootUrl::parse(sandbox.sandbox().rootUrl().toString()), clock};
        treeherder::TreeherderClient treeherder{http, sandbox.sandbox().treeherderUrl()};
        taskcluster::Queue queue{api};
        PriorityLoader loader{treeherder, queue, clock};
    };

  private Q_SLOTS:
    void findsWhatMatters() {
        Fixture f;
        QSignalSpy progressed(&f.loader, &PriorityLoader::progressed);
        const auto report = waitFor(f.loader.load({}), 60'000);
        QVERIFY2(report, report ? "" : qUtf8Printable(report.error().message));
        QCOMPARE(report->pushes, 8 + 4);
        QVERIFY(report->notes > 0);
        const JobPriorities &priorities = report->priorities;
        QVERIFY(priorities.count(JobValue::High) > 0);
        QVERIFY(priorities.count(JobValue::Low) > priorities.count(JobValue::High));
        QVERIFY(priorities.count(JobValue::Always) > 0);
        QVERIFY(report->leastHighValue.has_value());
        QVERIFY(*report->leastHighValue <= priorities.count(JobValue::High));
        // All pushes fit into the sample, so runs are counted, not reckoned.
        QCOMPARE(report->sampledPushes, report->costedPushes);
        double runs = 0;
        for (const JobValue value : {JobValue::High, JobValue::Low, JobValue::Always})
            runs += priorities.cost(value).runs;
        QVERIFY(runs > 8 * 200);
        QVERIFY(prioritySummary(*report).contains(QStringLiteral("12 pushes")));
        QVERIFY(progressed.count() > 4);
    }

    void costsOfASampleAreScaledUp() {
        Fixture f;
        const auto all = waitFor(f.loader.load({}), 60'000);
        const auto sampled = waitFor(f.loader.load({.sampledPushes = 4}), 60'000);
        QVERIFY(all && sampled);
        QCOMPARE(sampled->sampledPushes, 4);
        const double exact = all->priorities.cost(JobValue::Low).machineHours;
        const double reckoned = sampled->priorities.cost(JobValue::Low).machineHours;
        QVERIFY2(reckoned > exact / 2 && reckoned < exact * 2, qPrintable(QString::number(reckoned / exact)));
    }

    void whatIsMissingIsSaid_data() {
        QTest::addColumn<QStringList>("repositories");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("kind");
        const QStringList autoland{QStringLiteral("autoland")};
        QTest::newRow("no repository") << QStringList() << 90 << static_cast<int>(ErrorKind::InvalidArgument);
        QTest::newRow("no day") << autoland << 0 << static_cast<int>(ErrorKind::InvalidArgument);
        QTest::newRow("unknown") << QStringList{QStringLiteral("nowhere")} << 90
                                 << static_cast<int>(ErrorKind::NotFound);
    }

    void whatIsMissingIsSaid() {
        QFETCH(QStringList, repositories);
        QFETCH(int, days);
        QFETCH(int, kind);
        Fixture f;
        const auto report = waitFor(f.loader.load({.repositories = repositories, .days = days}));
        QVERIFY(!report);
        QCOMPARE(static_cast<int>(report.error().kind), kind);
        QVERIFY(!report.error().message.isEmpty());
    }

    void brokenNotesAreSaid() {
        Fixture f;
        f.sandbox.sandbox().faults().add(
            {.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/project/autoland/note"});
        const auto report = waitFor(f.loader.load({}), 60'000);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Server);
    }

    void canBeStopped() {
        Fixture f;
        auto report = f.loader.load({});
        report.cancel();
        QCOMPARE(waitFor(report).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPriorities)
#include "test_priorities.moc"
