#include "app/sandbox/files/object_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "services/base/json_members.h"
#include "services/base/slugid.h"

#include <QCryptographicHash>

namespace collie::sandbox {

namespace {

constexpr qint64 uploadAddressS = 45 * 60;
constexpr qint64 downloadAddressS = 120;
constexpr size_t longestInline = 10'926;

Json uploadScope(const ApiCall &call) {
    return Json(QStringLiteral("object:upload:%1:%2")
                    .arg(stringMember(call.payload, "projectId"), call.param("name"))
                    .toStdString());
}

Json downloadScope(const ApiCall &call) {
    return Json("object:download:" + call.param("name").toStdString());
}

HttpReply invalidBody(ApiCall &call, const QString &what) {
    return call.error(400, QStringLiteral("InputValidationError"),
                      QStringLiteral("\nSchema Validation Failed!\nErrors:\n  * %1").arg(what));
}

/// What one object member holds, or null.
Json objectIn(const Json &object, const char *key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : Json();
}

} // namespace

std::vector<ApiMethod> ObjectService::methods() {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back({"PUT", QStringLiteral("createUpload"), QStringLiteral("/upload/<name*>"),
                   [this](ApiCall &call) { return createUpload(call); }, uploadScope});
    all.push_back({"POST", QStringLiteral("finishUpload"), QStringLiteral("/finish-upload/<name*>"),
                   [this](ApiCall &call) { return finishUpload(call); }, uploadScope});
    all.push_back({"PUT", QStringLiteral("startDownload"), QStringLiteral("/start-download/<name*>"),
                   [this](ApiCall &call) { return startDownload(call); }, downloadScope});
    all.push_back({"GET", QStringLiteral("download"), QStringLiteral("/download/<name*>"),
                   [this](ApiCall &call) { return download(call); }, downloadScope});
    return all;
}

const ObjectService::Object *ObjectService::finished(const QString &name) const {
    const auto found = m_objects.find(name);
    return found == m_objects.end() || !found->finished ? nullptr : &*found;
}

bool ObjectService::isFinished(const QString &name, const QString &uploadId) const {
    const Object *object = finished(name);
    return object && object->uploadId == uploadId;
}

HttpReply ObjectService::createUpload(ApiCall &call) {
    const QString name = call.param("name");
    const QString uploadId = stringMember(call.payload, "uploadId");
    const Json proposed = objectIn(call.payload, "proposedUploadMethods");
    if (!isSlugid(uploadId) || proposed.is_null() || stringMember(call.payload, "expires").isEmpty())
        return invalidBody(call, QStringLiteral("data must have required properties"));
    const auto known = m_objects.find(name);
    if (known != m_objects.end() && (known->uploadId != uploadId || known->finished))
        return call.error(409, QStringLiteral("RequestConflict"),
                          QStringLiteral("Object with name %1 already exists").arg(name));
    Object object{.projectId = stringMember(call.payload, "projectId"),
                  .uploadId = uploadId,
                  .expires = stringMember(call.payload, "expires"),
                  .contentType = {}};
    Json method = Json::object();
    const Json inlined = objectIn(proposed, "dataInline");
    const Json put = objectIn(proposed, "putUrl");
    if (!inlined.is_null()) {
        const std::string data = stringMember(inlined, "objectData").toStdString();
        if (data.size() > longestInline)
            return invalidBody(call, QStringLiteral("data/proposedUploadMethods/dataInline/objectData is too long"));
        object.contentType = stringMember(inlined, "contentType").toLatin1();
        m_blobs.put(bucket, name,
                    {.bytes = QByteArray::fromBase64(QByteArray::fromStdString(data)),
                     .contentType = object.contentType,
                     .contentEncoding = {}});
        method["dataInline"] = true;
    } else if (!put.is_null()) {
        object.contentType = stringMember(put, "contentType").toLatin1();
        const QString url =
            m_s3.presigned("PUT", call.request.origin(), bucket, name, uploadAddressS, call.nowMs, object.contentType);
        method["putUrl"] = {{"url", url.toStdString()},
                            {"expires", timeText(call.nowMs + uploadAddressS * 1000)},
                            {"headers",
                             {{"Content-Type", object.contentType.toStdString()},
                              {"Content-Length", std::to_string(integerMember(put, "contentLength"))},
                              {"Content-Encoding", "identity"}}}};
    }
    m_objects.insert(name, object);
    return call.ok({{"projectId", object.projectId.toStdString()},
                    {"uploadId", uploadId.toStdString()},
                    {"expires", object.expires.toStdString()},
                    {"uploadMethod", method}});
}

HttpReply ObjectService::finishUpload(ApiCall &call) {
    const QString name = call.param("name");
    const auto found = m_objects.find(name);
    if (found == m_objects.end() || found->uploadId != stringMember(call.payload, "uploadId"))
        return call.notFound(QStringLiteral("No such upload"));
    const auto blob = m_blobs.find(bucket, name);
    const Json hashes = objectIn(call.payload, "hashes");
    // The service of the real one takes the uploader's word; here a wrong word is found at once.
    for (const auto &[algorithm, kind] :
         {std::pair{"sha256", QCryptographicHash::Sha256}, std::pair{"sha512", QCryptographicHash::Sha512}}) {
        const QByteArray told = stringMember(hashes, algorithm).toLatin1();
        if (!blob || (!told.isEmpty() && told != QCryptographicHash::hash(blob->bytes, kind).toHex()))
            return call.error(400, QStringLiteral("InputError"), QStringLiteral("The object is not there, or another"));
    }
    found->hashes = hashes.is_null() ? Json::object() : hashes;
    found->finished = true;
    return call.ok(Json::object());
}

QString ObjectService::simpleUrl(const QString &origin, const QString &name, qint64 nowMs) const {
    return m_s3.presigned("GET", origin, bucket, name, downloadAddressS, nowMs);
}

HttpReply ObjectService::startDownload(ApiCall &call) const {
    const Object *object = finished(call.param("name"));
    if (!object)
        return call.notFound(QStringLiteral("Object '%1' not found").arg(call.param("name")));
    const Json accepted = objectIn(call.payload, "acceptDownloadMethods");
    const std::string url = simpleUrl(call.request.origin(), call.param("name"), call.nowMs).toStdString();
    if (!accepted.is_null() && accepted.contains("getUrl"))
        return call.ok({{"method", "getUrl"},
                        {"url", url},
                        {"expires", timeText(call.nowMs + downloadAddressS * 500)},
                        {"hashes", object->hashes}});
    return call.ok({{"method", "simple"}, {"url", url}});
}

HttpReply ObjectService::download(ApiCall &call) const {
    if (!finished(call.param("name")))
        return call.notFound(QStringLiteral("Object '%1' not found").arg(call.param("name")));
    HttpReply reply = HttpReply::text("See Other.", 303);
    reply.addHeader("Location", simpleUrl(call.request.origin(), call.param("name"), call.nowMs).toUtf8());
    return reply;
}

} // namespace collie::sandbox
