#pragma once

#include "app/sandbox/taskcluster/api_method.h"

namespace collie::sandbox {

/// The methods of /api/auth/v1 (taskcluster.md §2).
/// \param clients  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> authMethods(ClientRegistry &clients);

} // namespace collie::sandbox
