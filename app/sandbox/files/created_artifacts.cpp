#include "app/sandbox/files/created_artifacts.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/utc.h"
#include "services/taskcluster/temporary_credentials.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace collie::sandbox {

namespace {

constexpr qint64 putAddressS = 45 * 60;
constexpr qint64 getAddressS = 30 * 60;
constexpr int longestLinkChain = 5;

QString storageOf(const Json &request) {
    return stringMember(request, "storageType");
}

QString bucketOf(const QString &name) {
    return name.startsWith(u"public/") ? S3Service::publicBucket : S3Service::privateBucket;
}

QString keyOf(const QString &taskId, int runId, const QString &name) {
    return QStringLiteral("%1/%2/%3").arg(taskId, QString::number(runId), name);
}

QString objectNameOf(const QString &taskId, int runId, const QString &name) {
    return QStringLiteral("t/") + keyOf(taskId, runId, name);
}

/// What a storage type needs beside `expires`.
QString missingMember(const Json &request) {
    static const std::map<QString, std::array<const char *, 2>> needed{
        {QStringLiteral("s3"), {"contentType", "expires"}},
        {QStringLiteral("object"), {"contentType", "expires"}},
        {QStringLiteral("reference"), {"contentType", "url"}},
        {QStringLiteral("link"), {"artifact", "expires"}},
        {QStringLiteral("error"), {"reason", "message"}}};
    const auto found = needed.find(storageOf(request));
    if (found == needed.end())
        return QStringLiteral("storageType");
    for (const char *member : found->second) {
        if (stringMember(request, member).isEmpty())
            return QString::fromLatin1(member);
    }
    return timeMember(request, "expires").isValid() ? QString() : QStringLiteral("expires");
}

auto createScope(const ApiCall &call) {
    return Json("queue:create-artifact:" + call.param("taskId").toStdString() + '/' +
                call.param("runId").toStdString());
}

} // namespace

std::vector<ApiMethod> CreatedArtifacts::methods() {
    const QString route = QStringLiteral("/task/<taskId>/runs/<runId>/artifacts/<name*>");
    std::vector<ApiMethod> all;
    all.push_back(
        {"POST", QStringLiteral("createArtifact"), route, [this](ApiCall &call) { return create(call); }, createScope});
    all.push_back(
        {"PUT", QStringLiteral("finishArtifact"), route, [this](ApiCall &call) { return finish(call); }, createScope});
    return all;
}

std::optional<HttpReply> CreatedArtifacts::refusal(ApiCall &call, const Key &key) const {
    const auto &[taskId, runId, name] = key;
    if (const QString member = missingMember(call.payload); !member.isEmpty())
        return call.error(400, QStringLiteral("InputValidationError"),
                          QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: "
                                         "%1/schemas/queue/v1/post-artifact-request.json#\nErrors:\n"
                                         "  * data must have required property '%2'")
                              .arg(call.request.origin(), member));
    const bool printable = std::all_of(name.begin(), name.end(), [](QChar one) { return one >= u' ' && one <= u'~'; });
    if (!printable)
        return call.error(400, QStringLiteral("InvalidRequestArguments"),
                          QStringLiteral("URL parameter 'name' must match /^[\\x20-\\x7e]+$/"));
    const Task *task = m_parts.store.find(taskId);
    const TaskRun *run = m_parts.store.run(taskId, runId);
    if (!task || !run)
        return call.notFound(QStringLiteral("Task or run not found"));
    if (run->state != TaskState::Running || run->workerId.isEmpty())
        return call.error(409, QStringLiteral("RequestConflict"), QStringLiteral("The run is not running"));
    if (timeMember(call.payload, "expires") > timeMember(task->definition, "expires"))
        return call.error(400, QStringLiteral("InputError"), QStringLiteral("Artifact expires after the task does"));
    const auto known = m_stored.find(key);
    if (known != m_stored.end()) {
        const QString before = storageOf(known->second.request), now = storageOf(call.payload);
        const bool sameType = before == now && stringMember(known->second.request, "contentType") ==
                                                   stringMember(call.payload, "contentType");
        const bool upgrade = before == u"reference" && (now == u"link" || now == u"reference");
        if (!sameType && !upgrade)
            return call.error(409, QStringLiteral("RequestConflict"),
                              QStringLiteral("Artifact already exists, with different type or details"));
    }
    return std::nullopt;
}

HttpReply CreatedArtifacts::create(ApiCall &call) {
    const Key key{call.param("taskId"), call.param("runId").toInt(), call.param("name")};
    if (auto refused = refusal(call, key))
        return *std::move(refused);
    Stored &stored = m_stored[key];
    stored.request = call.payload;
    return created(call, key, stored);
}

HttpReply CreatedArtifacts::created(ApiCall &call, const Key &key, Stored &stored) const {
    const auto &[taskId, runId, name] = key;
    const QString storage = storageOf(call.payload);
    const std::string contentType = stringMember(call.payload, "contentType").toStdString();
    if (storage == u"s3") {
        const QString url =
            m_parts.s3.presigned("PUT", call.request.origin(), bucketOf(name), keyOf(taskId, runId, name), putAddressS,
                                 call.nowMs, QByteArray::fromStdString(contentType));
        return call.ok({{"storageType", "s3"},
                        {"contentType", contentType},
                        {"expires", timeText(call.nowMs + putAddressS * 1000)},
                        {"putUrl", url.toStdString()}});
    }
    if (storage != u"object")
        return call.ok({{"storageType", storage.toStdString()}});
    if (stored.uploadId.isEmpty()) {
        stored.uploadId = newSlugid();
        stored.projectId = m_parts.store.find(taskId)->text("projectId");
        stored.present = false;
    }
    const QString object = objectNameOf(taskId, runId, name);
    const QString scope = QStringLiteral("object:upload:%1:%2").arg(stored.projectId, object);
    return call.ok({{"storageType", "object"},
                    {"name", object.toStdString()},
                    {"projectId", stored.projectId.toStdString()},
                    {"uploadId", stored.uploadId.toStdString()},
                    {"expires", stringMember(call.payload, "expires").toStdString()},
                    {"credentials", credentialsFor(scope, QStringLiteral("artifact-upload"), call.nowMs)}});
}

