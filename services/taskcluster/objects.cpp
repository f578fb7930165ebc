#include "services/taskcluster/objects.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

namespace collie::taskcluster {

namespace {

constexpr qsizetype mostHeaders = 32;

ApiCall objectCall(const QByteArray &method, const char *what, const QString &name, const Json &payload) {
    return {.method = method,
            .service = QStringLiteral("object"),
            .path = QLatin1String(what) + u'/' + RootUrl::encodeSegment(name),
            .payload = payload,
            .idempotent = true,
            .maxBytes = 1024 * 1024};
}

Result<UploadMethod> uploadMethodOf(const Json &answer) {
    const Json &method = objectMember(answer, "uploadMethod");
    if (method.contains("dataInline"))
        return UploadMethod{.inlined = true};
    const Json &put = objectMember(method, "putUrl");
    const Json *headers = findMember(put, "headers");
    UploadMethod out;
    out.putUrl = QUrl(stringMember(put, "url"), QUrl::StrictMode);
    if (headers == nullptr || !headers->is_object() || !out.putUrl.isValid() || out.putUrl.host().isEmpty())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The object service offers no way to upload that Collie knows."));
    for (const auto &[name, value] : headers->items()) {
        if (value.is_string() && out.headers.size() < mostHeaders)
            out.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value.get<std::string>())});
    }
    out.expires = timeMember(put, "expires");
    return out;
}

Result<ObjectDownload> downloadOf(const Json &answer) {
    ObjectDownload out{.url = QUrl(stringMember(answer, "url"), QUrl::StrictMode), .hashes = {}};
    if (stringMember(answer, "method") != u"getUrl" || !out.url.isValid() || out.url.host().isEmpty())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The object service offers no way to download that Collie knows."));
    for (const auto &[name, value] : objectMember(answer, "hashes").items()) {
        if (value.is_string())
            out.hashes.insert(QString::fromStdString(name),
                              QByteArray::fromStdString(value.get<std::string>()).toLower());
    }
    return out;
}

} // namespace

Future<UploadMethod> Objects::createUpload(const NewObject &upload, const QByteArray &contentType, qint64 size,
                                           const QByteArray &content) {
    Json proposed{{"putUrl", {{"contentType", contentType.toStdString()}, {"contentLength", size}}}};
    if (size < inlineBelow)
        proposed["dataInline"] = {{"contentType", contentType.toStdString()},
                                  {"objectData", content.toBase64().toStdString()}};
    const Json payload{{"projectId", upload.projectId.toStdString()},
                       {"uploadId", upload.uploadId.toStdString()},
                       {"expires", timeText(upload.expires)},
                       {"proposedUploadMethods", proposed}};
    return andHandle(m_api.call(objectCall("PUT", "upload", upload.name, payload)), &m_api,
                     [](const Result<Json> &answer) -> Result<UploadMethod> {
                         return answer ? uploadMethodOf(*answer) : Result<UploadMethod>(failure(answer.error()));
                     });
}

Future<void> Objects::finishUpload(const NewObject &upload, const QByteArray &sha256, const QByteArray &sha512) {
    const Json payload{{"projectId", upload.projectId.toStdString()},
                       {"uploadId", upload.uploadId.toStdString()},
                       {"hashes", {{"sha256", sha256.toStdString()}, {"sha512", sha512.toStdString()}}}};
    return andThen(m_api.call(objectCall("POST", "finish-upload", upload.name, payload)), &m_api,
                   [](const Json &) -> Result<void> { return {}; });
}

Future<ObjectDownload> Objects::startDownload(const QString &name) {
    const Json payload{{"acceptDownloadMethods", {{"getUrl", true}}}};
    return andHandle(m_api.call(objectCall("PUT", "start-download", name, payload)), &m_api,
                     [](const Result<Json> &answer) -> Result<ObjectDownload> {
                         return answer ? downloadOf(*answer) : Result<ObjectDownload>(failure(answer.error()));
                     });
}

QUrl Objects::downloadUrl(const QString &name) const {
    return m_api.rootUrl().api(QStringLiteral("object"), QStringLiteral("download/") + RootUrl::encodeSegment(name));
}

} // namespace collie::taskcluster
