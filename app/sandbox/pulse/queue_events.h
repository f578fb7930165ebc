#pragma once

#include "app/sandbox/pulse/event_bus.h"
#include "app/sandbox/tasks/task_events.h"
#include "app/sandbox/tasks/task_queue.h"

#include <QObject>

#include <memory>

namespace collie::sandbox {

class WireCheck;

/// Tells the bus what happens to tasks, as the queue publishes it (wire.md, taskcluster.md §8.1). Makes no message up
/// while nobody listens. One thread.
class QueueEvents final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueEvents)
  public:
    /// \param check  sees every message; may be null.
    QueueEvents(EventBus &bus, const TaskQueue &tasks, TaskEvents &events, std::shared_ptr<const WireCheck> check,
                QObject *parent = nullptr);

  private:
    void publish(const QString &taskId, int runId, TaskEvent what) const;
    void publishTask(const QString &taskId, int runId, TaskEvent what) const;
    void publishPriority(const QString &taskId, int runId, const QString &before) const;
    void publishGroup(const QString &taskGroupId, TaskEvent what) const;
    void send(const Event &message) const;

    EventBus &m_bus;
    const TaskQueue &m_tasks;
    std::shared_ptr<const WireCheck> m_check;
};

} // namespace collie::sandbox
