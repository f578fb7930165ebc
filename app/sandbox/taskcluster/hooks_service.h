#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/action_runner.h"

namespace collie::sandbox {

/// The methods of /api/hooks/v1: the hooks that run in-tree actions.
/// \param world, runner  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> hooksMethods(const World &world, ActionRunner &runner);

} // namespace collie::sandbox
