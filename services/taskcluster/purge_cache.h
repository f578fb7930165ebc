#pragma once

#include "services/base/json.h"
#include "services/taskcluster/api_client.h"

#include <QStringList>

namespace collie::taskcluster {

/// The purge-cache service (`/api/purge-cache/v1`). One thread.
class PurgeCache final {
  public:
    explicit PurgeCache(ApiClient &api)
        : m_api(api) {}

    /// POST purge-cache/<workerPoolId>: workers of the pool throw the cache away before their next task. Idempotent.
    [[nodiscard]] Future<void> purgeCache(const QString &workerPoolId, const QString &cacheName);

  private:
    ApiClient &m_api;
};

/// The caches that a task's payload names: `cache` of docker-worker by their keys, `mounts` of generic-worker
/// (taskcluster.md §1.3).
/// \param definition  of the task.
[[nodiscard]] QStringList cachesOf(const Json &definition);

} // namespace collie::taskcluster