Json CreatedArtifacts::credentialsFor(const QString &scope, const QString &name, qint64 nowMs) const {
    const Client *queue = m_parts.clients.find(QString::fromLatin1(ClientRegistry::queueId));
    const QDateTime now = utcFromMs(nowMs);
    const auto made = taskcluster::createTemporaryCredentials(
        {.clientId = queue->clientId, .accessToken = queue->accessToken}, {scope}, now, now.addSecs(3600),
        QStringLiteral("%1/%2").arg(name, newSlugid()));
    if (!made)
        return Json::object();
    return {{"clientId", made->clientId.toStdString()},
            {"accessToken", made->accessToken.reveal().toByteArray().toStdString()},
            {"certificate", made->certificate.reveal().toByteArray().toStdString()}};
}

HttpReply CreatedArtifacts::finish(ApiCall &call) {
    const Key key{call.param("taskId"), call.param("runId").toInt(), call.param("name")};
    const auto found = m_stored.find(key);
    if (found == m_stored.end())
        return call.notFound(QStringLiteral("Artifact not found"));
    Stored &stored = found->second;
    const QString object = objectNameOf(std::get<0>(key), std::get<1>(key), std::get<2>(key));
    if (storageOf(stored.request) != u"object" || stored.uploadId != stringMember(call.payload, "uploadId") ||
        !m_parts.objects.isFinished(object, stored.uploadId))
        return call.error(400, QStringLiteral("InputError"), QStringLiteral("The object is not complete"));
    stored.present = true;
    return {.status = 204, .contentType = {}, .body = {}};
}

std::vector<Json> CreatedArtifacts::list(const QString &taskId, int runId) const {
    std::vector<Json> all;
    for (auto entry = m_stored.lower_bound({taskId, runId, QString()}); entry != m_stored.end(); ++entry) {
        const auto &[task, run, name] = entry->first;
        if (task != taskId || run != runId)
            break;
        if (!entry->second.present)
            continue;
        const Json &request = entry->second.request;
        const QString type = stringMember(request, "contentType");
        Json listed{{"storageType", storageOf(request).toStdString()},
                    {"name", name.toStdString()},
                    {"expires", stringMember(request, "expires").toStdString()},
                    {"contentType", type.isEmpty() ? "application/binary" : type.toStdString()}};
        if (const qint64 length = integerMember(request, "contentLength", -1); length >= 0)
            listed["contentLength"] = length;
        all.push_back(std::move(listed));
    }
    return all;
}

const CreatedArtifacts::Stored *CreatedArtifacts::resolve(const QString &taskId, int runId, QString &name) const {
    for (int hops = 0; hops < longestLinkChain; ++hops) {
        const auto found = m_stored.find({taskId, runId, name});
        if (found == m_stored.end() || !found->second.present)
            return nullptr;
        if (storageOf(found->second.request) != u"link")
            return &found->second;
        name = stringMember(found->second.request, "artifact");
    }
    return nullptr;
}

HttpReply CreatedArtifacts::answer(ApiCall &call, const QString &taskId, int runId, bool redirect) const {
    QString name = call.param("name");
    const Stored *stored = resolve(taskId, runId, name);
    if (!stored)
        return call.notFound(QStringLiteral("Artifact not found"));
    const QString storage = storageOf(stored->request);
    const QString origin = call.request.origin();
    if (storage == u"error") {
        Json document{{"reason", stringMember(stored->request, "reason").toStdString()},
                      {"message", stringMember(stored->request, "message").toStdString()}};
        if (!redirect)
            document["storageType"] = "error";
        return HttpReply::json(document, redirect ? 424 : 200);
    }
    const QString object = objectNameOf(taskId, runId, name);
    if (storage == u"object" && !redirect) {
        const QString scope = QStringLiteral("object:download:") + object;
        return call.ok({{"storageType", "object"},
                        {"name", object.toStdString()},
                        {"credentials", credentialsFor(scope, QStringLiteral("artifact-download"), call.nowMs)}});
    }
    QString url = stringMember(stored->request, "url");
    if (storage == u"object")
        url = m_parts.objects.simpleUrl(origin, object, call.nowMs);
    else if (storage == u"s3" && name.startsWith(u"public/"))
        url = S3Service::plainUrl(origin, bucketOf(name), keyOf(taskId, runId, name));
    else if (storage == u"s3")
        url = m_parts.s3.presigned("GET", origin, bucketOf(name), keyOf(taskId, runId, name), getAddressS, call.nowMs);
    HttpReply reply =
        HttpReply::json({{"storageType", storage.toStdString()}, {"url", url.toStdString()}}, redirect ? 303 : 200);
    if (redirect) {
        reply.addHeader("Location", url.toUtf8());
        reply.addHeader("x-taskcluster-artifact-storage-type", storage.toLatin1());
    }
    return reply;
}

} // namespace collie::sandbox
