#pragma once

#include "services/taskcluster/queue.h"
#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"
#include "services/treeherder/task_event.h"

/// A task group shown as if it were a push, where no Treeherder shows it.
namespace collie::treeherder {

/// How a task is shown: as Treeherder would (describeTask()). One that Treeherder does not show is described by what
/// it says all the same in `extra.treeherder` and `extra.treeherder-platform`, and where it says nothing by its worker
/// type, its tags.kind and its name, which is whole.
[[nodiscard]] TaskDescription describeAnyTask(const Json &definition);

/// The jobs that an event of a task makes or changes. Other than Treeherder, a group also shows what was given up
/// before it ever ran. \param nowMs  milliseconds since the epoch, for how long they have been running.
[[nodiscard]] QVector<Job> jobsOfGroupEvent(const TaskEvent &event, const TaskDescription &task, qint64 pushId,
                                            qint64 nowMs);

/// The jobs of a task group: one a run, or one for a task that has none. Any thread.
/// \param descriptions  of the tasks, in the same order.
[[nodiscard]] JobBatch jobsOfTaskGroup(const QVector<taskcluster::GroupTask> &tasks,
                                       const QVector<TaskDescription> &descriptions, qint64 pushId, qint64 nowMs);
[[nodiscard]] JobBatch jobsOfTaskGroup(const QVector<taskcluster::GroupTask> &tasks, qint64 pushId, qint64 nowMs);

/// A task group in the place of a push: named for the task that made it, or for its oldest one. \param taskGroupId
/// taken for the revision.
[[nodiscard]] Push pushOfTaskGroup(const QVector<taskcluster::GroupTask> &tasks, const QString &taskGroupId,
                                   qint64 pushId);

} // namespace collie::treeherder
