#include "app/collie/command_line.h"
#include "app/collie/single_instance.h"
#include "app/session/job_batch_collector.h"
#include "app/session/open_target.h"
#include "tests/support/job_batches.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using session::OpenTarget;
using treeherder::JobStatus;

namespace {
const QString task = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");
} // namespace

/// What Collie is asked to open, and how a second start hands it on.
class TestWindowArguments final : public QObject {
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
            QStringLiteral("try said 1"));
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

    void commandLines_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code"); // -1: starts
        const auto line = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("nothing") << line("") << -1;
        QTest::newRow("sandbox") << line("--sandbox") << -1;
        QTest::newRow("all") << line("--deployment firefox-ci --repo try --revision abc") << -1;
        QTest::newRow("own") << line("--root-url https://tc.org/ --treeherder-url https://th.org") << -1;
        QTest::newRow("url") << line("https://th.org/jobs?repo=try") << -1;
        QTest::newRow("help") << line("--help") << 0;
        QTest::newRow("version") << line("--version") << 0;
        QTest::newRow("unknown") << line("--frobnicate") << 2;
        QTest::newRow("without Treeherder") << line("--root-url https://tc.org") << -1;
        QTest::newRow("half a deployment") << line("--treeherder-url https://th.org") << 2;
        QTest::newRow("plain http") << line("--root-url http://tc.org --treeherder-url https://th.org") << 2;
        QTest::newRow("two places") << line("--sandbox --deployment x") << 2;
        QTest::newRow("two urls") << line("https://th.org/jobs?repo=a https://th.org/jobs?repo=b") << 2;
        QTest::newRow("odd url") << line("https://th.org/other") << 2;
    }

    void commandLines() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto line = app::parseCommandLine(QStringList{QStringLiteral("collie")} + arguments);
        QCOMPARE(line.has_value() ? -1 : line.error().exitCode, code);
        if (!line)
            QVERIFY(!line.error().text.isEmpty());
    }

    void commandLineValues() {
        const auto line = app::parseCommandLine(
            {QStringLiteral("collie"), QStringLiteral("--root-url"), QStringLiteral("http://127.0.0.1:9/"),
             QStringLiteral("--treeherder-url"), QStringLiteral("http://localhost:8"), QStringLiteral("--repo=try")});
        QVERIFY(line.has_value());
        QCOMPARE(line->rootUrl, QUrl(QStringLiteral("http://127.0.0.1:9")));
        QCOMPARE(line->treeherderUrl, QUrl(QStringLiteral("http://localhost:8")));
        QCOMPARE(line->repository, QStringLiteral("try"));
        QVERIFY(!line->isPlain());
        QVERIFY(app::parseCommandLine({QStringLiteral("collie")})->isPlain());
    }

    void aSecondStartHandsItsArgumentsOver() {
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("collie.ini"));
        app::SingleInstance first(settings);
        QVERIFY(first.claim());
        QSignalSpy received(&first, &app::SingleInstance::argumentsReceived);
        app::SingleInstance second(settings);
        QVERIFY(!second.claim());
        QSignalSpy handed(&second, &app::SingleInstance::handedOver);
        const QStringList arguments{QStringLiteral("collie"), QStringLiteral("--repo"),
                                    QStringLiteral("tr\"y\n\u00e9")};
        second.handOver(arguments);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.at(0).at(0).toStringList(), arguments);
        QTRY_COMPARE(handed.size(), 1);
    }

    void otherSettingsAreAnotherInstance() {
        const QTemporaryDir one;
        const QTemporaryDir two;
        app::SingleInstance first(one.filePath(QStringLiteral("collie.ini")));
        app::SingleInstance other(two.filePath(QStringLiteral("collie.ini")));
        QVERIFY(first.claim());
        QVERIFY(other.claim());
    }

    void aDeafInstanceIsNotWaitedForForever() {
        const QTemporaryDir folder;
        app::SingleInstance lonely(folder.filePath(QStringLiteral("collie.ini")));
        QSignalSpy refused(&lonely, &app::SingleInstance::refused);
        lonely.handOver({QStringLiteral("collie")}, 200);
        QTRY_COMPARE(refused.size(), 1);
    }

    void batchesBecomeOne() {
        models::JobStore store;
        QSignalSpy applied(&store, &models::JobStore::applied);
        session::JobBatchCollector collector(store);
        QSignalSpy finished(&collector, &session::JobBatchCollector::pushFinished);
        for (qint64 id = 1; id <= 5; ++id)
            collector.add(test::batchOf({test::makeJob(id, 1, QString::number(id), QStringLiteral("G%1").arg(id))}));
        collector.finishPush(1);
        QCOMPARE(applied.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(store.size(), 5);
        for (qint64 id = 1; id <= 5; ++id) {
            const treeherder::Job job = store.job(*store.findById(id));
            QCOMPARE(job.symbol, QString::number(id));
            QCOMPARE(job.groupSymbol, QStringLiteral("G%1").arg(id));
            QCOMPARE(job.typeName, test::makeJob(id, 1, QString::number(id), QString()).typeName);
        }
    }
};

QTEST_GUILESS_MAIN(TestWindowArguments)
#include "test_window_arguments.moc"
