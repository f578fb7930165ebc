#pragma once

#include "app/sandbox/api_method.h"
#include "app/sandbox/task_queue.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 about task groups.
/// \param queue, store  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> groupMethods(TaskQueue &queue, TaskStore &store);

} // namespace collie::sandbox
