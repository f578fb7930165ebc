#pragma once

#include "services/treeherder/job.h"

namespace collie::ui {

/// The status whose colour a state of the queue has: of a task or of a run.
/// \param state  "pending"; of another word Unknown.
[[nodiscard]] treeherder::JobStatus statusOfTaskState(const QString &state);

} // namespace collie::ui
