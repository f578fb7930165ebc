#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_queue.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 about task queues: what waits there and what is being worked on.
/// \param queue  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> taskQueueMethods(const TaskQueue &queue);

} // namespace collie::sandbox
