#pragma once

#include "app/cli/session.h"

namespace collie::cli {

/// A run of a task as Treeherder shows it.
struct TaskJob {
    treeherder::Repository repository; ///< Its name is empty where Treeherder does not show the task.
    QString revision;                  ///< Of its push; empty likewise.
    treeherder::Job job;               ///< Task and run only, where Treeherder does not tell; its id is 0 then.
};

/// The run that --run names, else the newest.
[[nodiscard]] Future<int> chosenRun(Session &session, const QString &taskId);

/// What there is to know of a run of a task. \param runId  -1 for the one that --run names, else the newest.
/// \return NotFound when neither Taskcluster nor Treeherder knows the task.
[[nodiscard]] Future<TaskJob> findTaskJob(Session &session, const QString &taskId, int runId = -1);

} // namespace collie::cli
