#include "services/transfers/file_artifact.h"

#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/taskcluster/task_claim.h"
#include "services/transfers/artifact_upload.h"

#include <QTimer>

#include <array>

namespace collie::transfers {

namespace {

/// Before the second and the third attempt.
constexpr std::array<std::chrono::milliseconds, 2> pauses{std::chrono::seconds(1), std::chrono::seconds(5)};

/// The attempts at one file. Ends itself.
class FileArtifactRun final : public QObject {
  public:
    FileArtifactRun(http::FileTransport &files, taskcluster::OwnTasks &tasks, taskcluster::ApiClient &person,
                    QString taskId, const FileArtifact &artifact, QObject *context)
        : QObject(context)
        , m_files(files)
        , m_tasks(tasks)
        , m_person(person)
        , m_taskId(std::move(taskId)) {
        m_transfer.file = artifact.path;
        m_transfer.name = artifact.name;
        m_transfer.contentType = artifact.contentType;
        m_transfer.gzip = artifact.gzip;
        m_transfer.expires = artifact.expires;
        m_promise.onCancelled(this, [this] { end(failure(ErrorKind::Cancelled, Words::tr("Cancelled."))); });
        attempt();
    }

    [[nodiscard]] Future<QUrl> future() const { return m_promise.future(); }

  private:
    [[nodiscard]] Future<taskcluster::OwnTask> task() const {
        if (const taskcluster::TaskClaim *claim = m_tasks.claimOf(m_taskId))
            return readyFuture<taskcluster::OwnTask>(claim->task());
        return failedFuture<taskcluster::OwnTask>(
            {.kind = ErrorKind::Conflict, .message = Words::tr("The claim of this task has ended.")});
    }

    void attempt() {
        m_job =
            std::make_unique<ArtifactUpload>(m_files, m_tasks, m_person, m_transfer, true, [this] { return task(); });
        connect(m_job.get(), &TransferJob::succeeded, this, [this] { end(m_job->link()); });
        connect(m_job.get(), &TransferJob::failed, this, [this](const Error &error) {
            if (m_attempt >= pauses.size() || !http::isTransient(error))
                return end(failure(error));
            QTimer::singleShot(pauses.at(m_attempt++), this, [this] { attempt(); });
        });
        m_job->start();
    }

    void end(Result<QUrl> outcome) {
        if (!m_job)
            return;
        m_promise.finish(std::move(outcome));
        // Not within the job's own signal.
        m_job.release()->deleteLater();
        deleteLater();
    }

    http::FileTransport &m_files;
    taskcluster::OwnTasks &m_tasks;
    taskcluster::ApiClient &m_person;
    QString m_taskId;
    Transfer m_transfer;
    Promise<QUrl> m_promise;
    std::unique_ptr<ArtifactUpload> m_job;
    size_t m_attempt = 0;
};

} // namespace

Future<QUrl> putFileArtifact(http::FileTransport &files, taskcluster::OwnTasks &tasks, taskcluster::ApiClient &person,
                             const QString &taskId, const FileArtifact &artifact, QObject *context) {
    return (new FileArtifactRun(files, tasks, person, taskId, artifact, context))->future();
}

} // namespace collie::transfers
