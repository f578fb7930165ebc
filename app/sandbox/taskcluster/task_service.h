#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_queue.h"
#include "app/sandbox/tasks/task_store.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 about one task or a list of tasks: making, reading, scheduling, cancelling.
class TaskService final {
  public:
    TaskService(TaskQueue &queue, TaskStore &store)
        : m_queue(queue)
        , m_store(store) {}

    /// \return methods that refer to this object.
    [[nodiscard]] std::vector<ApiMethod> methods();

  private:
    using Change = Changed (TaskQueue::*)(const QString &);
    void addReading(std::vector<ApiMethod> &all);
    void addChanging(std::vector<ApiMethod> &all);
    [[nodiscard]] HttpReply create(ApiCall &call);
    [[nodiscard]] Json createScopes(const ApiCall &call) const;
    [[nodiscard]] HttpReply change(ApiCall &call, Change how);
    [[nodiscard]] HttpReply changePriority(ApiCall &call);
    [[nodiscard]] HttpReply several(ApiCall &call, bool statuses) const;
    [[nodiscard]] HttpReply dependents(ApiCall &call) const;
    [[nodiscard]] HttpReply status(const ApiCall &call) const;
    /// queue:<verb>-task and its alternatives; null when there is no such task.
    [[nodiscard]] Json changeScopes(const ApiCall &call, const char *verb) const;

    TaskQueue &m_queue;
    TaskStore &m_store;
};

} // namespace collie::sandbox
