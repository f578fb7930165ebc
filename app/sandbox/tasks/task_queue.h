#pragma once

#include "app/sandbox/tasks/task_documents.h"
#include "app/sandbox/tasks/task_store.h"
#include "app/sandbox/world/simulation.h"

namespace collie::sandbox {

/// Every task of the sandbox: those of pushes, which the simulation runs, and those somebody created.
class TaskQueue final {
  public:
    TaskQueue(const World &world, Simulation &simulation, TaskStore &store, TaskEvents &events)
        : m_world(world)
        , m_simulation(simulation)
        , m_store(store)
        , m_events(events)
        , m_documents(world) {}

    [[nodiscard]] bool exists(const QString &taskId) const;
    /// queue.task and the `status` of queue.status; nothing when there is no such task.
    [[nodiscard]] std::optional<Json> definition(const QString &taskId) const;
    [[nodiscard]] std::optional<Json> status(const QString &taskId) const;
    /// Where a task of a push stands; nothing when it came with none.
    [[nodiscard]] static std::optional<TaskState> stateInPush(const World &world, const QString &taskId);

    /// The tasks of a group, each once; empty when there is no such group.
    [[nodiscard]] QStringList group(const QString &taskGroupId) const;
    /// queue.getTaskGroup; nothing when there is no such group.
    [[nodiscard]] std::optional<Json> groupDocument(const QString &taskGroupId) const;
    /// The tasks that depend on a task.
    [[nodiscard]] QStringList dependents(const QString &taskId) const;

    TaskStore::Changed schedule(const QString &taskId);
    TaskStore::Changed rerun(const QString &taskId);
    TaskStore::Changed cancel(const QString &taskId);
    void setPriority(const QString &taskId, const QString &priority);

  private:
    [[nodiscard]] std::optional<quint32> job(const QString &taskId) const;

    const World &m_world;
    Simulation &m_simulation;
    TaskStore &m_store;
    TaskEvents &m_events;
    TaskDocuments m_documents;
    QHash<QString, QString> m_priorities; ///< Changed ones of tasks of pushes.
};

} // namespace collie::sandbox
