#include "tests/support/failed_push.h"

#include "services/base/json_members.h"

namespace collie::test {

namespace {

const auto json = FailedPush::json;

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

FailedPush::FailedPush() {
    m_server.setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
    landing = json("{'id':77,'status':'landed','commit_id':'") + tip + "\"}";
    runState = "failed";
    jobs = {jobRow(1, "testfailed", "linux2404-64", 1, firstTask),
            jobRow(2, "testfailed", "windows11-64", 1, secondTask),
            jobRow(3, "testfailed", "macosx1500-64", 4, thirdTask), jobRow(4, "success", "android-em", 1, greenTask)};
}

QByteArray FailedPush::json(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

QByteArray FailedPush::jobRow(int id, const QByteArray &result, const QByteArray &platform, int classification,
                              const QByteArray &task) {
    return "[" + QByteArray::number(id) + json(",101,'completed','") + result + json("','") + platform +
           json("','opt','test-") + platform + json("/opt-mochitest-1','1','M','Mochitests',1,") +
           QByteArray::number(classification) + json(",'2026-11-20T10:00:00.000000','") + task + json("',0,5]");
}

QByteArray FailedPush::pushes(const QUrlQuery &query) const {
    const auto value = [&query](const char *name) { return query.queryItemValue(QLatin1String(name)).toLatin1(); };
    QByteArrayList found;
    for (const auto &[id, revision] : {std::pair(101, tip), std::pair(100, older)}) {
        const bool isNamed = (value("id__in").isEmpty() || value("id__in") == QByteArray::number(id)) &&
                             revision.startsWith(value("revision")) && value("commit_revision").isEmpty();
        if (isNamed)
            found.append(pushEntry(id, revision, firstTimestamp));
    }
    return json("{'meta':{},'results':[") + found.join(',') + "]}";
}

QByteArray FailedPush::failuresOfJob(const QString &path) {
    if (isBroken && (path.endsWith(QLatin1String("/job-log-url/")) || path.endsWith(QLatin1String("_errors/"))))
        return "<html>";
    if (path == u"/api/project/autoland/job-log-url/" && !hasLog)
        return "[]";
    if (path == u"/api/project/autoland/job-log-url/" && unreadLogs > 0)
        return --unreadLogs, json("[{'id':1,'job_id':1,'name':'live_backing_log','url':'https://example.com/log',"
                                  "'parse_status':'pending'}]");
    const bool isOfLines = path.endsWith(QLatin1String("_errors/")) || path.endsWith(QLatin1String("_suggestions/"));
    if (isOfLines && (!isLineKnown || unreadLines-- > 0))
        return "[]";
    if (path == u"/api/project/autoland/job-log-url/")
        return json("[{'id':1,'job_id':1,'name':'live_backing_log','url':'https://example.com/log',"
                    "'parse_status':'parsed'}]");
    if (path.endsWith(QLatin1String("/text_log_errors/")))
        return json("[{'id':1,'job':1,'line':'") + errorLine + json("','line_number':41}]");
    if (path.endsWith(QLatin1String("/bug_suggestions/")))
        return json("[{'search':'") + errorLine +
               json("','search_terms':['test_a.html'],'path_end':'dom/base/test/test_a.html','line_number':41,"
                    "'counter':") +
               QByteArray::number(counter) +
               json(",'failure_new_in_rev':false,'bugs':{'open_recent':[{'id':1700001,'internal_id':5,"
                    "'status':'NEW','resolution':'','summary':'Intermittent test_a.html'}],'all_others':[]}}]");
    return {};
}

QByteArray FailedPush::treeherder(const QString &path, const QUrlQuery &query) {
    if (path == u"/api/repository/")
        return json("[{'id':1,'name':'autoland','dvcs_type':'hg','active_status':'active',"
                    "'url':'https://hg.example.org/autoland','is_try_repo':") +
               (isTry ? "true}]" : "false}]");
    if (path == u"/api/project/autoland/push/")
        return pushes(query);
    if (path == u"/api/jobs/" && isJobBroken && query.hasQueryItem(QStringLiteral("task_id")))
        return "<html>";
    if (path.startsWith(QLatin1String("/api/project/autoland/jobs/")) && path.count(u'/') == 6)
        return details;
    if (path == u"/api/jobs/" && query.hasQueryItem(QStringLiteral("task_id")))
        return jobsAnswer(jobs.mid(0, 1));
    if (path == u"/api/jobs/")
        return jobsAnswer(query.queryItemValue(QStringLiteral("push_id")) == u"101" ? jobs : QByteArrayList());
    if (path == u"/api/project/autoland/push/decisiontask/")
        return json("{'101':{'id':'") + greenTask + json("','run':'0'}}");
    if (path.endsWith(QLatin1String("/similar_jobs/")))
        return json("{'meta':{'count':3,'offset':0},'results':[{'id':9,'push_id':100,'job_guid':'x/0','task_id':'") +
               greenTask +
               json("','retry_id':0,'state':'completed','result':'success','tier':1,'failure_classification_id':1,"
                    "'job_type_name':'test-linux2404-64/opt-mochitest-1','job_type_symbol':'1',"
                    "'job_group_symbol':'M','platform':'linux2404-64','platform_option':'opt',"
                    "'start_timestamp':1700000000,'end_timestamp':1700000300}]}");
    return failuresOfJob(path);
}

QByteArray FailedPush::status(const QByteArray &task) const {
    const QByteArray runs =
        runState.isEmpty() ? QByteArray()
                           : json("{'runId':0,'state':'") + runState +
                                 json("','reasonCreated':'scheduled','reasonResolved':'failed','workerGroup':'aws',"
                                      "'workerId':'i-1','started':'2026-11-20T10:00:00.000Z',"
                                      "'resolved':'2026-11-20T10:05:00.000Z'}");
    return json("{'status':{'taskId':'") + task + json("','taskGroupId':'") + task +
           json("','taskQueueId':'gecko-t/t-linux','state':'") + (runState.isEmpty() ? "unscheduled" : runState) +
           json("','retriesLeft':5,'runs':[") + runs + "]}}";
}

QByteArray FailedPush::queue(const QString &path) const {
    const QByteArray task = path.section(u'/', 5, 5).toLatin1();
    if (path.endsWith(QLatin1String("/status")) && isTaskKnown)
        return status(task);
    if (path.endsWith(QLatin1String("/dependents")))
        return json("{'taskId':'x','tasks':[]}");
    if (path.endsWith(QLatin1String("/artifacts")) && !isTaskKnown)
        return {};
    if (path.endsWith(QLatin1String("/artifacts")))
        return isBroken ? QByteArray("<html>") : json("{'artifacts':[") + artifacts + "]}";
    if (path.contains(QLatin1String("/artifact-content/")) && !runState.isEmpty())
        return json("{'storageType':'s3','url':'") + m_server.url(QStringLiteral("/store")).toString().toLatin1() +
               "\"}";
    if (path.count(u'/') == 5 && isTaskKnown)
        return json("{'taskGroupId':'x','priority':'low','expires':'2099-01-01T00:00:00.000Z','dependencies':[],"
                    "'routes':['tc-treeherder.v2.autoland.") +
               tip +
               json("'],'metadata':{'name':'test-linux2404-64/opt-mochitest-1','owner':'jane@example.com',"
                    "'description':'Mochitests'}}");
    return {};
}

/// The group of the push: the task that made it, one that failed, and one that waits for that in vain.
QByteArray FailedPush::group() {
    const auto entry = [](const QByteArray &task, const char *state, const QByteArray &needs) {
        return json("{'status':{'taskId':'") + task + json("','state':'") + state +
               json("','runs':[]},'task':{'dependencies':[") + needs + "]}}";
    };
    return json("{'taskGroupId':'") + greenTask + json("','tasks':[") + entry(greenTask, "completed", {}) + ',' +
           entry(firstTask, "failed", {}) + ',' + entry(secondTask, "unscheduled", '"' + firstTask + '"') + "]}";
}

QByteArray FailedPush::answer(const ScriptedServer::Received &request) {
    const QUrl asked(QString::fromLatin1(request.target));
    QByteArray body;
    if (asked.path() == u"/store")
        body = content;
    else if (asked.path() == u"/landing_jobs/77/")
        body = landing;
    else if (asked.path() == u"/rest/bug")
        body = bugs;
    else if (asked.path().endsWith(QLatin1String("/list")))
        body = group();
    else if (asked.path().startsWith(QLatin1String("/api/queue/v1/task/")))
        body = queue(asked.path());
    else
        body = treeherder(asked.path(), QUrlQuery(asked));
    if (body.isEmpty())
        return ScriptedServer::response(404, json("{'code':'ResourceNotFound','message':'There is no such thing.'}"));
    return ScriptedServer::response(200, body);
}

CliOutcome FailedPush::run(const QString &line, const QStringList &more, const CliRun &how) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"TASKCLUSTER_CLIENT_ID", "TASKCLUSTER_ACCESS_TOKEN", "QT_LOGGING_RULES"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), base());
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC0")); // Times are the reader's.
    return runCli(line.split(u' ') + more + QStringList{QStringLiteral("--treeherder-url"), base()}, environment, how);
}

Json FailedPush::runJson(const QString &line, const QStringList &more) const {
    const CliOutcome outcome = run(line, more + QStringList(QStringLiteral("--json")));
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.errors.constData());
    return parseJson(outcome.output, QStringLiteral("The output")).value_or(Json());
}

bool FailedPush::wasAsked(const QByteArray &part) const {
    for (const ScriptedServer::Received &request : m_server.received()) {
        if (request.target.contains(part))
            return true;
    }
    return false;
}

QByteArrayList FailedPush::askedTwice() const {
    QByteArrayList seen, twice;
    for (const ScriptedServer::Received &request : m_server.received()) {
        if (seen.contains(request.target))
            twice.append(request.target);
        seen.append(request.target);
    }
    return twice;
}

QByteArray FailedPush::failsOtherwise(const CliOutcome &outcome, const char *words) {
    return outcome.exitCode == 1 && outcome.errors.contains(words) ? "" : "not so: " + outcome.errors;
}

} // namespace collie::test
