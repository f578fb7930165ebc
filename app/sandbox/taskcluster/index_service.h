#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// The methods of /api/index/v1: the decision tasks of pushes.
/// \param world  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> indexMethods(const World &world);

} // namespace collie::sandbox
