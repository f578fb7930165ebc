#pragma once

#include "services/taskcluster/own_tasks.h"
#include "services/transfers/upload_job.h"

#include <functional>

namespace collie::transfers {

/// Puts a file into the queue's own store as an artifact of a claimed task: createArtifact gives an address, which
/// takes the bytes without Authorization. There is no finish call.
class ArtifactUpload final : public UploadJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArtifactUpload)
  public:
    /// \param task  opens the task when the file is ready.
    /// \param person  for the link.
    ArtifactUpload(http::FileTransport &files, taskcluster::OwnTasks &tasks, taskcluster::ApiClient &person,
                   const Transfer &transfer, bool acceptChanges, std::function<Future<taskcluster::OwnTask>()> task);

    [[nodiscard]] QUrl link() const override { return m_link; }
    [[nodiscard]] QString taskId() const override { return m_task.taskId; }

  protected:
    [[nodiscard]] Result<void> check() const override;
    void onPrepared() override;
    void onPut(const http::FileAnswer &answer) override;

  private:
    void createArtifact();

    taskcluster::OwnTasks &m_tasks;
    taskcluster::ApiClient &m_person;
    std::function<Future<taskcluster::OwnTask>()> m_open;
    taskcluster::OwnTask m_task;
    QString m_host;
    QUrl m_link;
    bool m_renewed = false;
};

} // namespace collie::transfers
