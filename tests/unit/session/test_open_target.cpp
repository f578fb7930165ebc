#include "app/session/open_target.h"

#include <QTest>

using namespace collie;
using session::OpenTarget;
using treeherder::JobStatus;

namespace {
const QString task = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");
} // namespace

/// What an address asks to be opened.
class TestOpenTarget final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void addresses_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("revision");
        QTest::addColumn<QString>("taskId");
        QTest::addColumn<int>("runId");
        QTest::addColumn<QString>("indexPath");
        const QString none;
        QTest::newRow("jobs") << QStringLiteral(
                                     "https://treeherder.mozilla.org/jobs?repo=autoland&revision=abc123def456")
                              << QStringLiteral("autoland") << QStringLiteral("abc123def456") << none << -1 << none;
        QTest::newRow("older jobs") << QStringLiteral(
                                           "https://treeherder.mozilla.org/#/jobs?repo=try&revision=9f8e7d6c5b4a")
                                    << QStringLiteral("try") << QStringLiteral("9f8e7d6c5b4a") << none << -1 << none;
        QTest::newRow("selected task") << QStringLiteral(
                                              "https://treeherder.mozilla.org/jobs?repo=try&selectedTaskRun=") +
                                              task + QStringLiteral(".2")
                                       << QStringLiteral("try") << none << task << 2 << none;
        QTest::newRow("selected task, dash")
            << QStringLiteral("https://th.org/jobs?repo=try&selectedTaskRun=") + task + QStringLiteral("-0")
            << QStringLiteral("try") << none << task << 0 << none;
        QTest::newRow("log viewer") << QStringLiteral("https://th.org/logviewer?job_id=5&repo=try&task=") + task +
                                           QStringLiteral(".1&lineNumber=7")
                                    << QStringLiteral("try") << none << task << 1 << none;
        QTest::newRow("task") << QStringLiteral("https://tc.org/tasks/") + task << none << none << task << -1 << none;
        QTest::newRow("run") << QStringLiteral("https://tc.org/tasks/") + task + QStringLiteral("/runs/3/logs/public/x")
                             << none << none << task << 3 << none;
        QTest::newRow("group") << QStringLiteral("https://tc.org/tasks/groups/") + task << none << none << task << -1
                               << none;
        QTest::newRow("index") << QStringLiteral("https://tc.org/tasks/index/gecko.v2.autoland.latest/linux64-opt")
                               << none << none << none << -1 << QStringLiteral("gecko.v2.autoland.latest.linux64-opt");
    }

    void addresses() {
        QFETCH(QString, url);
        const Result<OpenTarget> target = session::parseOpenTarget(url);
        QVERIFY(target.has_value());
        QTEST(target->repository, "repository");
        QTEST(target->query.revision, "revision");
        QTEST(target->taskId, "taskId");
        QTEST(target->runId, "runId");
        QTEST(target->indexPath, "indexPath");
    }

    void otherAddressesAreRefused_data() {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"https://example.org/", "https://example.org/tasks/short", "file:///jobs?repo=x", "words",
              "https://th.org/jobs?revision=abc", "https://tc.org/tasks/groups/x", "https://tc.org/tasks"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void otherAddressesAreRefused() {
        QFETCH(QString, url);
        const Result<OpenTarget> target = session::parseOpenTarget(url);
        QVERIFY(!target.has_value());
        QCOMPARE(target.error().kind, ErrorKind::InvalidArgument);
    }

    void filtersOfTreeherderAreRead() {
        const Result<OpenTarget> target = session::parseOpenTarget(
            QStringLiteral("https://th.org/jobs?repo=try&resultStatus=testfailed,busted,nonsense&tier=1,3,9&"
                           "classifiedState=unclassified&searchStr=linux,mochi%20plain"));
        QVERIFY(target.has_value() && target->filter.has_value());
        QVERIFY(target->filter->statuses.test(size_t(JobStatus::TestFailed)));
        QVERIFY(target->filter->statuses.test(size_t(JobStatus::Busted)));
        QCOMPARE(int(target->filter->statuses.count()), 2);
        QCOMPARE(target->filter->tiers.to_ulong(), 0b1010UL);
        QVERIFY(!target->filter->showClassified && target->filter->showUnclassified);
        QCOMPARE(target->filter->text, QStringLiteral("linux mochi plain"));
        // A view without a filter in its address is one without a filter; a task says nothing of it.
        const auto plain = session::parseOpenTarget(QStringLiteral("https://th.org/jobs?repo=try"));
        QVERIFY(plain->filter == models::JobFilter());
        QVERIFY(!session::parseOpenTarget(QStringLiteral("https://tc.org/tasks/") + task)->filter.has_value());
    }

    void whatNoWordOfAFilterIsUnderstoodOfIsNoFilter() {
        const auto target =
            session::parseOpenTarget(QStringLiteral("https://th.org/jobs?repo=try&resultStatus=nonsense&tier=9"));
        QVERIFY(target.has_value());
        QVERIFY(target->filter == models::JobFilter());
        QCOMPARE(target->notes.size(), 2);
    }

    void fieldsOfJobsAreFiltered() {
        const auto target = session::parseOpenTarget(QStringLiteral(
            "https://th.org/jobs?repo=try&job_type_symbol=bc1,bc2&platform=linux&failure_classification_id=4"));
        QVERIFY(target.has_value());
        models::JobFilter expected;
        expected.fields = {
            {.field = models::JobField::Symbol, .values = {QStringLiteral("bc1"), QStringLiteral("bc2")}},
            {.field = models::JobField::Platform, .values = {QStringLiteral("linux")}}};
        expected.classifications.reset();
        expected.classifications.set(4);
        QVERIFY(target->filter == expected);
        QCOMPARE(target->notes, QStringList());
    }

    void everyFieldIsFiltered() {
        const auto target = session::parseOpenTarget(
            QStringLiteral("https://th.org/jobs?repo=try&test_paths=dom/a&not_machine_name=m1,m2&job_group_name=Mochi"
                           "&not_failure_classification_id=4,8&duplicate_jobs=visible"));
        QVERIFY(target.has_value());
        models::JobFilter expected;
        expected.fields = {{.field = models::JobField::Test, .values = {QStringLiteral("dom/a")}},
                           {.field = models::JobField::Machine,
                            .values = {QStringLiteral("m1"), QStringLiteral("m2")},
                            .isNegated = true},
                           {.field = models::JobField::GroupName, .values = {QStringLiteral("Mochi")}}};
        expected.classifications.reset(4).reset(8);
        expected.showsDuplicates = true;
        QVERIFY(target->filter == expected);
    }

    void aWholeViewResetsWhatItDoesNotSay() {
        for (const char *view : {"https://th.org/jobs?repo=try", "https://th.org/jobs?repo=try&landoCommitID=1",
                                 "https://hg.mozilla.org/try/rev/abcdef012345", "abcdef012345"}) {
            const auto target = session::parseOpenTarget(QString::fromLatin1(view));
            QVERIFY2(target.has_value() && target->isWholeView, view);
            QVERIFY(target->filter == models::JobFilter());
            QVERIFY(!target->groupsExpanded);
        }
        QVERIFY(!session::parseOpenTarget(QStringLiteral("https://tc.org/tasks/") + task)->isWholeView);
    }

    void anAddressBelongsToItsDeployment() {
        const auto mayBeOf = [](const QString &text) {
            const Deployment deployment{.name = {},
                                        .title = {},
                                        .rootUrl = QUrl(QStringLiteral("https://tc.org")),
                                        .treeherderUrl = QUrl(QStringLiteral("https://th.org")),
                                        .defaultRepository = {},
                                        .bugzillaUrl = {},
                                        .landoUrl = QUrl(QStringLiteral("https://lando.org"))};
            return session::parseOpenTarget(text)->mayBeOf(deployment);
        };
        QVERIFY(mayBeOf(QStringLiteral("https://th.org/jobs?repo=try")));
        QVERIFY(mayBeOf(QStringLiteral("https://tc.org/tasks/") + task));
        QVERIFY(mayBeOf(QStringLiteral("https://lando.org/landing_jobs/7")));
        QVERIFY(mayBeOf(QStringLiteral("http://LANDO.org/D5/landings/7/")));
        QVERIFY(!mayBeOf(QStringLiteral("https://lando.moz.tools/landings/7")));
        QVERIFY(mayBeOf(task));
        QVERIFY(mayBeOf(QStringLiteral("https://hg.mozilla.org/try/rev/abcdef012345")));
        QVERIFY(!mayBeOf(QStringLiteral("https://other.org/jobs?repo=try")));
        QVERIFY(!mayBeOf(QStringLiteral("https://th.org:8443/jobs?repo=try")));
    }

    /// Mozilla's Landos are told apart by a name, so that one deployment asks all of them.
    void mozillasLandosBelongTogether() {
        Deployment deployment;
        deployment.landoUrl = QUrl(QStringLiteral("https://lando.moz.tools"));
        const auto mayBeOf = [&deployment](const char *text) {
            return session::parseOpenTarget(QString::fromLatin1(text))->mayBeOf(deployment);
        };
        QVERIFY(mayBeOf("https://lando.moz.tools/D1/landings/7/"));
        QVERIFY(mayBeOf("https://lando-dev.allizom.org/landings/7"));
        QVERIFY(!mayBeOf("https://lando.org/landings/7"));
        deployment.landoUrl.clear();
        QVERIFY(!mayBeOf("https://lando.moz.tools/landings/7"));
    }

    void addressesAsPeopleCopyThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const QString &expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
        };
        row("https://treeherder.mozilla.org/logviewer.html#?job_id=319893964&repo=autoland",
            QStringLiteral("autoland job 319893964 log"));
        row("https://treeherder.mozilla.org/logviewer.html#/jobs?job_id=319893964&repo=autoland&lineNumber=2728",
            QStringLiteral("autoland job 319893964 log 2728-2728"));
        row("https://treeherder.mozilla.org/jobs?repo=autoland&revision=f2c97aac3c4b685c1466feb122aa90ebd30ce075?",
            QStringLiteral("autoland revision f2c97aac3c4b685c1466feb122aa90ebd30ce075"));
        row("https://treeherder.mozilla.org/jobs?repo=autoland&fromchange=abcdef012345..def012345abc",
            QStringLiteral("autoland abcdef012345 to def012345abc"));
        row("https://treeherder.mozilla.org/jobs?repo=autoland&startdate=2024-1-2",
            QStringLiteral("autoland 2024-01-02 to "));
        row("https://treeherder.mozilla.org/jobs?repo=try&landoCommitID=12345&landoInstance=lando-prod-2025",
            QStringLiteral("try landing 12345 of lando-prod-2025"));
        row("https://firefoxci.taskcluster-artifacts.net/fN1SbArXTPSVFUUvaOlinQ/0/public/logs/live_backing.log",
            QStringLiteral(" task fN1SbArXTPSVFUUvaOlinQ.0 log"));
        row("https://firefox-ci-tc.services.mozilla.com/tasks/fN1SbArXTPSVFUUvaOlinQ/runs/0/logs/public/logs/"
            "live.log#L55-57",
            QStringLiteral(" task fN1SbArXTPSVFUUvaOlinQ.0 log 55-57"));
        row("https://firefox-ci-tc.services.mozilla.com/api/queue/v1/task/fN1SbArXTPSVFUUvaOlinQ/artifacts/public/a",
            QStringLiteral(" task fN1SbArXTPSVFUUvaOlinQ.-1 artifact public/a"));
    }

    void addressesAsPeopleCopyThem() {
        QFETCH(QString, text);
        const Result<OpenTarget> target = session::parseOpenTarget(text);
        QVERIFY(target.has_value());
        QString read = target->repository;
        if (!target->query.revision.isEmpty())
            read += QStringLiteral(" revision ") + target->query.revision;
        if (!target->query.fromChange.isEmpty() || !target->query.startDate.isEmpty())
            read += u' ' + target->query.fromChange + target->query.startDate + QStringLiteral(" to ") +
                    target->query.toChange + target->query.endDate;
        if (target->jobId != 0)
            read += QStringLiteral(" job %1").arg(target->jobId);
        if (!target->taskId.isEmpty())
            read += QStringLiteral(" task %1.%2").arg(target->taskId).arg(target->runId);
        if (!target->landing.isEmpty())
            read += QStringLiteral(" landing %1 of %2").arg(target->landing, target->landoInstance);
        if (target->showsLog)
            read += QStringLiteral(" log");
        if (!target->artifact.isEmpty())
            read += QStringLiteral(" artifact ") + target->artifact;
        if (target->firstLine != 0)
            read += QStringLiteral(" %1-%2").arg(target->firstLine).arg(target->lastLine);
        if (!target->notes.isEmpty())
            read += QStringLiteral(" said %1").arg(target->notes.size());
        QTEST(read, "expected");
    }

    void aTaskSaysWhereItBelongs() {
        const Json good{{"routes", {"index.gecko.v2", "tc-treeherder.v2.autoland.abcdef.123"}}};
        QCOMPARE(session::placeOfTask(good)->repository, QStringLiteral("autoland"));
        QCOMPARE(session::placeOfTask(good)->revision, QStringLiteral("abcdef"));
        const Json github{{"routes", {"tc-treeherder.v2.taskcluster/taskgraph.abcdef"}}};
        QCOMPARE(session::placeOfTask(github)->repository, QStringLiteral("taskgraph"));
        for (const Json &odd : {Json(), Json("x"), Json{{"routes", 7}}, Json{{"routes", {1, "tc-treeherder"}}}})
            QVERIFY(!session::placeOfTask(odd).has_value());
    }
};

QTEST_GUILESS_MAIN(TestOpenTarget)
#include "test_open_target.moc"
