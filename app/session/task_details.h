#pragma once

#include "app/session/run_artifacts.h"
#include "services/treeherder/treeherder_client.h"

namespace collie::session {

/// What Treeherder tells of a job, asked of the queue alone: when its run was scheduled, began and ended, and where.
/// Must be called on the thread of `context`. \param queue  outlives the answer.
[[nodiscard]] Future<treeherder::JobDetails> detailsOfTask(taskcluster::Queue &queue, const treeherder::Job &job,
                                                           QObject *context);
/// The logs among the artifacts of a job's run. As above. \param artifacts  of the same deployment; outlives the
/// answer.
[[nodiscard]] Future<QVector<treeherder::LogUrl>> logsOfTask(taskcluster::Queue &queue, RunArtifacts &artifacts,
                                                             const treeherder::Job &job, QObject *context);

} // namespace collie::session
