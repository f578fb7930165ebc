#pragma once

#include "services/ownjobs/own_job.h"

namespace collie::ownjobs {

/// The route that makes Treeherder take in a task (treeherder.md §4).
[[nodiscard]] QString treeherderRoute(const OwnJob &job);

/// The task that stands for a job: claimed, run and resolved by Collie itself, with `extra.treeherder` as Treeherder
/// reads it. Made at the time the job was scheduled: the same job gives the same task, so that sending it twice makes
/// one. \param taskQueueId  "provisioner/worker-type" nobody else claims from.
[[nodiscard]] Json ownJobTask(const OwnJob &job, const QString &taskQueueId);

/// The pulse-job message of the job as it is now (pulse-job.yml); for a new one that of its first step.
[[nodiscard]] Json pulseJobMessage(const OwnJob &job);

/// The routing key such a message has: the repository.
[[nodiscard]] QString pulseJobRoutingKey(const OwnJob &job);

} // namespace collie::ownjobs
