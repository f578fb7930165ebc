#pragma once

#include "app/sandbox/taskcluster/purge_cache_service.h"
#include "app/sandbox/tasks/task_documents.h"
#include "app/sandbox/tasks/task_queue.h"
#include "app/sandbox/world/job_catalogue.h"
#include "app/sandbox/world/simulation.h"
#include "services/base/json.h"

namespace collie::sandbox {

/// Does what an in-tree action does when its task runs.
class InTreeActions final {
  public:
    struct Parts {
        World &world;
        PushGenerator &generator;
        JobCatalogue &catalogue;
        Simulation &simulation;
        TaskQueue &tasks;
        PurgeCacheService &purges;
    };
    explicit InTreeActions(const Parts &parts)
        : m_world(parts.world)
        , m_generator(parts.generator)
        , m_catalogue(parts.catalogue)
        , m_simulation(parts.simulation)
        , m_tasks(parts.tasks)
        , m_purges(parts.purges) {}

    /// Starts the task of an action.
    /// \param push  whose task group the action belongs to.
    /// \param payload  of the hook: `decision.action.cb_name` names the action, `user` holds its input.
    /// \return the job of the action task.
    quint32 start(quint32 push, const Json &payload);
    /// What a task does that somebody created for an action of kind "task": its payload holds what a hook's would.
    /// \return whether it succeeds; nothing when the task is none of an action.
    [[nodiscard]] std::optional<bool> performTask(const Task &task);

  private:
    [[nodiscard]] bool perform(quint32 push, const QString &callback, const Json &user);
    [[nodiscard]] bool performOnTask(const QString &callback, const Json &user);
    [[nodiscard]] bool performOnPush(quint32 push, const QString &callback, const Json &input);
    [[nodiscard]] bool retrigger(const Json &user, bool forced);
    [[nodiscard]] bool retriggerMultiple(quint32 push, const Json &input);
    [[nodiscard]] bool retriggerFailed(quint32 push, const Json &input);
    [[nodiscard]] bool addJobs(quint32 push, const Json &input);
    [[nodiscard]] bool runMissing(quint32 push);
    [[nodiscard]] bool runTalos(quint32 push, const Json &input);
    [[nodiscard]] bool cancelAll(quint32 push);
    [[nodiscard]] bool backfill(const Json &user);
    /// Runs the task of another flavour: with a profiler, for somebody to log in.
    [[nodiscard]] bool runVariant(const Json &user, const char *label, const char *symbol);
    [[nodiscard]] bool purgeCaches(const QString &taskId);
    void runAgain(quint32 push, quint32 type, int times);

    World &m_world;
    PushGenerator &m_generator;
    JobCatalogue &m_catalogue;
    Simulation &m_simulation;
    TaskQueue &m_tasks;
    PurgeCacheService &m_purges;
    QString m_actionTaskId; ///< Of the action that is being performed: the parent of what it makes.
};

} // namespace collie::sandbox
