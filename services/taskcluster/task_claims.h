#pragma once

#include "services/taskcluster/api_client.h"
#include "services/taskcluster/queue.h"

#include <memory>

namespace collie::taskcluster {

/// A run that is ours to do, until the queue takes it back.
struct Claim {
    QString taskId;
    int runId = 0;
    QString workerGroup, workerId;
    QDateTime takenUntil;                 ///< UTC: renewed before then, or lost.
    credentials::Credentials credentials; ///< Of the run: renew and resolve it, add artifacts to it.
};

/// Doing a task oneself (wire.md, createTask / claimTask): claim its run, renew the claim, resolve it. One thread.
class TaskClaims final {
  public:
    /// \param api  with the person's credentials; outlives this.
    explicit TaskClaims(ApiClient &api)
        : m_api(api) {}

    /// POST task/<taskId>/runs/<runId>/claim, by the person's credentials: needs queue:claim-task of the task's pool
    /// and queue:worker-id of the names given. \return Conflict when somebody else has it or it is over.
    [[nodiscard]] Future<Claim> claim(const QString &taskId, int runId, const QString &workerGroup,
                                      const QString &workerId);
    /// POST …/reclaim. Idempotent. \return the claim with its new end; Conflict when it was lost.
    [[nodiscard]] Future<Claim> reclaim(const Claim &claim);
    /// POST …/completed. Idempotent. \return Conflict when the claim was lost.
    [[nodiscard]] Future<TaskStatus> reportCompleted(const Claim &claim);
    /// POST …/failed. Idempotent.
    [[nodiscard]] Future<TaskStatus> reportFailed(const Claim &claim);
    /// POST …/exception. Idempotent. \param reason  "internal-error", "resource-unavailable", "malformed-payload".
    [[nodiscard]] Future<TaskStatus> reportException(const Claim &claim, const QString &reason);
    /// A client that signs as the claim; by the person's credentials where the claim has none of its own.
    [[nodiscard]] std::shared_ptr<ApiClient> clientOf(const Claim &claim) const;

  private:
    [[nodiscard]] Future<Claim> claimedBy(const std::shared_ptr<ApiClient> &client, const QString &path,
                                          const Json &payload, const Claim &claim);
    [[nodiscard]] Future<TaskStatus> resolve(const Claim &claim, const char *how, const Json &payload);

    ApiClient &m_api;
};

} // namespace collie::taskcluster
