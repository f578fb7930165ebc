#pragma once

#include "app/sandbox/tasks/task.h"
#include "app/sandbox/world/world.h"
#include "services/base/json.h"

namespace collie::sandbox {

/// Where the task of a job stands, as the queue says it.
[[nodiscard]] TaskState taskStateOf(const Job &job);

/// The queue's documents about a job's task, made up when asked for.
class TaskDocuments final {
  public:
    explicit TaskDocuments(const World &world)
        : m_world(world) {}

    /// queue.task
    [[nodiscard]] Json definition(quint32 job) const;
    /// What queue.task would answer for a task of that type in a push that has none.
    [[nodiscard]] Json definitionOfType(quint32 push, quint32 type) const;
    /// Every run, the oldest first. \param job  the newest run.
    [[nodiscard]] std::vector<TaskRun> runs(quint32 job) const;
    [[nodiscard]] int retriesLeft(quint32 job) const;
    /// Whose workers run it: "gecko-t/win11-64-24h2".
    [[nodiscard]] QString taskQueueId(quint32 job) const;
    /// "gecko-level-3"
    [[nodiscard]] QString schedulerId(quint32 push) const;
    /// What shows a task at a push.
    [[nodiscard]] std::string route(quint32 push) const;
    /// When the task is forgotten, as every document of it says.
    [[nodiscard]] std::string expires(const Job &job) const;

  private:
    [[nodiscard]] Json describe(const Job &job, bool isDecision) const;
    [[nodiscard]] Json head(const Job &job) const;
    [[nodiscard]] Json tags(const Job &job, const JobType &type) const;
    [[nodiscard]] Json scopes(const Job &job, const JobType &type) const;

    const World &m_world;
};

} // namespace collie::sandbox
