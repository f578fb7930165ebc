#include "services/base/json.h"
#include "tests/support/cli_run.h"
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using collie::test::CliOutcome;
using collie::test::ScriptedServer;

namespace {

const QByteArray tip(40, 'a');
const QByteArray older(40, 'b');

/// Slugids of version 4.
const QByteArray firstTask = "VWAJCxhmQ4iFEUS-d6zfBA";
const QByteArray secondTask = "VWAJCxhmQ4iFEUS-d6zfBQ";
const QByteArray thirdTask = "VWAJCxhmQ4iFEUS-d6zfBg";
const QByteArray greenTask = "VWAJCxhmQ4iFEUS-d6zfBw";

const QByteArray errorLine = "TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2";

/// A document with quotation marks for apostrophes.
QByteArray json(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

/// A row of the compact format of jobs.
QByteArray jobRow(int id, const QByteArray &result, const QByteArray &platform, int classification,
                  const QByteArray &task) {
    return "[" + QByteArray::number(id) + json(",101,'completed','") + result + json("','") + platform +
           json("','opt','test-") + platform + json("/opt-mochitest-1','1','M','Mochitests',1,") +
           QByteArray::number(classification) + json(",'2026-11-20T10:00:00.000000','") + task + json("',0,5]");
}

QByteArray jobsAnswer(const QByteArrayList &rows) {
    return json("{'count':") + QByteArray::number(rows.size()) + json(",'next':null,'results':[") + rows.join(',') +
           json("],'job_property_names':['id','push_id','state','result','platform','platform_option','job_type_name',"
                "'job_type_symbol','job_group_symbol','job_group_name','tier','failure_classification_id',"
                "'last_modified','task_id','retry_id','duration']}");
}

QByteArray pushEntry(int id, const QByteArray &revision, qint64 firstTimestamp) {
    return json("{'id':") + QByteArray::number(id) + json(",'revision':'") + revision +
           json("','author':'jane@example.com','push_timestamp':") + QByteArray::number(firstTimestamp + id) +
           json(",'repository_id':1,'revision_count':1,'revisions':[{'revision':'") + revision +
           json("','author':'Jane Doe <jane@example.com>','comments':'Bug 1234567 - Mend `it`. r=joe\\n\\n"
                "Differential Revision: https://phabricator.services.mozilla.com/D99'}]}");
}

} // namespace

/// The verbs about failures and pushes, run as a script would: what they print, as a whole.
class TestCliFailures final : public QObject {
    Q_OBJECT

  private:
    ScriptedServer *m_server = nullptr;
    QTemporaryDir m_folder;
    QByteArray m_landing;   ///< Lando's answer.
    QByteArray m_artifacts; ///< Entries of the list of a run.
    QByteArray m_content;   ///< Of any artifact.
    QByteArray m_bugs;      ///< Bugzilla's answer; empty for none.
    QByteArrayList m_jobs;  ///< Rows.
    qint64 m_firstTimestamp = 0;
    bool m_isTaskKnown = true;
    bool m_isBroken = false;                         ///< Whatever tells of failures is a web page.
    bool m_isLineKnown = true;                       ///< Treeherder found a line in the logs.
    mutable int m_unreadLogs = 0, m_unreadLines = 0; ///< How often a log is told not to be read yet.

    QByteArray pushes(const QUrlQuery &query) const {
        const auto value = [&query](const char *name) { return query.queryItemValue(QLatin1String(name)).toLatin1(); };
        QByteArrayList found;
        for (const auto &[id, revision] : {std::pair(101, tip), std::pair(100, older)}) {
            const bool isNamed = (value("id__in").isEmpty() || value("id__in") == QByteArray::number(id)) &&
                                 revision.startsWith(value("revision")) && value("commit_revision").isEmpty();
            if (isNamed)
                found.append(pushEntry(id, revision, m_firstTimestamp));
        }
        return json("{'meta':{},'results':[") + found.join(',') + "]}";
    }

