#pragma once

#include "app/sandbox/files/object_service.h"
#include "app/sandbox/files/s3_service.h"
#include "app/sandbox/identity/client_registry.h"
#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_store.h"

#include <map>
#include <optional>
#include <tuple>

namespace collie::sandbox {

/// The artifacts that somebody with a claim added to a created task: every storage type (taskcluster.md §6.1).
class CreatedArtifacts final {
  public:
    struct Parts {
        const TaskStore &store;
        const ClientRegistry &clients;
        const S3Service &s3;
        const ObjectService &objects;
    };
    explicit CreatedArtifacts(Parts parts)
        : m_parts(parts) {}

    /// createArtifact and finishArtifact; they refer to this object.
    [[nodiscard]] std::vector<ApiMethod> methods();

    /// Entries of listArtifacts, by name.
    [[nodiscard]] std::vector<Json> list(const QString &taskId, int runId) const;
    /// The answer of getArtifact (`redirect`) or of artifact-content.
    [[nodiscard]] HttpReply answer(ApiCall &call, const QString &taskId, int runId, bool redirect) const;

  private:
    struct Stored {
        Json request; ///< As createArtifact got it.
        QString projectId = {}, uploadId = {};
        bool present = true; ///< An object is there only once it is finished.
    };
    using Key = std::tuple<QString, int, QString>;
    [[nodiscard]] HttpReply create(ApiCall &call);
    [[nodiscard]] HttpReply finish(ApiCall &call);
    [[nodiscard]] HttpReply created(ApiCall &call, const Key &key, Stored &stored) const;
    [[nodiscard]] std::optional<HttpReply> refusal(ApiCall &call, const Key &key) const;
    [[nodiscard]] const Stored *resolve(const QString &taskId, int runId, QString &name) const;
    [[nodiscard]] Json credentialsFor(const QString &scope, const QString &name, qint64 nowMs) const;

    Parts m_parts;
    std::map<Key, Stored> m_stored;
};

} // namespace collie::sandbox
