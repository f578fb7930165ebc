#pragma once

#include "app/sandbox/taskcluster/api_method.h"

namespace collie::sandbox {

/// The methods of /api/purge-cache/v1: requests to throw a worker's cache away, which workers ask for.
class PurgeCacheService final {
  public:
    /// \return methods that refer to this object.
    [[nodiscard]] std::vector<ApiMethod> methods();
    /// What purgeCache does.
    void purge(const QString &workerPoolId, const QString &cacheName, qint64 nowMs);

  private:
    struct Purge {
        QString workerPoolId, cacheName;
        qint64 beforeMs = 0;
    };
    [[nodiscard]] HttpReply list(ApiCall &call, const QString &workerPoolId) const;

    std::vector<Purge> m_purges; ///< One for a cache, the newest.
};

} // namespace collie::sandbox