    QByteArray treeherder(const QString &path, const QUrlQuery &query) const {
        if (path == u"/api/repository/")
            return json("[{'id':1,'name':'autoland','dvcs_type':'hg','active_status':'active',"
                        "'url':'https://hg.example.org/autoland','is_try_repo':false}]");
        if (path == u"/api/project/autoland/push/")
            return pushes(query);
        if (path == u"/api/jobs/" && query.hasQueryItem(QStringLiteral("task_id")))
            return jobsAnswer({m_jobs.first()});
        if (path == u"/api/jobs/")
            return jobsAnswer(query.queryItemValue(QStringLiteral("push_id")) == u"101" ? m_jobs : QByteArrayList());
        if (path == u"/api/project/autoland/push/decisiontask/")
            return json("{'101':{'id':'") + greenTask + json("','run':'0'}}");
        if (m_isBroken && (path.endsWith(QLatin1String("/job-log-url/")) || path.endsWith(QLatin1String("_errors/"))))
            return "<html>";
        if (path == u"/api/project/autoland/job-log-url/" && m_unreadLogs > 0)
            return --m_unreadLogs, json("[{'id':1,'job_id':1,'name':'live_backing_log','url':'https://example.com/log',"
                                        "'parse_status':'pending'}]");
        const bool isOfLines =
            path.endsWith(QLatin1String("_errors/")) || path.endsWith(QLatin1String("_suggestions/"));
        if (isOfLines && (!m_isLineKnown || m_unreadLines-- > 0))
            return "[]";
        if (path == u"/api/project/autoland/job-log-url/")
            return json("[{'id':1,'job_id':1,'name':'live_backing_log','url':'https://example.com/log',"
                        "'parse_status':'parsed'}]");
        if (path.endsWith(QLatin1String("/text_log_errors/")))
            return json("[{'id':1,'job':1,'line':'") + errorLine + json("','line_number':41}]");
        if (path.endsWith(QLatin1String("/bug_suggestions/")))
            return json("[{'search':'") + errorLine +
                   json("','search_terms':['test_a.html'],'path_end':'dom/base/test/test_a.html','line_number':41,"
                        "'counter':3,'failure_new_in_rev':false,'bugs':{'open_recent':[{'id':1700001,'internal_id':5,"
                        "'status':'NEW','resolution':'','summary':'Intermittent test_a.html'}],'all_others':[]}}]");
        if (path.endsWith(QLatin1String("/similar_jobs/")))
            return json(
                       "{'meta':{'count':3,'offset':0},'results':[{'id':9,'push_id':100,'job_guid':'x/0','task_id':'") +
                   greenTask +
                   json("','retry_id':0,'state':'completed','result':'success','tier':1,'failure_classification_id':1,"
                        "'job_type_name':'test-linux2404-64/opt-mochitest-1','job_type_symbol':'1',"
                        "'job_group_symbol':'M','platform':'linux2404-64','platform_option':'opt',"
                        "'start_timestamp':1700000000,'end_timestamp':1700000300}]}");
        return {};
    }

    QByteArray queue(const QString &path) const {
        const QByteArray task = path.section(u'/', 5, 5).toLatin1();
        if (path.endsWith(QLatin1String("/status")) && m_isTaskKnown)
            return json("{'status':{'taskId':'") + task + json("','taskGroupId':'") + task +
                   json("','taskQueueId':'gecko-t/t-linux','state':'failed','retriesLeft':5,"
                        "'runs':[{'runId':0,'state':'failed','reasonCreated':'scheduled','reasonResolved':'failed',"
                        "'workerGroup':'aws','workerId':'i-1','started':'2026-11-20T10:00:00.000Z',"
                        "'resolved':'2026-11-20T10:05:00.000Z'}]}}");
        if (path.endsWith(QLatin1String("/dependents")))
            return json("{'taskId':'x','tasks':[]}");
        if (path.endsWith(QLatin1String("/artifacts")) && !m_isTaskKnown)
            return {};
        if (path.endsWith(QLatin1String("/artifacts")))
            return m_isBroken ? QByteArray("<html>") : json("{'artifacts':[") + m_artifacts + "]}";
        if (path.contains(QLatin1String("/artifact-content/")))
            return json("{'storageType':'s3','url':'") + m_server->url(QStringLiteral("/store")).toString().toLatin1() +
                   "\"}";
        if (path.count(u'/') == 5 && m_isTaskKnown)
            return json("{'taskGroupId':'x','priority':'low','expires':'2099-01-01T00:00:00.000Z','dependencies':[],"
                        "'routes':['tc-treeherder.v2.autoland.") +
                   tip +
                   json("'],'metadata':{'name':'test-linux2404-64/opt-mochitest-1','owner':'jane@example.com',"
                        "'description':'Mochitests'}}");
        return {};
    }

