#pragma once

#include "services/base/json.h"

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace collie::sandbox {

/// States of tasks and of their runs, in the order they are passed through.
enum class TaskState { Unscheduled, Pending, Running, Completed, Failed, Exception };

/// The queue's word for a state.
[[nodiscard]] const char *taskStateName(TaskState state);
[[nodiscard]] constexpr bool isResolved(TaskState state) {
    return state >= TaskState::Completed;
}

/// One run of a task. Times are milliseconds since the epoch, 0 for not yet.
struct TaskRun {
    TaskState state = TaskState::Pending;
    QString reasonCreated, reasonResolved, workerGroup, workerId;
    qint64 scheduledMs = 0, startedMs = 0, resolvedMs = 0;
    qint64 takenUntilMs = 0; ///< When the claim runs out unless it is renewed.
    bool claimed = false;    ///< By a worker outside of the sandbox.
};

/// A task, whether it came with a push or somebody created it.
struct Task {
    QString taskId;
    Json definition; ///< With every default filled in, as queue.task answers.
    int retriesLeft = 0;
    std::vector<TaskRun> runs; ///< Entry i has runId i.

    [[nodiscard]] TaskState state() const { return runs.empty() ? TaskState::Unscheduled : runs.back().state; }
    [[nodiscard]] QString text(const char *member) const { return stringMember(definition, member); }
    [[nodiscard]] qint64 deadlineMs() const;
    [[nodiscard]] int newestRun() const { return int(runs.size()) - 1; }
    /// The `status` of queue.status.
    [[nodiscard]] Json status() const;
};

/// Why the queue refuses a call; becomes the error body.
struct Refusal {
    int status = 409;
    QString code = QStringLiteral("RequestConflict");
    QString message;

    [[nodiscard]] static Refusal noTask(const QString &taskId);
};

/// What came of a change.
using Changed = tl::expected<void, Refusal>;

} // namespace collie::sandbox
