#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_queue.h"

namespace collie::sandbox {

/// The methods of /api/worker-manager/v1. The pools are those whose tasks the sandbox runs, but for machines in a rack:
/// each has a worker for every task that runs, and has ordered some for those that wait.
/// \param queue  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> workerManagerMethods(const TaskQueue &queue);

} // namespace collie::sandbox
