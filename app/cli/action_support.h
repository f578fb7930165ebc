#pragma once

#include "app/cli/dry_run.h"
#include "app/cli/session.h"
#include "services/actions/action_planner.h"

namespace collie::cli {

/// What became of a plan.
struct SentPlan {
    int accepted = 0;          ///< Jobs, or requests about none, that Taskcluster took.
    QStringList actionTaskIds; ///< Each once.
    QStringList taskIds;       ///< Of copies that the queue made itself.
    QVector<actions::ActionPlan::Failure> failures;
};

/// Sends the steps of a plan by actions::BulkRun and waits until each is over: what the network lost is looked up and
/// never sent twice. Needs credentials.
/// \return what was taken and what failed; an error only when nothing was taken.
[[nodiscard]] Future<SentPlan> sendPlan(Session &session, const actions::ActionPlan &plan);

/// Runs one action and prints its task's id (the copy's, or that of the task the queue cancelled); with --dry-run
/// prints what would be sent instead.
[[nodiscard]] Future<void> runOrShow(Session &session, const actions::ActionStep &step);

/// What submitting a prepared action sends.
[[nodiscard]] PlannedRequest plannedRequest(Session &session, const actions::PreparedAction &prepared);

} // namespace collie::cli
