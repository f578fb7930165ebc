#pragma once

#include "app/collie/feature.h"
#include "app/session/activities.h"
#include "app/session/deployment_session.h"
#include "app/session/failure_finder.h"
#include "app/session/target_finder.h"

namespace collie::app {

/// A deployment while it is open: its services, what the person asked of it, and what the window does with it. Made in
/// the order of the members, destroyed in reverse.
struct OpenDeployment {
    OpenDeployment(const Deployment &which, http::HttpClient &http, credentials::CredentialStore &store,
                   const Clock &clock, std::chrono::milliseconds follow, models::ActivityModel &rows,
                   actions::BulkRun::Timing timing, storage::Cache *cache = nullptr)
        : session(which, http, store, clock, follow, cache)
        , finder(session)
        , failures(session)
        , activities(session, rows, clock, timing) {}

    session::DeploymentSession session;
    session::TargetFinder finder;
    session::FailureFinder failures;
    session::Activities activities;
    Features features;
    /// The repository that was on show last, also while another is looked for; empty after a task group.
    QString lastShown = {};
};

} // namespace collie::app
