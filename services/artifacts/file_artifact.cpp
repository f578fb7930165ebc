#include "services/artifacts/file_artifact.h"

#include <QFile>

namespace collie::artifacts {

namespace {

constexpr qint64 largestFile = 80LL * 1024 * 1024;

Result<QByteArray> readFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return failure(ErrorKind::TooLarge, QStringLiteral("%1 is too large to be sent with the job.").arg(path));
    return file.readAll();
}

QString pathOf(const taskcluster::Claim &claim, const QString &name) {
    return QStringLiteral("task/%1/runs/%2/artifacts/%3")
        .arg(taskcluster::RootUrl::encodeSegment(claim.taskId))
        .arg(claim.runId)
        .arg(taskcluster::RootUrl::encodePath(name));
}

Future<QUrl> putBytes(taskcluster::ApiClient &api, const QUrl &where, const FileArtifact &artifact,
                      const QByteArray &bytes, const QUrl &link, QObject *context) {
    http::Request request;
    request.method = "PUT";
    request.url = where;
    request.body = bytes;
    request.contentType = artifact.contentType;
    request.idempotent = true;
    return andThen(api.http().send(request), context, [link](const Result<http::Response> &response) -> Result<QUrl> {
        if (!response)
            return failure(response.error());
        if (response->status < 200 || response->status >= 300)
            return failure(
                {.kind = ErrorKind::Server,
                 .message = QStringLiteral("The store refused the log with status %1.").arg(response->status),
                 .httpStatus = response->status});
        return link;
    });
}

} // namespace

Future<QUrl> putFileArtifact(const taskcluster::TaskClaims &claims, const taskcluster::Claim &claim,
                             const FileArtifact &artifact, QObject *context) {
    const std::shared_ptr<taskcluster::ApiClient> client = claims.clientOf(claim);
    const auto bytes = runOnPool([path = artifact.path] { return readFile(path); });
    return andThen(bytes, context, [client, claim, artifact, context](const Result<QByteArray> &content) {
        if (!content)
            return failedFuture<QUrl>(content.error());
        const QString expires = artifact.expires.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
        const auto created = client->call({.method = "POST",
                                           .service = QStringLiteral("queue"),
                                           .path = pathOf(claim, artifact.name),
                                           .payload = {{"storageType", "s3"},
                                                       {"contentType", artifact.contentType.toStdString()},
                                                       {"expires", expires.toStdString()}},
                                           .idempotent = true});
        return andThen(
            created, context, [client, claim, artifact, body = *content, context](const Result<Json> &answer) {
                if (!answer)
                    return failedFuture<QUrl>(answer.error());
                const QUrl where(stringMember(*answer, "putUrl"), QUrl::StrictMode);
                if (where.host().isEmpty())
                    return failedFuture<QUrl>({.kind = ErrorKind::BadResponse,
                                               .message = QStringLiteral("The queue gave no address for the log.")});
                const QUrl link = client->rootUrl().api(QStringLiteral("queue"), pathOf(claim, artifact.name));
                return putBytes(*client, where, artifact, body, link, context);
            });
    });
}

} // namespace collie::artifacts
