#pragma once

#include "app/sandbox/tasks/task_events.h"
#include "app/sandbox/tasks/task_keeper.h"
#include "services/base/clock.h"

#include <functional>
#include <vector>

namespace collie::sandbox {

/// Every task of the sandbox, whoever keeps it, and the rules of what may be done to one.
class TaskQueue final {
  public:
    /// \param keepers  of all tasks; a task is that of the first who knows it.
    /// \param sealedMs  when a group was sealed, in milliseconds since the epoch; 0 for not.
    TaskQueue(std::vector<TaskKeeper *> keepers, TaskEvents &events, const Clock &clock,
              std::function<qint64(const QString &taskGroupId)> sealedMs)
        : m_keepers(std::move(keepers))
        , m_events(events)
        , m_clock(clock)
        , m_sealedMs(std::move(sealedMs)) {}

    /// Nothing when there is no such task.
    [[nodiscard]] std::optional<Task> task(const QString &taskId) const;
    [[nodiscard]] std::optional<TaskState> state(const QString &taskId) const;

    /// The tasks of a group, each once; empty when there is no such group.
    [[nodiscard]] QStringList group(const QString &taskGroupId) const;
    /// queue.getTaskGroup; nothing when there is no such group.
    [[nodiscard]] std::optional<Json> groupDocument(const QString &taskGroupId) const;
    /// The tasks that depend on a task.
    [[nodiscard]] QStringList dependents(const QString &taskId) const;
    /// The pending or the running tasks of a task queue, those that have been so for longest first.
    [[nodiscard]] std::vector<Task> inQueue(const QString &taskQueueId, TaskState state) const;
    /// How many they are.
    [[nodiscard]] qsizetype countInQueue(const QString &taskQueueId, TaskState state) const;

    Changed schedule(const QString &taskId);
    Changed rerun(const QString &taskId);
    Changed cancel(const QString &taskId);
    /// \param priority  one of TaskSchema's.
    Changed setPriority(const QString &taskId, const QString &priority);

  private:
    /// nullptr when there is no such task.
    [[nodiscard]] TaskKeeper *keeperOf(const QString &taskId) const;
    [[nodiscard]] bool isPastDeadline(const Task &task) const { return task.deadlineMs() < m_clock.nowMs(); }

    std::vector<TaskKeeper *> m_keepers;
    TaskEvents &m_events;
    const Clock &m_clock;
    std::function<qint64(const QString &)> m_sealedMs;
};

} // namespace collie::sandbox
