#include "services/taskcluster/artifact_location.h"

#include "services/base/words.h"
#include "services/http/private_address.h"
#include "services/http/url_rules.h"
#include "services/taskcluster/answer_credentials.h"
#include "services/taskcluster/objects.h"

#include <memory>

namespace collie::taskcluster {

namespace {

Future<ArtifactLocation> refusedLocation(ErrorKind kind, const QString &message) {
    return failedFuture<ArtifactLocation>({.kind = kind, .message = message});
}

/// The answer carries credentials for the object, because the person may have none for it.
Future<ArtifactLocation> locateObject(ApiClient &api, Json answer) {
    const Result<credentials::Credentials> credentials = takeCredentials(answer);
    if (!credentials)
        return failedFuture<ArtifactLocation>(credentials.error());
    // Lives as long as the call does.
    const auto reader = clientWith(api, *credentials);
    return andThen(Objects(*reader).startDownload(stringMember(answer, "name")), &api,
                   [reader](const ObjectDownload &download) -> Result<ArtifactLocation> {
                       return ArtifactLocation{
                           .storageType = QStringLiteral("object"), .url = download.url, .hashes = download.hashes};
                   });
}

Future<ArtifactLocation> locationOf(ApiClient &api, const QString &name, const Json &answer) {
    const QString storage = stringMember(answer, "storageType");
    if (storage == u"object")
        return locateObject(api, answer);
    if (storage == u"error")
        return refusedLocation(ErrorKind::NotFound, Words::tr("The task did not make the artifact %1: %2")
                                                        .arg(name, stringMember(answer, "message").left(1'000)));
    const QUrl url(stringMember(answer, "url"), QUrl::StrictMode);
    if ((storage != u"s3" && storage != u"reference") || !url.isValid() || url.host().isEmpty())
        return refusedLocation(ErrorKind::BadResponse,
                               Words::tr("The artifact %1 is kept in a way Collie does not know.").arg(name));
    return readyFuture<ArtifactLocation>(
        ArtifactLocation{.storageType = storage,
                         .url = url,
                         .followRedirects = storage == u"reference",
                         .publicOnly = storage == u"reference" && !mayReferInside(api.rootUrl())});
}

} // namespace

bool mayReferInside(const RootUrl &rootUrl) {
    const QString host = QUrl(rootUrl.toString()).host();
    QHostAddress address;
    return http::isLoopback(host) || (address.setAddress(host) && http::isPrivateAddress(address));
}

Future<ArtifactLocation> locateArtifact(ApiClient &api, const QString &taskId, int runId, const QString &name) {
    const ApiCall call{
        .service = QStringLiteral("queue"),
        .path = QStringLiteral("task/%1/runs/%2/artifact-content/%3")
                    .arg(RootUrl::encodeSegment(taskId), QString::number(runId), RootUrl::encodeSegment(name)),
        .idempotent = true,
        .anonymousFirst = name.startsWith(QLatin1String("public/")),
        .maxBytes = 1024 * 1024};
    return andThen(api.call(call), &api,
                   [api = &api, name](const Json &answer) { return locationOf(*api, name, answer); });
}

} // namespace collie::taskcluster
