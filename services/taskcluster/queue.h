#pragma once

#include "services/base/json_members.h"
#include "services/taskcluster/api_client.h"

#include <QDateTime>
#include <QHash>
#include <QVector>

#include <functional>

namespace collie::taskcluster {

/// One run of a task (queue's status structure).
struct Run {
    int runId = 0;
    QString state; ///< pending, running, completed, failed, exception
    QString reasonCreated;
    QString reasonResolved; ///< Empty while unresolved.
    QString workerGroup;
    QString workerId;
    QDateTime scheduled, started, resolved; ///< UTC; invalid when it has not come to that.
};

/// Where a task stands.
struct TaskStatus {
    QString taskId, taskGroupId, schedulerId, taskQueueId;
    QString state;               ///< unscheduled, pending, running, completed, failed, exception
    QDateTime deadline, expires; ///< UTC.
    int retriesLeft = 0;
    QVector<Run> runs;

    /// Whether nothing will happen to it any more.
    [[nodiscard]] bool isResolved() const;
};

/// A task of a group: where it stands and its definition.
struct GroupTask {
    TaskStatus status;
    Json task;
};

/// A task as it was defined.
struct TaskDefinition {
    QString taskId;
    Json task;
};

/// An artifact as listed.
struct Artifact {
    QString name, storageType, contentType;
    QDateTime expires;         ///< UTC.
    qint64 contentLength = -1; ///< Bytes; -1 unknown.
};

/// What became of cancelling a group at once.
struct CancelledGroup {
    int taskGroupSize = 0;
    QStringList taskIds; ///< Cancelled by this call.
};

/// A task beside the one that is asked about, in short.
struct RelatedTask {
    QString taskId;
    QString name;  ///< `metadata.name`; empty when it is not known.
    QString state; ///< As in TaskStatus; empty when it is not known.
};

/// How much there is to do in a task queue, approximately.
struct TaskQueueCounts {
    qint64 pending = 0, claimed = 0;
};

/// A run that waits in a task queue.
struct PendingTask {
    QString taskId;
    int runId = 0;
    QString name, priority;
    QDateTime inserted; ///< UTC: since when it waits.
};

/// A run that a worker of a task queue has taken.
struct ClaimedTask {
    QString taskId;
    int runId = 0;
    QString name, workerGroup, workerId;
    QDateTime claimed; ///< UTC.
};

/// A task group as getTaskGroup describes it.
struct TaskGroupInfo {
    QString taskGroupId, schedulerId;
    QDateTime expires; ///< UTC.
    QDateTime sealed;  ///< UTC; invalid while tasks may be added.
};

/// What a task calls itself (`metadata.name`); empty when it does not.
[[nodiscard]] QString taskName(const Json &definition);
/// Reads a status structure; missing members become defaults.
[[nodiscard]] TaskStatus taskStatusFromJson(const Json &status);
/// The status structure of an answer. \return BadResponse when it has none, or one without a state.
[[nodiscard]] Result<TaskStatus> statusOfAnswer(const Result<Json> &answer);

/// The queue service (`/api/queue/v1`). One thread.
class Queue final {
  public:
    explicit Queue(ApiClient &api)
        : m_api(api) {}

    /// GET task/<taskId>: the definition. Idempotent.
    /// \param recall  Always where its priority does not matter: nothing else of it changes.
    [[nodiscard]] Future<Json> task(const QString &taskId, Recall recall = Recall::Never);
    /// POST tasks: the definitions of many tasks, as many a request as the queue takes. Ids that the queue does not
    /// know are left out. Idempotent.
    [[nodiscard]] Future<QVector<TaskDefinition>> tasks(const QStringList &taskIds, Recall recall = Recall::Never);
    /// GET task/<taskId>/status. Idempotent.
    [[nodiscard]] Future<TaskStatus> status(const QString &taskId, Recall recall = Recall::Never);
    /// POST tasks/status: like tasks(), where they stand. \return in any order. Idempotent.
    [[nodiscard]] Future<QVector<TaskStatus>> statuses(const QStringList &taskIds, Recall recall = Recall::Never);
    /// PUT task/<taskId>. Idempotent: the id and every timestamp of the definition are fixed by the caller. When no
    /// answer comes however often it is sent, the task is looked up under its id.
    /// \param authorizedScopes  narrows the request; empty for the credentials' own scopes.
    /// \return where it stands; Conflict when the id is another task's or the group is sealed.
    [[nodiscard]] Future<TaskStatus> createTask(const QString &taskId, const Json &definition,
                                                const QStringList &authorizedScopes = {});
    /// POST task/<taskId>/schedule: run it although its dependencies have not. Idempotent.
    [[nodiscard]] Future<TaskStatus> scheduleTask(const QString &taskId);
    /// POST task/<taskId>/rerun: one more run of a resolved task. Not repeated: a quick task would run twice. When no
    /// answer comes, the task's status tells whether it runs again.
    [[nodiscard]] Future<TaskStatus> rerunTask(const QString &taskId);
    /// POST task/<taskId>/cancel. Idempotent.
    [[nodiscard]] Future<TaskStatus> cancelTask(const QString &taskId);
    /// POST task/<taskId>/priority. Not repeated: the queue refuses (409) the priority that a task has. When no answer
    /// comes, the task tells whether it has it. \param priority  one of priorities().
    [[nodiscard]] Future<TaskStatus> changeTaskPriority(const QString &taskId, const QString &priority);
    /// Priorities from the most to the least urgent.
    [[nodiscard]] static const QStringList &priorities();

