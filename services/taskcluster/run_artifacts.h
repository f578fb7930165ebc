#pragma once

#include "services/taskcluster/api_client.h"

#include <QString>

namespace collie::taskcluster {

/// What the holder of a claim adds to its run (taskcluster.md §6; wire.md, "Artifacts"). One thread.
class RunArtifacts final {
  public:
    /// \param api  with the claim's credentials.
    RunArtifacts(ApiClient &api, QString taskId, int runId)
        : m_api(api)
        , m_taskId(std::move(taskId))
        , m_runId(runId) {}

    /// POST …/artifacts/<name>. Idempotent for the same details.
    /// \param artifact  as post-artifact-request.yml has it: storageType and what belongs to it.
    /// \return as post-artifact-response.yml has it; Conflict when the run is not running or has another such artifact.
    [[nodiscard]] Future<Json> create(const QString &name, const Json &artifact);
    /// PUT …/artifacts/<name>: an artifact in the object service is complete. Idempotent.
    [[nodiscard]] Future<void> finish(const QString &name, const QString &uploadId);

  private:
    [[nodiscard]] QString path(const QString &name) const;

    ApiClient &m_api;
    QString m_taskId;
    int m_runId;
};

} // namespace collie::taskcluster
