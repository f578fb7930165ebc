#include "services/treeherder/address_text.h"

#include <QTest>

using namespace collie::treeherder;

namespace {
const QString task = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
const QString host = QStringLiteral("https://treeherder.mozilla.org");
const QString cluster = QStringLiteral("https://firefox-ci-tc.services.mozilla.com");

collie::Result<Address> parse(const QString &text) {
    return parseAddress(text);
}

QString fieldsOf(const Address &target) {
    QStringList all;
    for (const auto &[name, values, isNegated] : target.fields)
        all.append((isNegated ? QStringLiteral("!") : QString()) + name + QLatin1Char('=') +
                   values.join(QLatin1Char('|')));
    return all.join(QLatin1Char(' '));
}
} // namespace

class TestAddressText final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void jobs() {
        const auto target =
            parse(host + QStringLiteral("/jobs?repo=autoland&revision=0123456789abcdef0123456789abcdef01234567"
                                        "&selectedTaskRun=%1.2&resultStatus=testfailed%2Cbusted%2Cexception"
                                        "&classifiedState=unclassified&tier=1%2C2%2C3&searchStr=linux+mochitest%2Copt"
                                        "&group_state=expanded&author=dev%2Bx%40example.com")
                             .arg(task));
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Jobs);
        QCOMPARE(target->site, QUrl(host));
        QCOMPARE(target->repository, QStringLiteral("autoland"));
        QCOMPARE(target->query.revision, QStringLiteral("0123456789abcdef0123456789abcdef01234567"));
        QCOMPARE(target->taskId, task);
        QCOMPARE(target->runId, 2);
        QCOMPARE(target->resultStatuses.join(u' '), QStringLiteral("testfailed busted exception"));
        QCOMPARE(target->classifiedStates, QStringList{QStringLiteral("unclassified")});
        QCOMPARE(target->tiers.join(u' '), QStringLiteral("1 2 3"));
        QCOMPARE(target->searchText, QStringLiteral("linux mochitest opt"));
        QCOMPARE(target->query.author, QStringLiteral("dev+x@example.com"));
        QVERIFY(target->groupsExpanded);
    }

    void ranges() {
        const auto target = parse(host + QStringLiteral("/jobs?repo=try&fromchange=AB12cd34&tochange=ffff0000"
                                                        "&startdate=2026-08-01&enddate=tomorrow&revision=x%20y"));
        QVERIFY(target);
        QCOMPARE(target->query.fromChange, QStringLiteral("ab12cd34"));
        QCOMPARE(target->query.toChange, QStringLiteral("ffff0000"));
        QCOMPARE(target->query.startDate, QStringLiteral("2026-08-01"));
        QCOMPARE(target->query.endDate, QString());
        QCOMPARE(target->query.revision, QString());
        QVERIFY(!target->groupsExpanded);
        QVERIFY(target->taskId.isEmpty());
        // What is not understood is said.
        QCOMPARE(target->notes.size(), 2);
        QVERIFY(target->notes.join(u' ').contains(QStringLiteral("revision=x y")));
        QVERIFY(target->notes.join(u' ').contains(QStringLiteral("enddate=tomorrow")));
    }

    void oldForms() {
        const auto target = parse(host + QStringLiteral("/#/jobs?repo=mozilla-central&filter-searchStr=Linux%20M(1)"
                                                        "&filter-resultStatus=busted&filter-resultStatus=exception"
                                                        "&filter-tier=1&selectedJob=12345"));
        QVERIFY(target);
        QCOMPARE(target->repository, QStringLiteral("mozilla-central"));
        QCOMPARE(target->searchText, QStringLiteral("Linux M(1)"));
        QCOMPARE(target->resultStatuses.join(u' '), QStringLiteral("busted exception"));
        QCOMPARE(target->jobId, 12345);
        const auto dashed = parse(host + QStringLiteral("/jobs?repo=try&selectedTaskRun=%1-0").arg(task));
        QVERIFY(dashed);
        QCOMPARE(dashed->runId, 0);
        QCOMPARE(parse(host + QStringLiteral("/?repo=try"))->repository, QStringLiteral("try"));
    }

    void tasks() {
        auto target = parse(cluster + QStringLiteral("/tasks/") + task);
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Task);
        QCOMPARE(target->site, QUrl(cluster));
        QCOMPARE(target->taskId, task);
        QCOMPARE(target->runId, -1);
        target = parse(cluster + QStringLiteral("/tasks/%1/runs/3/logs/public/logs/live.log").arg(task));
        QVERIFY(target);
        QCOMPARE(target->runId, 3);
        target = parse(cluster + QStringLiteral("/tasks/groups/%1").arg(task));
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Group);
        QCOMPARE(target->groupId, task);
        target = parse(cluster + QStringLiteral("/tasks/index/gecko.v2.autoland.latest/taskgraph.decision"));
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Index);
        QCOMPARE(target->indexPath, QStringLiteral("gecko.v2.autoland.latest.taskgraph.decision"));
    }

    void whatWasCopiedAlongIsLeftOut_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("revision");
        const QString jobs = host + QStringLiteral("/jobs?repo=autoland&revision=");
        const QString revision = QStringLiteral("f2c97aac3c4b685c1466feb122aa90ebd30ce075");
        for (const char *after : {"", "?", ",", ".", ")", "]", ">", "\"", "'", ";", "!", ").", "?,", "...", " "})
            QTest::newRow(after) << jobs + revision + QString::fromLatin1(after) << revision;
        QTest::newRow("bracket") << QLatin1Char('(') + jobs + revision + QLatin1Char(')') << revision;
        QTest::newRow("angle") << QLatin1Char('<') + jobs + revision + QLatin1Char('>') << revision;
        QTest::newRow("markdown") << QStringLiteral("[the push](%1%2)").arg(jobs, revision) << revision;
        QTest::newRow("words") << QStringLiteral("see %1%2, please").arg(jobs, revision) << revision;
        QTest::newRow("no scheme") << (jobs + revision).mid(8) << revision;
        QTest::newRow("encoded") << jobs + revision + QStringLiteral("%2C") << revision;
        QTest::newRow("in the middle") << jobs + revision + QStringLiteral(",&group_state=expanded") << revision;
    }
    void whatWasCopiedAlongIsLeftOut() {
        QFETCH(QString, text);
        const auto target = parse(text);
        QVERIFY(target);
        QCOMPARE(target->site, QUrl(host));
        QCOMPARE(target->repository, QStringLiteral("autoland"));
        QTEST(target->query.revision, "revision");
        QCOMPARE(target->notes, QStringList());
    }

    void bracketsThatBelongStay() {
        const auto target = parse(host + QStringLiteral("/jobs?repo=try&searchStr=M(1)"));
        QVERIFY(target);
        QCOMPARE(target->searchText, QStringLiteral("M(1)"));
        QCOMPARE(parse(host + QStringLiteral("/jobs?repo=try&author=-somebody."))->query.author,
                 QStringLiteral("-somebody"));
    }

    void rangesAndDatesAreRepaired_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected"); // from to start end
        const auto row = [](const char *query, const char *expected) {
            QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(expected);
        };
        row("fromchange=abcdef012345..def012345abc", "abcdef012345 def012345abc - -");
        row("revision=abcdef012345...def012345abc", "abcdef012345 def012345abc - -");
        row("tochange=abcdef012345..def012345abc,", "abcdef012345 def012345abc - -");
        row("fromchange=abcdef012345..", "abcdef012345 - - -");
        row("revision=..abcdef012345", "- abcdef012345 - -");
        row("startdate=2024-1-2", "- - 2024-01-02 -");
        row("startdate=2024/11/2&enddate=2024-12-3)", "- - 2024-11-02 2024-12-03");
    }
    void rangesAndDatesAreRepaired() {
        QFETCH(QString, query);
        const auto target = parse(host + QStringLiteral("/jobs?repo=autoland&") + query);
        QVERIFY(target);
        const auto shown = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
        const QString read = QStringList{shown(target->query.fromChange), shown(target->query.toChange),
                                         shown(target->query.startDate), shown(target->query.endDate)}
                                 .join(u' ');
        QTEST(read, "expected");
        QCOMPARE(target->query.revision, QString());
        QCOMPARE(target->notes, QStringList());
    }

    void whatIsNotUnderstoodIsNamed_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *query, const char *named) {
            QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(named);
        };
        row("revision=tip", "revision=tip");
        row("fromchange=abcdef012345..tip", "fromchange=abcdef012345..tip");
        row("startdate=2024-13-2", "startdate=2024-13-2");
        row("startdate=2024-01-02T10:00", "startdate=2024-01-02T10:00");
        row("resultStatus=testfailed,frobbed", "resultStatus=frobbed");
        row("resultStatus=runnable", "resultStatus=runnable");
        row("classifiedState=maybe", "classifiedState=maybe");
        row("tier=1,9", "tier=9");
        row("failure_classification_id=4,intermittent", "failure_classification_id=intermittent");
        row("selectedJob=abc", "selectedJob=abc");
        row("selectedTaskRun=abc.0", "selectedTaskRun=abc.0");
        row("group_state=half", "group_state=half");
        row("duplicate_jobs=some", "duplicate_jobs=some");
        row("landoInstance=lando-prod-2025", "landoInstance=lando-prod-2025");
        row("landoCommitID=a%20b", "landoCommitID=a b");
        row("collapsedPushes=1,x", "collapsedPushes=1,x");
        row("id__in=one", "id__in=one");
        row("count=5000", "count=5000");
        row("not_failure_classification_id=9", "not_failure_classification_id=9");
        row("not_tier=1", "not_tier=1");
        row("colour=green", "colour=green");
        row("revision=abcdef012345#L5", "#L5");
    }
    void whatIsNotUnderstoodIsNamed() {
        QFETCH(QString, query);
        QFETCH(QString, named);
        const auto target = parse(host + QStringLiteral("/jobs?repo=autoland&") + query);
        QVERIFY(target);
        QCOMPARE(target->notes.size(), 1);
        QVERIFY2(target->notes.constFirst().contains(named), qPrintable(target->notes.constFirst()));
    }

    void fieldsOfJobs() {
        const auto target =
            parse(host + QStringLiteral(
                             "/jobs?repo=try&job_type_symbol=bc1,bc2&filter-platform=linux&job_group_name=Mochi"
                             "&job_type_name=opt&job_group_symbol=M&failure_classification_id=4&test_paths=dom/a,dom/b"
                             "&not_machine_name=m1&not_platform=linux%201804,mac&machine_name=m2&platform=win"
                             "&duplicate_jobs=visible&nojobs=&collapsedPushes=1,2"));
        QVERIFY(target);
        QCOMPARE(fieldsOf(*target), QStringLiteral("job_type_symbol=bc1|bc2 platform=linux|win job_group_name=Mochi "
                                                   "job_type_name=opt job_group_symbol=M failure_classification_id=4 "
                                                   "test_paths=dom/a|dom/b !machine_name=m1 !platform=linux|1804|mac "
                                                   "machine_name=m2"));
        QVERIFY(target->showsDuplicates);
        QVERIFY(target->withoutJobs);
        QCOMPARE(target->collapsedPushes, (QVector<qint64>{1, 2}));
        QCOMPARE(target->notes, QStringList());
        const auto whole = parse(host + QStringLiteral("/jobs?repo=try&platform=Linux+18.04+x64,OS+X&whole=platform"));
        QVERIFY(whole);
        QCOMPARE(fieldsOf(*whole), QStringLiteral("platform=Linux 18.04 x64|OS X"));
        QVERIFY(!whole->showsDuplicates && !whole->withoutJobs);
    }

    void landings() {
        const auto push =
            parse(host + QStringLiteral("/jobs?repo=try&landoCommitID=123&landoInstance=Lando-Prod-2025"));
        QVERIFY(push);
        QCOMPARE(push->kind, Address::Kind::Landing);
        QCOMPARE(push->repository, QStringLiteral("try"));
        QCOMPARE(push->landing, QStringLiteral("123"));
        QCOMPARE(push->landoInstance, QStringLiteral("lando-prod-2025"));
        // Once the push is told it is what is meant.
        const auto landed = parse(host + QStringLiteral("/jobs?repo=try&landoCommitID=123&revision=abcdef012345"));
        QVERIFY(landed);
        QCOMPARE(landed->kind, Address::Kind::Jobs);
        QCOMPARE(landed->notes, QStringList());
    }

    void landingsOfLando_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("instance");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *text, const char *instance, const char *page) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(instance)
                                      << QString::fromLatin1(page);
        };
        const char *production = "https://lando.moz.tools/landings/123/";
        row("https://lando.moz.tools/landings/123", "lando-prod-2025", production);
        row("https://lando.moz.tools/D250123/landings/123/", "lando-prod-2025", production);
        row("see <https://Lando.Moz.Tools/d250123//landings/123/>, please", "lando-prod-2025", production);
        row("https://lando.moz.tools/landing_jobs/123/", "lando-prod-2025", production);
        row("lando.moz.tools/landings/123", "lando-prod-2025", production);
        row("https://lando-dev.allizom.org/D1/landings/123/", "lando-dev-2025",
            "https://lando-dev.allizom.org/landings/123/");
        row("https://api.lando.services.mozilla.com/landing_jobs/123", "lando-prod",
            "https://api.lando.services.mozilla.com/landings/123/");
        row("https://lando.org/landings/123", "", "https://lando.org/landings/123/");
        row("http://127.0.0.1:8080/lando/landings/123/", "", "http://127.0.0.1:8080/landings/123/");
    }
    void landingsOfLando() {
        QFETCH(QString, text);
        QFETCH(QString, page);
        const auto target = parse(text);
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Landing);
        QCOMPARE(target->landing, QStringLiteral("123"));
        QTEST(target->landoInstance, "instance");
        QCOMPARE(target->notes, QStringList());
        QCOMPARE(target->site, QUrl(page).adjusted(QUrl::RemovePath));
        QCOMPARE(viewUrl(*target).toString(), page);
        const auto again = parse(page);
        QVERIFY(again);
        QCOMPARE(again->landing, target->landing);
        QCOMPARE(again->landoInstance, target->landoInstance);
    }

    void otherPagesOfLandoAreNone() {
        for (const char *text : {"https://lando.moz.tools/D250123/", "https://lando.moz.tools/landings/",
                                 "https://lando.moz.tools/D250123/landings/1/2", "https://lando.moz.tools/"})
            QVERIFY2(!parse(QString::fromLatin1(text)), text);
    }

    void wordsOfTheApi() {
        const auto target =
            parse(host + QStringLiteral("/jobs?repo=try&commit_revision=ABCDEF012345&search=fix%20it&all_repos=true"
                                        "&hide_reviewbot_pushes=true&count=50&id__in=3,4&push_timestamp__gte=5"));
        QVERIFY(target);
        PushQuery expected;
        expected.count = 50;
        expected.commitRevision = QStringLiteral("abcdef012345");
        expected.pushTimestampGte = 5;
        expected.ids = {3, 4};
        expected.search = QStringLiteral("fix it");
        expected.hidesReviewBot = true;
        expected.allRepositories = true;
        QCOMPARE(target->query, expected);
        QCOMPARE(target->notes, QStringList());
        const auto bot = parse(host + QStringLiteral("/jobs?repo=try&author=-reviewbot"));
        QVERIFY(bot && bot->query.hidesReviewBot && bot->query.author.isEmpty());
    }

    void logViewers_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected"); // job task run lines
        const auto row = [](const char *name, const QString &path, const QString &expected) {
            QTest::newRow(name) << path << expected;
        };
        row("oldest", QStringLiteral("/ui/logviewer.html#?job_id=319893964&repo=autoland"),
            QStringLiteral("319893964 - 0-0"));
        row("old", QStringLiteral("/logviewer.html#?job_id=319893964&repo=autoland"),
            QStringLiteral("319893964 - 0-0"));
        row("between", QStringLiteral("/logviewer.html#/jobs?job_id=319893964&repo=autoland&lineNumber=2728"),
            QStringLiteral("319893964 - 2728-2728"));
        row("query", QStringLiteral("/logviewer.html?job_id=319893964&repo=autoland"),
            QStringLiteral("319893964 - 0-0"));
        row("lines", QStringLiteral("/logviewer?job_id=319893964&repo=autoland&lineNumber=2728-2730"),
            QStringLiteral("319893964 - 2728-2730"));
        row("task", QStringLiteral("/logviewer?job_id=5&repo=autoland&task=%1.1&lineNumber=9-7.").arg(task),
            QStringLiteral("5 %1.1 7-9").arg(task));
    }
    void logViewers() {
        QFETCH(QString, path);
        const auto target = parse(host + path);
        QVERIFY(target);
        QCOMPARE(target->repository, QStringLiteral("autoland"));
        QVERIFY(target->showsLog);
        const QString run = target->taskId.isEmpty() ? QStringLiteral("-")
                                                     : QStringLiteral("%1.%2").arg(target->taskId).arg(target->runId);
        const QString read =
            QStringLiteral("%1 %2 %3-%4").arg(target->jobId).arg(run).arg(target->firstLine).arg(target->lastLine);
        QTEST(read, "expected");
        QCOMPARE(target->notes, QStringList());
    }

    void artifactsAndTheirLines_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("run");
        QTest::addColumn<bool>("log");
        QTest::addColumn<QString>("artifact");
        QTest::addColumn<QString>("lines");
        const QString none, first = QStringLiteral("0"), noLines = QStringLiteral("0-0");
        const QString zip = QStringLiteral("public/build/target.zip");
        const auto row = [](const QString &url, const QString &run, bool log, const QString &artifact,
                            const QString &lines) {
            QTest::newRow(qPrintable(url)) << url.arg(task) << run << log << artifact << lines;
        };
        row(cluster + QStringLiteral("/api/queue/v1/task/%1/runs/0/artifacts/public/logs/live_backing.log"), first,
            true, none, noLines);
        row(cluster + QStringLiteral("/api/queue/v1/task/%1/artifacts/public/build/target.zip"), none, false, zip,
            noLines);
        row(cluster + QStringLiteral("/api/queue/v1/task/%1/runs/2/artifacts/public/build/target.zip?bewit=x"),
            QStringLiteral("2"), false, zip, noLines);
        row(QStringLiteral("https://firefoxci.taskcluster-artifacts.net/%1/0/public/logs/live_backing.log"), first,
            true, none, noLines);
        row(cluster + QStringLiteral("/tasks/%1/runs/0/logs/public/logs/live.log#L55-57"), first, true, none,
            QStringLiteral("55-57"));
        row(cluster + QStringLiteral("/tasks/%1/runs/0/logs/live/public/logs/live.log#L55-L57"), first, true, none,
            QStringLiteral("55-57"));
        row(cluster + QStringLiteral("/tasks/%1/runs/0/logs/public/test_info/raw.log#L8"), first, true,
            QStringLiteral("public/test_info/raw.log"), QStringLiteral("8-8"));
        row(cluster + QStringLiteral("/tasks/%1/runs/0/public/build/target.zip"), first, false, zip, noLines);
        row(cluster + QStringLiteral("/tasks/groups/%1/tasks/%1/runs/0/logs/public/logs/live.log"), first, true, none,
            noLines);
        row(QStringLiteral("https://tools.taskcluster.net/groups/%1/tasks/%1/runs/0/artifacts/public/build/target.zip"),
            first, false, zip, noLines);
        row(QStringLiteral("https://tools.taskcluster.net/tasks/%1/runs/0/logs/public/logs/live.log"), first, true,
            none, noLines);
        row(QStringLiteral("https://tools.taskcluster.net/task-inspector/#%1/0"), first, false, none, noLines);
        row(QStringLiteral("https://queue.taskcluster.net/v1/task/%1/runs/0/artifacts/public/logs/live_backing.log"),
            first, true, none, noLines);
        row(QStringLiteral("https://public-artifacts.taskcluster.net/%1/0/public/build/target.zip"), first, false, zip,
            noLines);
    }
    void artifactsAndTheirLines() {
        QFETCH(QString, url);
        const auto target = parse(url);
        QVERIFY(target);
        QCOMPARE(target->site, QUrl(cluster));
        QCOMPARE(target->taskId, task);
        const QString read = target->runId >= 0 ? QString::number(target->runId) : QString();
        QTEST(read, "run");
        QTEST(target->showsLog, "log");
        QTEST(target->artifact, "artifact");
        const QString lines = QStringLiteral("%1-%2").arg(target->firstLine).arg(target->lastLine);
        QTEST(lines, "lines");
        // Where the server is gone, that is said.
        QCOMPARE(target->notes.size(), url.contains(QStringLiteral(".taskcluster.net")) ? 1 : 0);
    }

    void encodedNamesAreRead() {
        const auto target =
            parse(QStringLiteral("https://tools.taskcluster.net/groups/") + task + QStringLiteral("/tasks/") + task +
                  QStringLiteral("/runs/0/logs/public%2Flogs%2Flive.log"));
        QVERIFY(target && target->showsLog);
        QCOMPARE(target->artifact, QString());
        const auto other = parse(QStringLiteral("https://communitytc.taskcluster-artifacts.net/") + task +
                                 QStringLiteral("/3/public%2Fa%20b.txt"));
        QVERIFY(other);
        QCOMPARE(other->artifact, QStringLiteral("public/a b.txt"));
        QCOMPARE(other->site, QUrl(QStringLiteral("https://community-tc.services.mozilla.com")));
    }

    void indexArtifacts() {
        const auto target =
            parse(cluster + QStringLiteral("/api/index/v1/task/gecko.v2.try.latest/artifacts/public/a"));
        QVERIFY(target);
        QCOMPARE(target->kind, Address::Kind::Index);
        QCOMPARE(target->indexPath, QStringLiteral("gecko.v2.try.latest"));
        QCOMPARE(target->artifact, QStringLiteral("public/a"));
    }

    void pagesThatCollieLacksAreNamed() {
        const auto task1 = parse(cluster + QStringLiteral("/tasks/") + task + QStringLiteral("/profiler"));
        QVERIFY(task1);
        QCOMPARE(task1->notes.size(), 1);
        QVERIFY(task1->notes.constFirst().contains(QStringLiteral("profiler")));
        const auto intermittent =
            parse(host + QStringLiteral("/intermittent-failures.html#/bugdetails?bug=1383552&tree=all"));
        QVERIFY(!intermittent);
        QVERIFY(intermittent.error().message.contains(QStringLiteral("intermittent-failures")));
        const auto viewer = parse(host + QStringLiteral("/logviewer.html#?repo=autoland"));
        QVERIFY(!viewer && viewer.error().message.contains(QStringLiteral("no job")));
        const auto nowhere = parse(host + QStringLiteral("/jobs?revision=abcdef012345"));
        QVERIFY(!nowhere && nowhere.error().message.contains(QStringLiteral("no repository")));
    }

    void othersAreNothing_data() {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "autoland", "file:///jobs?repo=try", "https://treeherder.mozilla.org/", "https:///jobs?repo=try",
              "https://treeherder.mozilla.org/perfherder/graphs", "https://stage.taskcluster-artifacts.net/x/0/y",
              "https://treeherder.mozilla.org/jobs/x?repo=try", "https://tc.example.com/tasks",
              "https://tc.example.com/tasks/notaslugid", "https://tc.example.com/tasks/groups/notaslugid",
              "https://tc.example.com/tasks/index", "javascript:alert(1)"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void othersAreNothing() {
        QFETCH(QString, url);
        QVERIFY(!parse(url));
    }

    void whatIsWrittenIsRead() {
        Address job;
        job.site = QUrl(host);
        job.repository = QStringLiteral("autoland");
        job.query.revision = QStringLiteral("f2c97aac3c4b685c1466feb122aa90ebd30ce075");
        job.taskId = task;
        job.runId = 2;
        QCOMPARE(
            viewUrl(job),
            QUrl(host +
                 QStringLiteral("/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.2").arg(job.query.revision, task)));
        const auto read = parse(viewUrl(job).toString());
        QVERIFY(read);
        QCOMPARE(read->site, job.site);
        QCOMPARE(read->repository, job.repository);
        QCOMPARE(read->query, job.query);
        QCOMPARE(read->taskId, task);
        QCOMPARE(read->runId, 2);

        Address log = job;
        log.jobId = 7;
        log.showsLog = true;
        log.firstLine = 5;
        log.lastLine = 8;
        const QString viewer = host + QStringLiteral("/logviewer?job_id=7&repo=autoland&task=%1.2").arg(task);
        QCOMPARE(viewUrl(log), QUrl(viewer + QStringLiteral("&lineNumber=5-8")));
        const auto lines = parse(viewUrl(log).toString());
        QVERIFY(lines && lines->showsLog);
        QCOMPARE(lines->jobId, 7);
        QCOMPARE(lines->firstLine, 5);
        QCOMPARE(lines->lastLine, 8);
        log.lastLine = 5;
        QCOMPARE(viewUrl(log), QUrl(viewer + QStringLiteral("&lineNumber=5")));
    }
};

QTEST_GUILESS_MAIN(TestAddressText)
#include "test_address_text.moc"