    /// The group of the push: the task that made it, one that failed, and one that waits for that in vain.
    static QByteArray group() {
        const auto entry = [](const QByteArray &task, const char *state, const QByteArray &needs) {
            return json("{'status':{'taskId':'") + task + json("','state':'") + state +
                   json("','runs':[]},'task':{'dependencies':[") + needs + "]}}";
        };
        return json("{'taskGroupId':'") + greenTask + json("','tasks':[") + entry(greenTask, "completed", {}) + ',' +
               entry(firstTask, "failed", {}) + ',' + entry(secondTask, "unscheduled", '"' + firstTask + '"') + "]}";
    }

    /// Failed, with these words; else what was said, for QCOMPARE with an empty text.
    static QByteArray failsOtherwise(const CliOutcome &outcome, const char *words) {
        return outcome.exitCode == 1 && outcome.errors.contains(words) ? "" : "not so: " + outcome.errors;
    }

    QByteArray answer(const ScriptedServer::Received &request) const {
        const QUrl asked(QString::fromLatin1(request.target));
        QByteArray body;
        if (asked.path() == u"/store")
            body = m_content;
        else if (asked.path() == u"/landing_jobs/77/")
            body = m_landing;
        else if (asked.path() == u"/rest/bug")
            body = m_bugs;
        else if (asked.path().endsWith(QLatin1String("/list")))
            body = group();
        else if (asked.path().startsWith(QLatin1String("/api/queue/v1/task/")))
            body = queue(asked.path());
        else
            body = treeherder(asked.path(), QUrlQuery(asked));
        if (body.isEmpty())
            return ScriptedServer::response(404,
                                            json("{'code':'ResourceNotFound','message':'There is no such thing.'}"));
        return ScriptedServer::response(200, body);
    }

