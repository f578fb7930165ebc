#pragma once

#include "app/cli/session.h"

namespace collie::cli {

/// A run of a task as somebody names it.
struct NamedRun {
    QString taskId;
    int runId = -1;               ///< -1 for the one that --run names, else the newest.
    QString repository, revision; ///< Of its push, where the name tells; empty else.
};

/// A run of a task as Treeherder shows it.
struct TaskJob {
    treeherder::Repository repository; ///< Its name is empty where nothing tells in which one the task is.
    QString revision;                  ///< Of its push; empty likewise.
    treeherder::Job job;               ///< Task and run only, where Treeherder does not tell; its id is 0 then.
};

/// The run that --run names, else the newest.
/// \return NotFound for a task that there is not, or that has no such run.
[[nodiscard]] Future<int> chosenRun(Session &session, const QString &taskId);

/// What there is to know of a run of a task.
/// \return NotFound when neither Taskcluster nor Treeherder knows the task, or it has no such run.
[[nodiscard]] Future<TaskJob> findTaskJob(Session &session, const NamedRun &named);

/// An answer about a task as it is told: of one that the queue does not know, that it may have expired.
[[nodiscard]] Error taskError(const Error &error, const QString &taskId);

} // namespace collie::cli