    /// GET task/<taskId>/runs/<runId>/artifacts, all pages. Idempotent.
    /// \return BadResponse when the list is not whole: a page or an entry that is none, or no end of pages.
    [[nodiscard]] Future<QVector<Artifact>> artifacts(const QString &taskId, int runId, Recall recall = Recall::Never);
    static constexpr qint64 mostArtifactBytes = 64 * 1024 * 1024;
    /// GET task/<taskId>/artifact-content/<name> resolved to the bytes of the newest run's artifact, anonymously
    /// first for `public/`. An s3 artifact is fetched from its URL without Authorization. A `reference` artifact is
    /// refused: its URL could name any host, and what is fetched here decides what Collie does (actions.json, task
    /// graphs). \param maxBytes bound.
    [[nodiscard]] Future<QByteArray> latestArtifact(const QString &taskId, const QString &name,
                                                    qint64 maxBytes = mostArtifactBytes, Recall recall = Recall::Never);
    /// Like latestArtifact() for one run.
    [[nodiscard]] Future<QByteArray> artifact(const QString &taskId, int runId, const QString &name,
                                              qint64 maxBytes = 64 * 1024 * 1024);
    /// The address people and browsers use for an artifact.
    [[nodiscard]] QUrl artifactUrl(const QString &taskId, int runId, const QString &name) const;
    /// GET task-group/<taskGroupId>/list, all pages. Idempotent.
    /// \param limit  most tasks returned; without one, a larger group is TooLarge, so that what is returned is all.
    /// \return BadResponse when the list is not whole, as for artifacts().
    [[nodiscard]] Future<QVector<GroupTask>> listTaskGroup(const QString &taskGroupId, int limit = mostGroupTasks);
    static constexpr int mostGroupTasks = 100'000;
    /// GET task-group/<taskGroupId>. Idempotent.
    [[nodiscard]] Future<TaskGroupInfo> taskGroup(const QString &taskGroupId);
    /// POST task-group/<taskGroupId>/cancel. Idempotent. \return Conflict when the group is not sealed.
    [[nodiscard]] Future<CancelledGroup> cancelTaskGroup(const QString &taskGroupId);

    // What waits for what (taskcluster.md §1.2). Each is idempotent, and asked without credentials first. Where both
    // are refused, the error names the scope.

    /// GET task/<taskId>/dependents, page by page: at most the first mostRelated that depend on the task.
    [[nodiscard]] Future<QVector<RelatedTask>> dependents(const QString &taskId);
    static constexpr int mostRelated = 1'000;
    /// GET task-queues/<taskQueueId>/counts.
    [[nodiscard]] Future<TaskQueueCounts> taskQueueCounts(const QString &taskQueueId);
    /// GET task-queues/<taskQueueId>/pending, page by page: at most the mostListed that wait longest, these first.
    [[nodiscard]] Future<QVector<PendingTask>> pendingTasks(const QString &taskQueueId);
    /// GET task-queues/<taskQueueId>/claimed, page by page: at most mostListed.
    [[nodiscard]] Future<QVector<ClaimedTask>> claimedTasks(const QString &taskQueueId);
    static constexpr int mostListed = 1'000;

  private:
    [[nodiscard]] Future<TaskStatus> change(const QString &taskId, const char *verb, bool idempotent,
                                            const Json &payload = nullptr);
    /// For what must not be sent twice: one whose answer the network lost is looked for instead.
    /// \param lookUp  gives the task's status where the change has happened, any failure where it has not.
    [[nodiscard]] Future<TaskStatus> changeOnce(const QString &taskId, const char *verb, const Json &payload,
                                                const std::function<Future<TaskStatus>()> &lookUp);

    ApiClient &m_api;
};

} // namespace collie::taskcluster
