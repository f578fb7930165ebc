#include "app/sandbox/queue_service.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

namespace collie::sandbox {

namespace {

const QStringList pageParameters{QStringLiteral("limit"), QStringLiteral("continuationToken")};

/// "queue:get-task:" + taskId
auto scopeOf(const char *prefix, const char *param) {
    return [prefix, param](const ApiCall &call) {
        return Json((QString::fromLatin1(prefix) + call.param(param)).toStdString());
    };
}

Json artifactScope(const ApiCall &call) {
    return Json{{"AllOf", Json::array({"queue:get-artifact:" + call.param("name").toStdString()})}};
}

Json listScope(const ApiCall &call) {
    QString scope = QStringLiteral("queue:list-artifacts:") + call.param("taskId");
    if (call.params.contains("runId"))
        scope += u':' + call.param("runId");
    return scope.toStdString();
}

} // namespace

std::vector<ApiMethod> QueueService::methods() {
    std::vector<ApiMethod> all = taskMethods();
    for (ApiMethod &method : artifactMethods())
        all.push_back(std::move(method));
    return all;
}

std::vector<ApiMethod> QueueService::taskMethods() {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back(
        {"GET", QStringLiteral("task"), QStringLiteral("/task/<taskId>"),
         [this](ApiCall &call) { return withTask(call, [this](quint32 job) { return m_documents.definition(job); }); },
         scopeOf("queue:get-task:", "taskId")});
    all.push_back({"GET", QStringLiteral("status"), QStringLiteral("/task/<taskId>/status"),
                   [this](ApiCall &call) {
                       return withTask(call, [this](quint32 job) { return Json{{"status", m_documents.status(job)}}; });
                   },
                   scopeOf("queue:status:", "taskId")});
    all.push_back(
        {"POST", QStringLiteral("cancelTask"), QStringLiteral("/task/<taskId>/cancel"),
         [this](ApiCall &call) { return cancel(call); },
         [this](const ApiCall &call) {
             const auto job = m_world.newestRun(call.param("taskId"));
             if (!job)
                 return Json();
             const quint32 push = m_world.jobs()[*job].push;
             const QString path = m_documents.schedulerId(push) + u'/' + m_world.groupOf(push);
             return Json{
                 {"AnyOf",
                  Json::array({"queue:cancel-task:" + path.toStdString() + "/" + call.param("taskId").toStdString(),
                               "queue:cancel-task-in-project:none",
                               Json{{"AllOf", Json::array({"queue:cancel-task",
                                                           "assume:scheduler-id:" + path.toStdString()})}}})}};
         }});
    all.push_back({"GET", QStringLiteral("listTaskGroup"), QStringLiteral("/task-group/<taskGroupId>/list"),
                   [this](ApiCall &call) { return group(call, true); },
                   scopeOf("queue:list-task-group:", "taskGroupId"), pageParameters});
    all.push_back({"GET", QStringLiteral("getTaskGroup"), QStringLiteral("/task-group/<taskGroupId>"),
                   [this](ApiCall &call) { return group(call, false); },
                   scopeOf("queue:list-task-group:", "taskGroupId")});
    return all;
}

std::vector<ApiMethod> QueueService::artifactMethods() {
    std::vector<ApiMethod> all;
    for (const QString &base : {QStringLiteral("/task/<taskId>"), QStringLiteral("/task/<taskId>/runs/<runId>")}) {
        const bool latest = !base.contains(u"runId");
        all.push_back({"GET", latest ? QStringLiteral("listLatestArtifacts") : QStringLiteral("listArtifacts"),
                       base + QStringLiteral("/artifacts"), [this](ApiCall &call) { return listArtifacts(call); },
                       listScope, pageParameters});
        all.push_back({"GET", latest ? QStringLiteral("getLatestArtifact") : QStringLiteral("getArtifact"),
                       base + QStringLiteral("/artifacts/<name*>"),
                       [this](ApiCall &call) { return artifact(call, true); }, artifactScope});
        all.push_back({"GET", latest ? QStringLiteral("latestArtifact") : QStringLiteral("artifact"),
                       base + QStringLiteral("/artifact-content/<name*>"),
                       [this](ApiCall &call) { return artifact(call, false); }, artifactScope});
    }
    return all;
}

HttpReply QueueService::withTask(ApiCall &call, const std::function<Json(quint32)> &answer) const {
    const auto job = m_world.newestRun(call.param("taskId"));
    if (!job)
        return call.notFound(
            QStringLiteral("`%1` does not correspond to a task that exists.\nAre you sure this task exists?")
                .arg(call.param("taskId")));
    return call.ok(answer(*job));
}

HttpReply QueueService::group(ApiCall &call, bool withTasks) const {
    const QString groupId = call.param("taskGroupId");
    const auto push = m_world.pushOfGroup(groupId);
    if (!push)
        return call.notFound(QStringLiteral("No task-group with taskGroupId: `%1`").arg(groupId));
    const Push &of = m_world.pushes()[*push];
    Json answer{{"taskGroupId", groupId.toStdString()},
                {"schedulerId", m_documents.schedulerId(*push).toStdString()},
                {"expires", m_documents.expires(m_world.jobs()[of.decisionJob])}};
    if (!withTasks)
        return call.ok(answer);
    // A task is listed once, by its newest run.
    std::vector<quint32> tasks;
    for (const quint32 job : of.jobs) {
        if (m_world.newestRun(m_world.taskId(job)) == job)
            tasks.push_back(job);
    }
    const ApiService::Page page = ApiService::page(call.request, tasks.size());
    Json list = Json::array();
    for (size_t i = page.offset; i < page.offset + page.length; ++i)
        list.push_back(Json{{"status", m_documents.status(tasks[i])}, {"task", m_documents.definition(tasks[i])}});
    answer["tasks"] = std::move(list);
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

HttpReply QueueService::cancel(ApiCall &call) {
    if (const auto job = m_world.newestRun(call.param("taskId")))
        m_simulation.cancel(*job);
    return withTask(call, [this](quint32 job) { return Json{{"status", m_documents.status(job)}}; });
}

std::optional<quint32> QueueService::runOf(const ApiCall &call) const {
    if (call.params.contains("runId"))
        return m_world.run(call.param("taskId"), call.param("runId").toInt());
    return m_world.newestRun(call.param("taskId"));
}

HttpReply QueueService::listArtifacts(ApiCall &call) const {
    const auto job = runOf(call);
    if (!job)
        return call.notFound(QStringLiteral("Task not found"));
    const std::vector<Artifact> all = m_artifacts.list(*job);
    const ApiService::Page page = ApiService::page(call.request, all.size());
    Json list = Json::array();
    for (size_t i = page.offset; i < page.offset + page.length; ++i) {
        list.push_back(Json{{"storageType", "s3"},
                            {"name", all[i].name.toStdString()},
                            {"expires", m_documents.expires(m_world.jobs()[*job])},
                            {"contentType", all[i].contentType.toStdString()}});
    }
    Json answer{{"artifacts", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

HttpReply QueueService::artifact(ApiCall &call, bool redirect) const {
    const auto job = runOf(call);
    const QString name = call.param("name");
    if (!job || !m_artifacts.find(*job, name))
        return call.notFound(QStringLiteral("Artifact not found"));
    const QString url = downloadUrl(call, *job, name);
    HttpReply reply = HttpReply::json(Json{{"storageType", "s3"}, {"url", url.toStdString()}}, redirect ? 303 : 200);
    if (redirect) {
        reply.addHeader("Location", url.toUtf8());
        reply.addHeader("x-taskcluster-artifact-storage-type", "s3");
    }
    return reply;
}

QString QueueService::downloadUrl(const ApiCall &call, quint32 job, const QString &name) const {
    const QString path =
        QStringLiteral("/artifacts/%1/%2/%3").arg(m_world.taskId(job)).arg(m_world.jobs()[job].runId).arg(name);
    QString url = call.request.origin() + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (!name.startsWith(u"public/"))
        url += QStringLiteral("?X-Amz-Signature=") + QString::fromLatin1(downloadKey(path));
    return url;
}

QByteArray QueueService::downloadKey(const QString &path) const {
    return QMessageAuthenticationCode::hash(path.toUtf8(), m_downloadSecret, QCryptographicHash::Sha256).toHex();
}

HttpReply QueueService::download(const HttpRequest &request, const QStringList &segments) const {
    const auto missing =
        HttpReply{.status = 404, .contentType = "application/xml", .body = "<Error><Code>NoSuchKey</Code></Error>\n"};
    if (segments.size() < 3)
        return missing;
    const auto job = m_world.run(segments[0], segments[1].toInt());
    const QString name = segments.mid(2).join(u'/');
    const auto artifact = job ? m_artifacts.find(*job, name) : std::nullopt;
    if (!artifact)
        return missing;
    const QString path = QStringLiteral("/artifacts/") + segments.join(u'/');
    if (!name.startsWith(u"public/") &&
        request.parameter(u"X-Amz-Signature").value_or(QString()).toLatin1() != downloadKey(path))
        return {.status = 403, .contentType = "application/xml", .body = "<Error><Code>AccessDenied</Code></Error>\n"};
    return {.status = 200, .contentType = artifact->contentType, .body = m_artifacts.content(*job, name)};
}

} // namespace collie::sandbox
