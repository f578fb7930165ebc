#pragma once

#include "app/sandbox/tasks/task_documents.h"
#include "app/sandbox/tasks/task_keeper.h"
#include "app/sandbox/world/simulation.h"

#include <QHash>

namespace collie::sandbox {

/// The tasks that came with pushes or that actions made: jobs of the World, which the simulation runs.
class PushTasks final : public TaskKeeper {
  public:
    PushTasks(const World &world, Simulation &simulation)
        : m_world(world)
        , m_simulation(simulation)
        , m_documents(world) {}

    [[nodiscard]] std::optional<Task> task(const QString &taskId) const override;
    [[nodiscard]] std::optional<TaskState> state(const QString &taskId) const override;
    [[nodiscard]] QStringList tasksOf(const QString &taskGroupId) const override;
    [[nodiscard]] QStringList dependents(const QString &taskId) const override;
    [[nodiscard]] QStringList inQueue(const QString &taskQueueId, TaskState state) const override;
    void schedule(const QString &taskId) override;
    void rerun(const QString &taskId) override;
    void cancel(const QString &taskId) override;
    void setPriority(const QString &taskId, const QString &priority) override;

  private:
    /// The newest run of a task.
    [[nodiscard]] std::optional<quint32> job(const QString &taskId) const;

    const World &m_world;
    Simulation &m_simulation;
    TaskDocuments m_documents;
    QHash<QString, QString> m_priorities; ///< Changed ones.
};

} // namespace collie::sandbox
