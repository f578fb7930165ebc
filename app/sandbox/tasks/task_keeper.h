#pragma once

#include "app/sandbox/tasks/task.h"

#include <QStringList>

#include <optional>

namespace collie::sandbox {

/// Whoever keeps tasks of one kind and makes their runs happen. Whether something may be done to a task is for
/// TaskQueue to say; what is asked of a keeper has been found right.
class TaskKeeper {
  public:
    virtual ~TaskKeeper() = default;

    /// \return nothing for a task that is another's, or nobody's.
    [[nodiscard]] virtual std::optional<Task> task(const QString &taskId) const = 0;
    /// Where that task stands, found faster.
    [[nodiscard]] virtual std::optional<TaskState> state(const QString &taskId) const = 0;
    /// Its tasks of a group, each once.
    [[nodiscard]] virtual QStringList tasksOf(const QString &taskGroupId) const = 0;
    /// Its tasks that depend on a task, whosever that is.
    [[nodiscard]] virtual QStringList dependents(const QString &taskId) const = 0;
    /// Its tasks of a task queue that are in this state, pending or running.
    [[nodiscard]] virtual QStringList inQueue(const QString &taskQueueId, TaskState state) const = 0;

    /// Lets an unscheduled task run.
    virtual void schedule(const QString &taskId) = 0;
    /// Runs a resolved task once more.
    virtual void rerun(const QString &taskId) = 0;
    /// Ends a task that is not resolved.
    virtual void cancel(const QString &taskId) = 0;
    virtual void setPriority(const QString &taskId, const QString &priority) = 0;

  protected:
    TaskKeeper() = default;
    Q_DISABLE_COPY_MOVE(TaskKeeper)
};

} // namespace collie::sandbox
