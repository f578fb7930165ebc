#pragma once

#include "app/sandbox/files/artifacts.h"
#include "app/sandbox/files/created_artifacts.h"
#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_documents.h"
#include "app/sandbox/tasks/task_store.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 about artifacts, and the store they are in.
class QueueService final {
  public:
    QueueService(const World &world, const Artifacts &artifacts, const TaskStore &store,
                 const CreatedArtifacts &created)
        : m_world(world)
        , m_artifacts(artifacts)
        , m_store(store)
        , m_created(created)
        , m_documents(world) {}

    /// \return methods that refer to this object.
    [[nodiscard]] std::vector<ApiMethod> methods();
    /// GET /artifacts/<taskId>/<runId>/<name>: where getArtifact redirects to.
    /// \param segments  path below /artifacts, decoded.
    [[nodiscard]] HttpReply download(const HttpRequest &request, const QStringList &segments) const;

  private:
    [[nodiscard]] HttpReply listArtifacts(ApiCall &call) const;
    [[nodiscard]] HttpReply artifact(ApiCall &call, bool redirect) const;
    /// The run of a created task that a call is about; less than zero for another kind of task.
    [[nodiscard]] int createdRunOf(const ApiCall &call) const;
    [[nodiscard]] std::optional<quint32> runOf(const ApiCall &call) const;
    /// The live log is a reference while its run runs and a link to the backing log afterwards.
    [[nodiscard]] const char *storageOf(quint32 job, const QString &name) const;
    [[nodiscard]] QString downloadUrl(const ApiCall &call, quint32 job, const QString &name) const;
    [[nodiscard]] QByteArray downloadKey(const QString &path) const;

    const World &m_world;
    const Artifacts &m_artifacts;
    const TaskStore &m_store;
    const CreatedArtifacts &m_created;
    TaskDocuments m_documents;
    QByteArray m_downloadSecret = newSlugid().toLatin1(); ///< Stands for the signature of S3's URLs.
};

} // namespace collie::sandbox
