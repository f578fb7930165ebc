#pragma once

#include "app/sandbox/action_runner.h"
#include "app/sandbox/api_method.h"

namespace collie::sandbox {

/// The methods of /api/hooks/v1: the hooks that run in-tree actions.
/// \param world, runner  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> hooksMethods(const World &world, ActionRunner &runner);

} // namespace collie::sandbox
