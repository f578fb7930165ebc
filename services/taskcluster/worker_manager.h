#pragma once

#include "services/taskcluster/api_client.h"

namespace collie::taskcluster {

/// The workers of a pool, counted by the worker manager.
struct WorkerPool {
    QString workerPoolId;
    QString providerId; ///< Where workers come from.
    /// Workers that were ordered and do not work yet, that work, and that end.
    qint64 requested = 0, running = 0, stopping = 0;
    /// How many tasks those can take at once.
    qint64 requestedCapacity = 0, runningCapacity = 0, stoppingCapacity = 0;

    /// Whether the pool goes once its last worker has ended: no new ones come.
    [[nodiscard]] bool isGoing() const { return providerId == QLatin1String("null-provider"); }
};

/// The worker-manager service (`/api/worker-manager/v1`; taskcluster.md §1.2). One thread.
class WorkerManager final {
  public:
    explicit WorkerManager(ApiClient &api)
        : m_api(api) {}

    /// GET worker-pool/<workerPoolId>, without credentials first. Idempotent.
    /// \param workerPoolId  equal to the taskQueueId of its tasks.
    /// \return NotFound for a queue whose workers nobody manages, such as machines in a rack.
    [[nodiscard]] Future<WorkerPool> workerPool(const QString &workerPoolId);

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
