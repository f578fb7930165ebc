#pragma once

#include "services/taskcluster/queue.h"

#include <QStringList>

#include <functional>

namespace collie::taskcluster {

/// What became of cancelling a group at once.
struct CancelledGroup {
    int taskGroupSize = 0;
    QStringList taskIds; ///< Cancelled by this call.
};

/// A task group as getTaskGroup describes it.
struct TaskGroupInfo {
    QString taskGroupId, schedulerId;
    QDateTime expires; ///< UTC.
    QDateTime sealed;  ///< UTC; invalid while tasks may be added.
};

/// The methods of the queue that create and change tasks and groups. One thread.
class TaskControl final {
  public:
    explicit TaskControl(ApiClient &api)
        : m_api(api) {}

    /// PUT task/<taskId>. Idempotent, as taskId and every time in the definition are fixed.
    /// \param authorizedScopes  narrows the request; empty for what the credentials hold.
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
    /// comes, the task tells whether it has it. \param priority  "lowest" to "highest".
    [[nodiscard]] Future<TaskStatus> changeTaskPriority(const QString &taskId, const QString &priority);
    /// GET task-group/<taskGroupId>. Idempotent.
    [[nodiscard]] Future<TaskGroupInfo> taskGroup(const QString &taskGroupId);
    /// POST task-group/<taskGroupId>/seal: no task can be added any more, for good. Idempotent.
    [[nodiscard]] Future<TaskGroupInfo> sealTaskGroup(const QString &taskGroupId);
    /// POST task-group/<taskGroupId>/cancel. Idempotent. \return Conflict when the group is not sealed.
    [[nodiscard]] Future<CancelledGroup> cancelTaskGroup(const QString &taskGroupId);

    /// Priorities from the most to the least urgent.
    [[nodiscard]] static const QStringList &priorities();

  private:
    [[nodiscard]] Future<TaskStatus> change(const QString &taskId, const char *verb, bool idempotent,
                                            const Json &payload = nullptr);
    /// For what must not be sent twice: one whose answer the network lost is looked for instead.
    /// \param lookUp  gives the task's status where the change has happened, any failure where it has not.
    [[nodiscard]] Future<TaskStatus> changeOnce(const QString &taskId, const char *verb, const Json &payload,
                                                const std::function<Future<TaskStatus>()> &lookUp);
    [[nodiscard]] Future<TaskGroupInfo> group(const QByteArray &method, const QString &path);

    ApiClient &m_api;
};

} // namespace collie::taskcluster
