#pragma once

#include "app/sandbox/tasks/task_store.h"
#include "app/sandbox/world/simulation.h"

namespace collie::sandbox {

/// Shows tasks that somebody created as jobs of Treeherder (treeherder.md §4): those with a tc-treeherder route, and
/// those in a push's group. One thread.
class CreatedJobs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreatedJobs)
  public:
    CreatedJobs(World &world, Simulation &simulation, const TaskStore &store, TaskEvents &events,
                QObject *parent = nullptr);

  private:
    struct Place {
        quint32 push = 0, type = 0;
        bool isTest = false;
    };
    void onChanged(const QString &taskId);
    [[nodiscard]] std::optional<Place> placeOf(const Task &task);
    [[nodiscard]] std::optional<quint32> pushOf(const Task &task) const;
    [[nodiscard]] quint32 typeOf(const Task &task, const Json &treeherder);
    void showRun(const Task &task, const Place &place, int runId);

    World &m_world;
    Simulation &m_simulation;
    const TaskStore &m_store;
    QHash<QString, std::optional<Place>> m_places; ///< By taskId; nothing for what Treeherder does not show.
    QHash<QByteArray, quint32> m_types;            ///< By what makes them differ.
};

} // namespace collie::sandbox
