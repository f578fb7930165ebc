#pragma once

#include "services/base/async.h"
#include "services/taskcluster/own_task.h"
#include "services/taskcluster/task_claims.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QVector>

#include <map>
#include <memory>

namespace collie::taskcluster {

class TaskClaim;

/// The tasks this process has claimed to attach artifacts to: made here, or pending ones of a pool nobody serves.
/// Reclaims each before its claim runs out. Claims live in memory only and end with the process. One thread.
class OwnTasks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnTasks)
  public:
    /// Where a new task is pending unless one says otherwise: no worker takes tasks from there.
    static constexpr QLatin1String defaultQueue{"collie/uploads"};

    /// \param api  the person's; outlives this.
    explicit OwnTasks(ApiClient &api, QObject *parent = nullptr);
    ~OwnTasks() override;

    /// Makes a small task and claims it.
    /// \param taskQueueId  "provisionerId/workerType"; empty for defaultQueue.
    /// \param expires  UTC; when task and artifacts go.
    /// \return InsufficientScopes with what is missing, and why that scope is needed.
    [[nodiscard]] Future<OwnTask> create(const QString &taskQueueId, const QString &title, const QDateTime &expires);
    /// Claims the pending run of an existing task.
    /// \return Conflict when it is not pending.
    [[nodiscard]] Future<OwnTask> claim(const QString &taskId);
    /// Holds a claim that was made elsewhere, in place of another one of that task. \param definition  of the task.
    OwnTask hold(const Claim &claim, const Json &definition);

    /// A link to another artifact of the same run.
    [[nodiscard]] Future<void> addLink(const QString &taskId, const QString &name, const QString &target);
    /// A name for an address somewhere else.
    [[nodiscard]] Future<void> addReference(const QString &taskId, const QString &name, const QUrl &url,
                                            const QByteArray &contentType);
    /// Says why there is no such artifact. \param message  at most 4,096 characters.
    [[nodiscard]] Future<void> addError(const QString &taskId, const QString &name, ArtifactErrorReason reason,
                                        const QString &message);
    /// Ends the run. \return NotFound when it is not claimed here.
    [[nodiscard]] Future<void> report(const QString &taskId, TaskOutcome outcome);

    /// Lets go of a claim without telling the queue; nothing happens when there is none.
    void forget(const QString &taskId);

    [[nodiscard]] QVector<OwnTask> tasks() const;
    /// The claim, for uploads; nothing when it is not held (any more).
    [[nodiscard]] TaskClaim *claimOf(const QString &taskId) const;

  Q_SIGNALS:
    void changed(const QString &taskId);

  private:
    [[nodiscard]] Future<OwnTask> claimRun(const QString &taskId, int runId);
    ApiClient &m_api;
    std::map<QString, std::unique_ptr<TaskClaim>> m_claims;
};

} // namespace collie::taskcluster
