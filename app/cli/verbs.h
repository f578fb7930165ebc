#pragma once

#include "app/cli/session.h"

namespace collie::cli {

/// Each verb prints its answer and completes, or fails with what the person should know.
[[nodiscard]] Future<void> signIn(Session &session);
[[nodiscard]] Future<void> signOut(Session &session);
[[nodiscard]] Future<void> whoAmI(Session &session);
[[nodiscard]] Future<void> listRepositories(Session &session);
[[nodiscard]] Future<void> listPushes(Session &session);
[[nodiscard]] Future<void> listJobs(Session &session);
[[nodiscard]] Future<void> listActions(Session &session);
[[nodiscard]] Future<void> runAction(Session &session);
[[nodiscard]] Future<void> retriggerJobs(Session &session);
[[nodiscard]] Future<void> cancelJobs(Session &session);
[[nodiscard]] Future<void> addJobs(Session &session);
[[nodiscard]] Future<void> backfillJob(Session &session);
[[nodiscard]] Future<void> createTask(Session &session);
[[nodiscard]] Future<void> showTask(Session &session);
[[nodiscard]] Future<void> retriggerTask(Session &session);
[[nodiscard]] Future<void> rerunTask(Session &session);
[[nodiscard]] Future<void> cancelTask(Session &session);
[[nodiscard]] Future<void> scheduleTask(Session &session);
[[nodiscard]] Future<void> listTaskGroup(Session &session);
[[nodiscard]] Future<void> cancelTaskGroup(Session &session);
[[nodiscard]] Future<void> scheduleGraph(Session &session);
[[nodiscard]] Future<void> listExchanges(Session &session);
[[nodiscard]] Future<void> watchPulse(Session &session);
[[nodiscard]] Future<void> recordPulse(Session &session);
[[nodiscard]] Future<void> replayPulse(Session &session);
[[nodiscard]] Future<void> importPulse(Session &session);
[[nodiscard]] Future<void> drainQueue(Session &session);
[[nodiscard]] Future<void> keepBrokerPassword(Session &session);
[[nodiscard]] Future<void> watchTask(Session &session);
[[nodiscard]] Future<void> signUrl(Session &session);
[[nodiscard]] Future<void> upload(Session &session);
[[nodiscard]] Future<void> listArtifacts(Session &session);
[[nodiscard]] Future<void> downloadArtifacts(Session &session);
[[nodiscard]] Future<void> uploadArtifacts(Session &session);
[[nodiscard]] Future<void> showLog(Session &session);
[[nodiscard]] Future<void> listPriorities(Session &session);
[[nodiscard]] Future<void> submitStart(Session &session);
[[nodiscard]] Future<void> submitRun(Session &session);
[[nodiscard]] Future<void> submitComplete(Session &session);
[[nodiscard]] Future<void> submitExec(Session &session);

/// Renders JSON-e; needs no services and no network. \return the exit code.
[[nodiscard]] ExitCode renderTemplate(const Invocation &invocation);

} // namespace collie::cli
