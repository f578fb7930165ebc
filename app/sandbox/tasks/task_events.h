#pragma once

#include <QObject>
#include <QString>

namespace collie::sandbox {

/// What befell a task or a task group; the queue has an exchange for each.
enum class TaskEvent {
    Defined,
    Pending,
    Running,
    Completed,
    Failed,
    Exception,
    GroupResolved,
    GroupSealed,
};

/// Where every change of every task passes, whether the task came with a push or somebody created it. Told after the
/// change. One thread.
class TaskEvents final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskEvents)
  public:
    explicit TaskEvents(QObject *parent = nullptr)
        : QObject(parent) {}

  Q_SIGNALS:
    /// \param taskId  of a group event: the taskGroupId.
    /// \param runId  -1 when it is about no run.
    void changed(const QString &taskId, int runId, collie::sandbox::TaskEvent what);
    /// \param runId  the newest one. \param before  the priority that it had.
    void priorityChanged(const QString &taskId, int runId, const QString &before);
};

} // namespace collie::sandbox
