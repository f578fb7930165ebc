#pragma once

#include "services/taskcluster/queue.h"

namespace collie::cli {

/// The tasks of a group that may still do something: that wait in a queue, run, or wait for such as may still complete.
/// One that needs what did not complete never runs, whatever its state says.
[[nodiscard]] QVector<taskcluster::GroupTask> openTasks(const QVector<taskcluster::GroupTask> &tasks);

} // namespace collie::cli
