#pragma once

#include "services/taskcluster/queue.h"
#include "services/treeherder/treeherder_client.h"

namespace collie::session {

/// What Treeherder tells of a job, asked of the queue alone: when its run was scheduled, began and ended, and where.
/// Must be called on the thread of `context`. \param queue  outlives the answer.
[[nodiscard]] Future<treeherder::JobDetails> detailsOfTask(taskcluster::Queue &queue, const treeherder::Job &job,
                                                           QObject *context);
/// The logs among the artifacts of a job's run.
[[nodiscard]] Future<QVector<treeherder::LogUrl>> logsOfTask(taskcluster::Queue &queue, const treeherder::Job &job,
                                                             QObject *context);

} // namespace collie::session
