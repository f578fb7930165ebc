#include "services/taskcluster/purge_cache.h"

#include "services/base/json_members.h"

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

QStringList cachesOf(const Json &definition) {
    QStringList names;
    const Json &payload = objectMember(definition, "payload");
    for (const auto &[name, path] : objectMember(payload, "cache").items())
        names.append(QString::fromStdString(name));
    for (const Json &mount : arrayMember(payload, "mounts")) {
        const QString name = stringMember(mount, "cacheName");
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace collie::taskcluster
