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
    /// Where Treeherder does not tell, task and run only, and its state where the queue knows; its id is 0 then.
    treeherder::Job job;
    bool isAhead = false;         ///< The queue says that the run is over, which Treeherder has not learnt yet.
    std::optional<Error> trouble; ///< Why Treeherder could not be asked for the job.
};

/// The run that --run names, else the newest.
/// \param waits  whether the first run of a task may be meant that has none yet.
/// \return NotFound for a task that there is not, or that has no such run.
[[nodiscard]] Future<int> chosenRun(Session &session, const QString &taskId, bool waits = false);

/// What there is to know of a run of a task.
/// \return NotFound when neither Taskcluster nor Treeherder knows the task, or it has no such run.
[[nodiscard]] Future<TaskJob> findTaskJob(Session &session, const NamedRun &named);

/// The same with all that Treeherder tells of the repository that is named.
[[nodiscard]] Future<TaskJob> withRepository(Session &session, const TaskJob &found);

/// An answer about a task as it is told: of one that the queue does not know, that it may have expired.
[[nodiscard]] Error taskError(const Error &error, const QString &taskId);

} // namespace collie::cli
