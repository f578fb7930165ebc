#include "app/sandbox/taskcluster/queue_service.h"

#include "app/sandbox/files/live_log.h"
#include "app/sandbox/taskcluster/api_service.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

namespace collie::sandbox {

namespace {

const QStringList pageParameters{QStringLiteral("limit"), QStringLiteral("continuationToken")};

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

std::optional<quint32> QueueService::runOf(const ApiCall &call) const {
    const auto job = call.params.contains("runId") ? m_world.run(call.param("taskId"), call.param("runId").toInt())
                                                   : m_world.newestRun(call.param("taskId"));
    return job && m_world.jobs()[*job].expired ? std::nullopt : job;
}

int QueueService::createdRunOf(const ApiCall &call) const {
    const Task *task = m_store.find(call.param("taskId"));
    if (!task)
        return -1;
    return call.params.contains("runId") ? call.param("runId").toInt() : task->newestRun();
}

HttpReply QueueService::listArtifacts(ApiCall &call) const {
    const auto job = runOf(call);
    const int createdRun = createdRunOf(call);
    if (!job && !m_store.find(call.param("taskId")))
        return call.notFound(QStringLiteral("Task not found"));
    std::vector<Json> all = m_created.list(call.param("taskId"), createdRun);
    for (const Artifact &one : job ? m_artifacts.list(*job) : std::vector<Artifact>()) {
        all.push_back(Json{{"storageType", storageOf(*job, one.name)},
                           {"name", one.name.toStdString()},
                           {"expires", m_documents.expires(m_world.jobs()[*job])},
                           {"contentType", one.contentType.toStdString()}});
        if (const auto size = m_artifacts.size(*job, one.name))
            all.back()["contentLength"] = *size;
    }
    const ApiService::Page page = ApiService::page(call.request, all.size());
    Json list = Json::array();
    for (size_t i = page.offset; i < page.offset + page.length; ++i)
        list.push_back(std::move(all[i]));
    Json answer{{"artifacts", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

const char *QueueService::storageOf(quint32 job, const QString &name) const {
    if (name != Artifacts::liveLogName())
        return "s3";
    return m_world.jobs()[job].state == treeherder::JobState::Completed ? "link" : "reference";
}

HttpReply QueueService::artifact(ApiCall &call, bool redirect) const {
    const auto job = runOf(call);
    const QString name = call.param("name");
    // Tasks of pools that the sandbox serves have artifacts of both kinds.
    if (const int run = createdRunOf(call); run >= 0 && (!job || !m_artifacts.find(*job, name)))
        return m_created.answer(call, call.param("taskId"), run, redirect);
    if (!job || !m_artifacts.find(*job, name))
        return call.notFound(QStringLiteral("Artifact not found"));
    // A link is answered as what it leads to.
    const bool live = qstrcmp(storageOf(*job, name), "reference") == 0;
    const QString url = live ? LiveLog::url(call.request.origin(), m_world.taskId(*job), m_world.jobs()[*job].runId)
                             : downloadUrl(call, *job, name);
    const char *storage = live ? "reference" : "s3";
    HttpReply reply = HttpReply::json(Json{{"storageType", storage}, {"url", url.toStdString()}}, redirect ? 303 : 200);
    if (redirect) {
        reply.addHeader("Location", url.toUtf8());
        reply.addHeader("x-taskcluster-artifact-storage-type", storage);
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
