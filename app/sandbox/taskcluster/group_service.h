#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_queue.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 about task groups.
/// \param queue, store  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> groupMethods(TaskQueue &queue, TaskStore &store);

} // namespace collie::sandbox
