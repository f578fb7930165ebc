#pragma once

#include "app/cli/dry_run.h"
#include "app/cli/session.h"
#include "services/actions/action_runner.h"

namespace collie::cli {

/// Runs an action and prints its task's id; with --dry-run prints what would be sent instead.
[[nodiscard]] Future<void> runOrShow(Session &session, actions::ActionRunner &runner,
                                     const actions::ActionRequest &request);

/// What submitting a prepared action sends.
[[nodiscard]] PlannedRequest plannedRequest(Session &session, const actions::PreparedAction &prepared);

} // namespace collie::cli
