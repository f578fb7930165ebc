#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/in_tree_actions.h"

namespace collie::sandbox {

/// The methods of /api/hooks/v1: the hooks that run in-tree actions.
/// \param world, inTreeActions  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> hooksMethods(const World &world, InTreeActions &inTreeActions);

} // namespace collie::sandbox
