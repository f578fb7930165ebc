#pragma once

#include "app/sandbox/job_catalogue.h"
#include "app/sandbox/simulation.h"
#include "app/sandbox/task_queue.h"
#include "services/base/json.h"

namespace collie::sandbox {

/// Does what an in-tree action does when its task runs.
class ActionRunner final {
  public:
    ActionRunner(World &world, PushGenerator &generator, Simulation &simulation, TaskQueue &tasks)
        : m_world(world)
        , m_generator(generator)
        , m_simulation(simulation)
        , m_tasks(tasks) {}

    /// Starts the task of an action.
    /// \param push  whose task group the action belongs to.
    /// \param payload  of the hook: `decision.action.cb_name` names the action, `user` holds its input.
    /// \return the job of the action task.
    quint32 start(quint32 push, const Json &payload);

  private:
    [[nodiscard]] bool perform(quint32 push, const QString &callback, const Json &user);
    [[nodiscard]] bool retrigger(const Json &user, bool forced);
    [[nodiscard]] bool retriggerMultiple(quint32 push, const Json &input);
    [[nodiscard]] bool addJobs(quint32 push, const Json &input);
    [[nodiscard]] bool cancel(const Json &user);
    [[nodiscard]] bool cancelAll(quint32 push);
    [[nodiscard]] bool backfill(const Json &user);
    void runAgain(quint32 push, quint32 type, int times);

    World &m_world;
    PushGenerator &m_generator;
    Simulation &m_simulation;
    TaskQueue &m_tasks;
    QString m_actionTaskId; ///< Of the action that is being performed: the parent of what it makes.
};

} // namespace collie::sandbox
