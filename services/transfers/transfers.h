#pragma once

#include "services/http/file_transport.h"
#include "services/taskcluster/own_tasks.h"
#include "services/transfers/download_job.h"
#include "services/transfers/object_upload.h"
#include "services/transfers/s3_access.h"
#include "services/transfers/transfer_job.h"

#include <QObject>
#include <QUrl>

#include <map>

namespace collie::transfers {

/// Runs the transfers of one deployment: knows which target needs which job, and opens a task for files that want a new
/// one. One thread.
class Transfers final : public QObject, public TransferJobs {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transfers)
  public:
    /// \param api, files, tasks  outlive this and the queue that uses it.
    /// \param s3Endpoint  of a store that speaks S3; empty for Amazon's.
    Transfers(taskcluster::ApiClient &api, http::FileTransport &files, taskcluster::OwnTasks &tasks,
              const QUrl &s3Endpoint = {}, QObject *parent = nullptr);

    [[nodiscard]] std::unique_ptr<TransferJob> make(const Transfer &transfer,
                                                    std::optional<TransferAnswer> answer) override;
    void over(const Transfer &transfer) override;
    void batchOver(const QVector<Transfer> &transfers) override;

    /// Where people get an artifact; `public/` ones work for everybody.
    [[nodiscard]] QUrl artifactUrl(const QString &taskId, int runId, const QString &name) const;
    /// An address of an artifact that works for 15 minutes without credentials. \return NotSignedIn.
    [[nodiscard]] Result<QUrl> signedLink(const QString &taskId, int runId, const QString &name) const;

  Q_SIGNALS:
    /// A task that was opened for a batch has been resolved, or could not be.
    void taskResolved(const QString &taskId, bool reported);

  private:
    [[nodiscard]] Future<taskcluster::OwnTask> taskFor(const Transfer &transfer);
    [[nodiscard]] std::unique_ptr<TransferJob> taskJob(const Transfer &transfer, bool acceptChanges);
    [[nodiscard]] ObjectUpload::Hooks objectHooks(const Transfer &transfer);
    [[nodiscard]] ObjectUpload::Hooks taskObjectHooks(const Transfer &transfer);

    taskcluster::ApiClient &m_api;
    http::FileTransport &m_files;
    taskcluster::OwnTasks &m_tasks;
    S3Access m_s3;
    PartFiles m_parts;
    std::map<int, Future<taskcluster::OwnTask>> m_opened;       ///< By batch: tasks made for it.
    std::map<QString, Future<taskcluster::OwnTask>> m_claiming; ///< By task: claims that are asked for.
};

} // namespace collie::transfers
