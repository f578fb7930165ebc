#pragma once

#include "app/sandbox/identity/client_registry.h"
#include "app/sandbox/taskcluster/api_method.h"
#include "app/sandbox/tasks/task_store.h"

namespace collie::sandbox {

/// The methods of /api/queue/v1 that workers call: claiming, renewing a claim, reporting how a run ended.
/// \param store, clients  outlive the methods.
[[nodiscard]] std::vector<ApiMethod> claimMethods(TaskStore &store, const ClientRegistry &clients);

} // namespace collie::sandbox