    CliOutcome run(const QString &line, const QStringList &more = {}, const test::CliRun &how = {}) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"TASKCLUSTER_CLIENT_ID", "TASKCLUSTER_ACCESS_TOKEN", "QT_LOGGING_RULES"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_server->url(QString()).toString());
        return test::runCli(line.split(u' ') + more +
                                QStringList{QStringLiteral("--treeherder-url"), m_server->url(QString()).toString()},
                            environment, how);
    }
    Json runJson(const QString &line, const QStringList &more = {}) const {
        const CliOutcome outcome = run(line, more + QStringList(QStringLiteral("--json")));
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return parseJson(outcome.output, QStringLiteral("The output")).value_or(Json());
    }
    /// What was asked more than once.
    QByteArrayList askedTwice() const {
        QByteArrayList seen, twice;
        for (const ScriptedServer::Received &request : m_server->received()) {
            if (seen.contains(request.target))
                twice.append(request.target);
            seen.append(request.target);
        }
        return twice;
    }

  private Q_SLOTS:
    void init() {
        m_server = new ScriptedServer(this);
        m_server->setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
        m_landing = json("{'id':77,'status':'landed','commit_id':'") + tip + "\"}";
        m_artifacts.clear();
        m_content.clear();
        m_bugs.clear();
        m_firstTimestamp = 1'795'000'000;
        m_isTaskKnown = m_isLineKnown = true;
        m_isBroken = false;
        m_unreadLogs = m_unreadLines = 0;
        m_jobs = {jobRow(1, "testfailed", "linux2404-64", 1, firstTask),
                  jobRow(2, "testfailed", "windows11-64", 1, secondTask),
                  jobRow(3, "testfailed", "macosx1500-64", 4, thirdTask),
                  jobRow(4, "success", "android-em", 1, greenTask)};
    }
    void cleanup() { delete m_server; }

    void failuresOfAPushAreOneForEachTest() {
        const CliOutcome outcome = run(QStringLiteral("failures autoland --push 101"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("autoland aaaaaaaaaaaa Bug 1234567 - Mend `it`. r=joe\n"
                                "2 failed jobs. 1 intermittent one is left out; --intermittent shows it.\n"
                                "\n"
                                "dom/base/test/test_a.html\n"
                                "  TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n"
                                "    linux2404-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBA.0\n"
                                "    windows11-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBQ.0\n"));
        QCOMPARE(askedTwice(), QByteArrayList());
        // These are many: the server would search its bugs for each.
        for (const ScriptedServer::Received &request : m_server->received())
            QVERIFY2(!request.target.contains("bug_suggestions"), request.target.constData());
    }

    void failuresOfAPushAreGroupedAndChosen() {
        const Json all = runJson(QStringLiteral("failures autoland --push 101 --group-by platform --intermittent"));
        QCOMPARE(integerMember(all, "intermittentLeftOut", -1), 0);
        QCOMPARE(all.at("groups").size(), 3U);
        QCOMPARE(stringMember(all.at("groups").at(0), "name"), QStringLiteral("linux2404-64 opt"));
        Json windows = runJson(QStringLiteral("failures autoland --push 101 --platform ^win"));
        const Json job = windows.at("jobs").at("VWAJCxhmQ4iFEUS-d6zfBQ.0");
        windows.erase("jobs");
        QCOMPARE(toJsonBytes(windows),
                 json("{'repository':'autoland','revision':'") + tip +
                     json("','pushId':101,'intermittentLeftOut':0,'otherPlatforms':2,'groupBy':'test','groups':[{"
                          "'name':'dom/base/test/test_a.html','runs':['VWAJCxhmQ4iFEUS-d6zfBQ.0'],'lines':[{'text':'") +
                     errorLine + json("','isNew':false,'runs':['VWAJCxhmQ4iFEUS-d6zfBQ.0']}]}]}"));
        QCOMPARE(stringMember(job, "name"), QStringLiteral("test-windows11-64/opt-mochitest-1"));
        QCOMPARE(stringMember(job.at("failures").at(0), "test"), QStringLiteral("dom/base/test/test_a.html"));
    }

    void failuresAsMarkdown() {
        const CliOutcome outcome = run(QStringLiteral("failures autoland --push 101 --platform linux --markdown"));
        const QString base = m_server->url(QString()).toString();
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("## Failures of [`autoland aaaaaaaaaaaa`](%1/jobs?repo=autoland&revision=%2)\n\n"
                                "`Bug 1234567 - Mend 'it'. r=joe`\n\n"
                                "1 failed job on these platforms, 2 on others.\n\n"
                                "### `dom/base/test/test_a.html`\n\n"
                                "- `TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2`: "
                                "[`linux2404-64 opt M(1)`](%1/jobs?repo=autoland&revision=%2&selectedTaskRun="
                                "VWAJCxhmQ4iFEUS-d6zfBA.0)\n")
                     .arg(base, QString::fromLatin1(tip)));
    }

    void failuresOfATaskHaveBugs_data() {
        QTest::addColumn<QString>("operand");
        QTest::newRow("task") << QString::fromLatin1(firstTask);
        QTest::newRow("address of a job") << QStringLiteral("/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.0")
                                                 .arg(QString::fromLatin1(tip), QString::fromLatin1(firstTask));
    }
    void failuresOfATaskHaveBugs() {
        QFETCH(QString, operand);
        const QString operandHere = operand.startsWith(u'/') ? m_server->url(operand).toString() : operand;
        const CliOutcome outcome = run(QStringLiteral("failures"), {operandHere});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("test-linux2404-64/opt-mochitest-1 (task VWAJCxhmQ4iFEUS-d6zfBA, run 0): 1 failure\n"
                                "\n"
                                "TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n"
                                "Bug 1700001: Intermittent test_a.html\n"));
        QCOMPARE(askedTwice(), QByteArrayList());
    }

    void failuresOnOtherPlatformsAreCounted() {
        const CliOutcome none = run(QStringLiteral("failures autoland --push 101 --platform beos"));
        QVERIFY2(none.output.endsWith("\nNo failed jobs on these platforms, 3 on others.\n"), none.output.constData());
        QCOMPARE(run(QStringLiteral("failures autoland --push 101 --run 0")).exitCode, 2);
    }

    void whatCannotBeLoadedIsNoSuccess() {
        m_isBroken = true;
        QCOMPARE(failsOtherwise(run(QStringLiteral("failures autoland --push 101")),
                                "collie-cli: The failures of 2 jobs could not be loaded.\n"),
                 QByteArray());
        QVERIFY2(outcome.output.contains("    linux2404-64 opt M(1)  " + firstTask), outcome.output.constData());
    }

    void runsWithoutFailuresSayWhy() {
        const QString line = QStringLiteral("failures ") + QString::fromLatin1(firstTask);
        QCOMPARE(failsOtherwise(run(line + QStringLiteral(" --run 7")), "collie-cli: The task has no run 7.\n"),
                 QByteArray());
        QCOMPARE(run(QStringLiteral("crash %1 --run 7").arg(QString::fromLatin1(firstTask))).errors, noRun.errors);
        m_isLineKnown = false;
        m_jobs.prepend(jobRow(9, "success", "linux2404-64", 1, firstTask));
        const CliOutcome green = run(line);
        QCOMPARE(green.exitCode, 0);
        QCOMPARE(green.output, QByteArray("Run 0 of test-linux2404-64/opt-mochitest-1 did not fail: success.\n"));
    }

    void anExpiredTaskIsToldByTreeherderWhereAnAddressTellsTheRepository() {
        m_isTaskKnown = false;
        QCOMPARE(failsOtherwise(run(QStringLiteral("failures ") + QString::fromLatin1(firstTask)),
                                "collie-cli: The task has expired: its log and artifacts are gone.\n"),
                 QByteArray());
        const QString place = m_server->url(QStringLiteral("/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.0"))
                                  .toString()
                                  .arg(QString::fromLatin1(tip), QString::fromLatin1(firstTask));
        const CliOutcome known = run(QStringLiteral("failures"), {place});
        QVERIFY2(known.exitCode == 0 && known.output.contains(errorLine), known.errors.constData());
        QVERIFY(run(QStringLiteral("task show ") + QString::fromLatin1(firstTask)).errors.contains("has expired"));
    }

    void pushesAreNamedInManyWays_data() {
        QTest::addColumn<QStringList>("naming");
        const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' '); };
        row("autoland --push 101");
        row("autoland --revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        row("autoland --revision aaaaaaa");
        row("autoland --lando 77 --lando-url BASE");
        row("BASE/jobs?repo=autoland&revision=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        row("BASE/jobs?repo=autoland&landoCommitID=77&landoInstance=lando-prod-2025 --lando-url BASE");
        row("BASE/tasks/VWAJCxhmQ4iFEUS-d6zfBA");
    }
    void pushesAreNamedInManyWays() {
        QFETCH(QStringList, naming);
        naming.replaceInStrings(QStringLiteral("BASE"), m_server->url(QString()).toString());
        const Json shown = runJson(QStringLiteral("push show"), naming);
        QVERIFY(shown.is_object());
        QCOMPARE(integerMember(shown, "id"), 101);
        QCOMPARE(askedTwice(), QByteArrayList());
    }

    void whatNamesNoPushIsSaid_data() {
        QTest::addColumn<QStringList>("naming");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, int exitCode, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << exitCode << QByteArray(says);
        };
        row("autoland", 2, "Say which push");
        row("autoland --push 1 --revision aaaaaaaaaaaa", 2, "in one way");
        row("autoland --revision nonsense", 2, "is not a revision");
        row("autoland --revision cccccccccccc", 1, "cccccccccccc");
        row("autoland --push 7", 1, "no push with id 7");
        row("autoland --lando ../x --lando-url BASE", 2, "is not the id of a landing");
        row("autoland --lando 5 --lando-url BASE", 1, "knows no landing 5");
        row("BASE/jobs?repo=autoland", 2, "no push of it");
        row("https:SLASHtreeherder.mozilla.org/jobs?repo=autoland&revision=aaaaaaaaaaaa", 2, "--treeherder-url");
        row("autoland --push 101 --json --markdown", 2, "Choose one");
    }
    void whatNamesNoPushIsSaid() {
        QFETCH(QStringList, naming);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        naming.replaceInStrings(QStringLiteral("BASE"), m_server->url(QString()).toString());
        naming.replaceInStrings(QStringLiteral("SLASH"), QStringLiteral("//"));
        const CliOutcome outcome = run(QStringLiteral("push show"), naming);
        QVERIFY2(outcome.exitCode == exitCode, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray());
    }

    void aLandingThatHasNotLandedIsSaid() {
        m_landing = json("{'id':77,'status':'SUBMITTED','commit_id':null}");
        const QString line =
            QStringLiteral("push show autoland --lando 77 --lando-url ") + m_server->url({}).toString();
        QVERIFY(run(line).errors.contains("Landing 77 has no revision yet (submitted)."));
        m_landing = json("{'id':77,'status':'FAILED','error':'conflict in a.cpp','commit_id':null}");
        QVERIFY(run(line).errors.contains("Landing 77 failed, so that it has no push. conflict in a.cpp"));
        m_landing = "<html>";
        QCOMPARE(run(line).exitCode, 1);
    }

    void aPushIsShown() {
        const CliOutcome outcome = run(QStringLiteral("push show autoland --push 101"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(
            QString::fromUtf8(outcome.output),
            QStringLiteral("autoland %1  push 101\n"
                           "2026-11-18T11:08:21Z  jane@example.com\n"
                           "100% complete, 0 in progress. Failed: 0 lint, 0 build, 2 test; 1 intermittent, 0 fixed "
                           "by commit, 2 unclassified.\n"
                           "\n"
                           "aaaaaaaaaaaa  Jane Doe  Bug 1234567 - Mend `it`. r=joe\n"
                           "              Bug 1234567, D99\n")
                .arg(QString::fromLatin1(tip)));
    }

    void bugsOfAPushHaveTitles() {
        m_bugs = json("{'bugs':[{'id':1234567,'summary':'The `it` is <b>broken</b>','status':'NEW','resolution':''}]}");
        const QString line =
            QStringLiteral("push show autoland --push 101 --bugzilla-url %1").arg(m_server->url({}).toString());
        const CliOutcome titled = run(line);
        QVERIFY2(
            titled.output.endsWith("r=joe\n              Bug 1234567: The `it` is <b>broken</b>\n              D99\n"),
            titled.output.constData());
        QCOMPARE(titled.errors, QByteArray());
        m_bugs = "<html>";
        const CliOutcome untitled = run(line);
        QCOMPARE(untitled.exitCode, 0);
        QVERIFY2(untitled.output.endsWith("r=joe\n              Bug 1234567, D99\n"), untitled.output.constData());
        QVERIFY2(untitled.errors.startsWith("collie-cli: Bugs are shown without titles. Bugzilla "),
                 untitled.errors.constData());
        QCOMPARE(untitled.errors.count('\n'), 1);
    }

    void theHealthOfAPushIsTold() {
        const Json report = runJson(QStringLiteral("push health autoland --push 101"));
        QCOMPARE(askedTwice(), QByteArrayList());
        // One test over two platforms, and the job that somebody classified: its failures are not asked for.
        QCOMPARE(report.at("entries").size(), 2U);
        const Json &first = report.at("entries").at(0);
        QCOMPARE(stringMember(first, "test"), QStringLiteral("test-macosx1500-64/opt-mochitest-1"));
        QCOMPARE(stringMember(first, "verdict"), QStringLiteral("intermittent"));
        const Json &second = report.at("entries").at(1);
        QCOMPARE(stringMember(second, "test"), QStringLiteral("dom/base/test/test_a.html"));
        QCOMPARE(stringMember(second, "verdict"), QStringLiteral("unknown"));
        QCOMPARE(second.at("jobs").size(), 2U);
        QCOMPARE(integerMember(report.at("counts"), "unknown"), 1);
        const CliOutcome markdown = run(QStringLiteral("push health autoland --push 101 --markdown"));
        QVERIFY2(markdown.output.startsWith("## Failures of autoland aaaaaaaaaaaa\n"), markdown.output.constData());
    }

    void aPushIsWatchedToItsEnd() {
        const QString counts = QStringLiteral("100% complete, 0 in progress. Failed: 0 lint, 0 build, 2 test; "
                                              "1 intermittent, 0 fixed by commit, 2 unclassified.\n");
        const CliOutcome ended = run(QStringLiteral("push watch autoland --push 101"));
        QVERIFY2(ended.exitCode == 1, ended.errors.constData());
        QCOMPARE(QString::fromUtf8(ended.output), counts);
        QVERIFY2(ended.errors.endsWith("collie-cli: 2 failures are not classified.\n"), ended.errors.constData());

        const CliOutcome streamed = run(QStringLiteral("push watch autoland --push 101 --stream"));
        const QString output = QString::fromUtf8(streamed.output);
        QVERIFY2(output.contains(QStringLiteral(
                     "testfailed  windows11-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBQ.0  test-windows11-64/opt-mochitest-1\n"
                     "  TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n")),
                 qPrintable(output));
        QCOMPARE(output.count(QStringLiteral("testfailed  ")), 3);
        QVERIFY2(output.endsWith(counts), qPrintable(output));

        const CliOutcome documents = run(QStringLiteral("push watch autoland --push 101 --stream --json"));
        const QByteArrayList lines = documents.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        for (const QByteArray &line : lines)
            QVERIFY2(parseJson(line, QStringLiteral("A line")).has_value(), line.constData());
        QCOMPARE(integerMember(parseJson(lines.last(), {})->at("jobs"), "unclassified"), 2);

        m_jobs = m_jobs.mid(2);
        QCOMPARE(run(QStringLiteral("push watch autoland --push 101")).exitCode, 0);
    }

    void aPushWithoutJobsIsNotGreen() {
        m_jobs.clear();
        const QString line = QStringLiteral("push watch autoland --push 101");
        m_firstTimestamp = 1'600'000'000;
        QCOMPARE(failsOtherwise(run(line), "collie-cli: The push has no jobs.\n"), QByteArray());
        m_firstTimestamp = 4'000'000'000;
        test::CliRun stopped;
        stopped.whileRunning = [](QProcess &process, const CliOutcome &outcome) {
            if (outcome.errors.contains("no jobs yet"))
                process.terminate();
        };
        const CliOutcome young = run(line, {}, stopped);
        QVERIFY2(young.errors.endsWith("collie-cli: Interrupted before the end was seen.\n"), young.errors.constData());
    }

    void aLogThatIsNotReadYetIsAskedForAgain() {
        m_jobs = m_jobs.mid(0, 1);
        m_unreadLogs = m_unreadLines = 1;
        const CliOutcome streamed = run(QStringLiteral("push watch autoland --push 101 --stream"));
        QVERIFY2(streamed.output.contains("  " + errorLine + '\n'), streamed.output.constData());
        QVERIFY2(!streamed.output.contains("has not read"), streamed.output.constData());
    }

    void similarJobsAreListed() {
        const CliOutcome outcome = run(QStringLiteral("job similar ") + QString::fromLatin1(firstTask));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const QByteArrayList lines = outcome.output.split('\n');
        QCOMPARE(lines.first().simplified(), QByteArray("RESULT REVISION AUTHOR AGE CLASS RUN"));
        QVERIFY2(lines.at(1).startsWith("success  bbbbbbbbbbbb  jane@example.com  "), lines.at(1).constData());
        QVERIFY(lines.at(1).endsWith(greenTask + ".0"));
        QCOMPARE(askedTwice(), QByteArrayList());
    }

    void crashesArePrinted() {
        const QString line = QStringLiteral("crash ") + QString::fromLatin1(firstTask);
        QCOMPARE(failsOtherwise(run(line), "left no crashes"), QByteArray());

        const QByteArray name = "public/test_info/01234567-89ab-cdef-0123-456789abcdef";
        m_artifacts = json("{'name':'") + name +
                      json(".json','storageType':'s3','contentType':'application/json',"
                           "'expires':'2099-01-01T00:00:00.000Z'}");
        m_content = json("{'signature':'mozilla::Foo','crash_info':{'type':'SIGSEGV','crashing_thread':0},'threads':["
                         "{'thread_name':'MainThread','frames':[{'module':'libxul.so','function':'mozilla::Foo'}]},"
                         "{'thread_name':'Worker','frames':[]}]}");
        const CliOutcome crash = run(line);
        QVERIFY2(crash.exitCode == 0, crash.errors.constData());
        QCOMPARE(QString::fromUtf8(crash.output), QStringLiteral("Crash 01234567-89ab-cdef-0123-456789abcdef\n"
                                                                 "Signature: mozilla::Foo\n"
                                                                 "Reason: SIGSEGV\n"
                                                                 "\n"
                                                                 "Thread 0 (MainThread), crashed\n"
                                                                 "#0  libxul.so  mozilla::Foo\n"));
        QVERIFY(run(line + QStringLiteral(" --all-threads")).output.contains("Thread 1 (Worker)\n"));
        QCOMPARE(runJson(line).at(0).at("threads").size(), 1U);
        m_content = "<html>";
        QCOMPARE(run(line).exitCode, 1);
    }

    void theLogsOfFailedJobsAreSearched() {
        m_content = "one\nAssertion failure: x\r\nthree\n";
        const QString line = QStringLiteral("log autoland --push 101 --match");
        const CliOutcome found = run(line, {QStringLiteral("^Assert")});
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        QCOMPARE(found.output, "test-linux2404-64/opt-mochitest-1 " + firstTask + ".0: 2: Assertion failure: x\n" +
                                   "test-macosx1500-64/opt-mochitest-1 " + thirdTask + ".0: 2: Assertion failure: x\n" +
                                   "test-windows11-64/opt-mochitest-1 " + secondTask + ".0: 2: Assertion failure: x\n");
        QCOMPARE(runJson(line, {QStringLiteral("three")}).size(), 3U);
        const QByteArray pasted = run(line, {QStringLiteral("three"), QStringLiteral("--markdown")}).output;
        QVERIFY(
            pasted.startsWith("### `test-linux2404-64/opt-mochitest-1 " + firstTask + ".0`\n\n```\n3: three\n```\n"));
        QCOMPARE(failsOtherwise(run(line, {QStringLiteral("four")}), "No line matches."), QByteArray());
        QCOMPARE(run(line, {QStringLiteral("(")}).exitCode, 2);
        QCOMPARE(run(QStringLiteral("log autoland --push 101")).exitCode, 2);
        m_jobs = m_jobs.mid(3);
        QVERIFY(run(line, {QStringLiteral("three")}).errors.contains("The push has no failed jobs."));
        QCOMPARE(run(QStringLiteral("log %1 --match x").arg(QString::fromLatin1(firstTask))).exitCode, 2);
    }

    void artifactsAreChosenByName() {
        m_artifacts = json("{'name':'public/a.txt','storageType':'s3'},{'name':'public/b.json','storageType':'s3'}");
        m_content = "content";
        const QTemporaryDir folder;
        const QString line = QStringLiteral("artifact download %1 --folder %2 --match")
                                 .arg(QString::fromLatin1(firstTask), folder.path());
        const CliOutcome some = run(line, {QStringLiteral("[.]json$")});
        QVERIFY2(some.exitCode == 0, some.errors.constData());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("public/b.json"))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("public/a.txt"))));
        QCOMPARE(failsOtherwise(run(line, {QStringLiteral("nothing")}), "No artifact"), QByteArray());
        QCOMPARE(run(line, {QStringLiteral("(")}).exitCode, 2);
    }

    void aTaskIsShownWithItsRuns() {
        const CliOutcome outcome = run(QStringLiteral("task show ") + QString::fromLatin1(firstTask));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(
            QString::fromUtf8(outcome.output),
            QStringLiteral("task         VWAJCxhmQ4iFEUS-d6zfBA\n"
                           "name         test-linux2404-64/opt-mochitest-1\n"
                           "description  Mochitests\n"
                           "state        failed\n"
                           "group        VWAJCxhmQ4iFEUS-d6zfBA\n"
                           "queue        gecko-t/t-linux\n"
                           "priority     low\n"
                           "owner        jane@example.com\n"
                           "run          0 failed failed 2026-11-20T10:00:00Z to 2026-11-20T10:05:00Z on aws/i-1\n"));
        const Json shown = runJson(QStringLiteral("task show ") + QString::fromLatin1(firstTask));
        QCOMPARE(stringMember(shown.at("status"), "state"), QStringLiteral("failed"));
        QVERIFY(shown.at("dependencies").is_array() && shown.at("dependents").is_array());
        QVERIFY(run(QStringLiteral("task show --markdown ") + QString::fromLatin1(firstTask))
                    .output.contains("- state: `failed`\n"));
        m_isTaskKnown = false;
        QCOMPARE(run(QStringLiteral("task show ") + QString::fromLatin1(firstTask)).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestCliFailures)
#include "test_cli_failures.moc"
