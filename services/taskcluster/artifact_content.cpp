#include "services/taskcluster/artifact_content.h"

#include "services/base/words.h"
#include "services/taskcluster/api_error.h"

#include <QPointer>

namespace collie::taskcluster {

namespace {

/// What is wanted, carried from answer to answer.
struct Wanted {
    QString taskPath;
    QString name;
    qint64 maxBytes;

    [[nodiscard]] bool isPublic() const { return name.startsWith(QLatin1String("public/")); }

    [[nodiscard]] ApiCall call(const char *kind) const {
        return {.service = QStringLiteral("queue"),
                .path = QStringLiteral("%1/%2/%3").arg(taskPath, QLatin1String(kind), RootUrl::encodeSegment(name)),
                .idempotent = true,
                .anonymousFirst = isPublic(),
                .maxBytes = 1024 * 1024};
    }
};

Future<QByteArray> refused(ErrorKind kind, const QString &message) {
    return failedFuture<QByteArray>({.kind = kind, .message = message});
}

/// The bytes at an address the queue named. It is signed already; Authorization would break it.
Future<QByteArray> fetch(ApiClient &api, const QString &address, const Wanted &wanted) {
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return refused(ErrorKind::BadResponse,
                       Words::tr("The queue gave no usable address for the artifact %1.").arg(wanted.name));
    return andThen(api.http().send({.url = url, .idempotent = true, .maxBytes = wanted.maxBytes}), &api,
                   [name = wanted.name](http::Response response) -> Result<QByteArray> {
                       if (response.status == 200)
                           return std::move(response.body);
                       if (response.status == 404 || response.status == 410)
                           return failure(
                               Error{.kind = ErrorKind::NotFound,
                                     .message = Words::tr("The artifact %1 is gone from its store.").arg(name),
                                     .httpStatus = response.status,
                                     .requestId = response.requestId});
                       return failure(Error{.kind = ErrorKind::Server,
                                            .message = Words::tr("The store of the artifact %1 refused it (status %2). "
                                                                 "Try again.")
                                                           .arg(name, QString::number(response.status)),
                                            .httpStatus = response.status,
                                            .requestId = response.requestId,
                                            .retryAfter = response.retryAfter});
                   });
}

/// An artifact of the object service: its download protocol is not spoken here, so the queue is asked for a plain
/// address of it.
Future<QByteArray> fetchObject(ApiClient &api, const Wanted &wanted) {
    return andThen(api.call(wanted.call("artifacts")), &api, [api = &api, wanted](const Json &answer) {
        if (stringMember(answer, "storageType") != QLatin1String("object"))
            return refused(ErrorKind::BadResponse,
                           Words::tr("The artifact %1 cannot be fetched from the object service.").arg(wanted.name));
        return fetch(*api, stringMember(answer, "url"), wanted);
    });
}

Future<QByteArray> fetchAny(ApiClient &api, const Wanted &wanted) {
    return andThen(api.call(wanted.call("artifact-content")), &api, [api = &api, wanted](const Json &answer) {
        const QString storage = stringMember(answer, "storageType");
        if (storage == QLatin1String("s3"))
            return fetch(*api, stringMember(answer, "url"), wanted);
        if (storage == QLatin1String("object"))
            return fetchObject(*api, wanted);
        if (storage == QLatin1String("error"))
            return refused(ErrorKind::NotFound, Words::tr("The task did not make the artifact %1: %2")
                                                    .arg(wanted.name, stringMember(answer, "message").left(1'000)));
        if (storage == QLatin1String("reference"))
            return refused(ErrorKind::BadResponse,
                           Words::tr("The artifact %1 lies on another server, and Collie does not read it from there.")
                               .arg(wanted.name));
        return refused(ErrorKind::BadResponse,
                       Words::tr("The artifact %1 is kept in a way Collie does not know.").arg(wanted.name));
    });
}

} // namespace

Future<QByteArray> artifactContent(ApiClient &api, const QString &taskPath, const QString &name, qint64 maxBytes,
                                   Recall recall) {
    const Wanted wanted{.taskPath = taskPath, .name = name, .maxBytes = maxBytes};
    if (recall == Recall::Never || !wanted.isPublic())
        return fetchAny(api, wanted);
    const auto ask = [api = QPointer<ApiClient>(&api), wanted]() -> Future<http::Response> {
        if (!api)
            return failedFuture<http::Response>({.kind = ErrorKind::Cancelled, .message = Words::tr("Cancelled.")});
        return andThen(fetchAny(*api, wanted), api.data(), [](const QByteArray &body) -> Result<http::Response> {
            constexpr int good = 200;
            return http::Response{.status = good, .body = body};
        });
    };
    const http::Keeping keeping{
        .kind = CacheKind::Actions,
        .address = api.rootUrl().api(QStringLiteral("queue"),
                                     QStringLiteral("%1/artifacts/%2").arg(taskPath, RootUrl::encodePath(name))),
        .immutable = recall == Recall::Always,
        .isJson = name.endsWith(QLatin1String(".json"))};
    return andThen(api.http().askKept(keeping, ask), &api,
                   [](const http::Response &response) -> Result<QByteArray> { return response.body; });
}

} // namespace collie::taskcluster
