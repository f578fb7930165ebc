#pragma once

#include "app/sandbox/api_method.h"
#include "app/sandbox/client_registry.h"
#include "app/sandbox/task_store.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 that workers call: claiming, renewing a claim, reporting how a run ended.
/// \param store, clients  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> claimMethods(TaskStore &store, const ClientRegistry &clients);

} // namespace collie::sandbox
