#include "services/taskcluster/purge_cache.h"

namespace collie::taskcluster {

Future<void> PurgeCache::purgeCache(const QString &workerPoolId, const QString &cacheName) {
    const ApiCall call{.method = "POST",
                       .service = QStringLiteral("purge-cache"),
                       .path = QStringLiteral("purge-cache/") + RootUrl::encodeSegment(workerPoolId),
                       .payload = Json{{"cacheName", cacheName.toStdString()}},
                       .idempotent = true,
                       .authorizedScopes = {QStringLiteral("purge-cache:%1:%2").arg(workerPoolId, cacheName)}};
    return andThen(m_api.call(call), &m_api, [](const Json &) -> Result<void> { return {}; });
}

} // namespace collie::taskcluster
