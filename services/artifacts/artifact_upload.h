#pragma once

#include "services/artifacts/own_tasks.h"
#include "services/artifacts/upload_job.h"

#include <functional>

namespace collie::artifacts {

/// Puts a file into the queue's own store as an artifact of a claimed task: createArtifact gives an address, which
/// takes the bytes without Authorization. There is no finish call.
class ArtifactUpload final : public UploadJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArtifactUpload)
  public:
    /// \param task  opens the task when the file is ready.
    /// \param person  for the link.
    ArtifactUpload(BulkClient &bulk, OwnTasks &tasks, taskcluster::ApiClient &person, const Transfer &transfer,
                   bool acceptChanges, std::function<Future<OwnTask>()> task);

    [[nodiscard]] QUrl link() const override { return m_link; }
    [[nodiscard]] QString taskId() const override { return m_task.taskId; }

  protected:
    [[nodiscard]] Result<void> check() const override;
    void onPrepared() override;
    void onPut(const BulkAnswer &answer) override;

  private:
    void createArtifact();

    OwnTasks &m_tasks;
    taskcluster::ApiClient &m_person;
    std::function<Future<OwnTask>()> m_open;
    OwnTask m_task;
    QString m_host;
    QUrl m_link;
    bool m_renewed = false;
};

} // namespace collie::artifacts
