#pragma once

#include "app/session/run_artifacts.h"
#include "app/session/sign_in_gate.h"
#include "app/session/test_jobs.h"
#include "services/actions/action_offers.h"
#include "services/actions/action_planner.h"
#include "services/actions/action_runner.h"
#include "services/actions/created_tasks.h"
#include "services/base/clock.h"
#include "services/base/deployment.h"
#include "services/credentials/credential_store.h"
#include "services/http/file_transport.h"
#include "services/http/http_client.h"
#include "services/taskcluster/account.h"
#include "services/taskcluster/api_client.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/bugzilla_client.h"
#include "services/treeherder/failures_client.h"
#include "services/treeherder/lando_client.h"
#include "services/treeherder/runnable_jobs.h"
#include "services/treeherder/tree_status_client.h"
#include "services/treeherder/treeherder_client.h"

namespace collie::storage {
class Cache;
}

namespace collie::session {

/// Every service of one deployment, wired to each other. One thread.
class DeploymentSession final {
  public:
    /// \param http,store,clock,cache  outlive the session. \param follow  between two looks at an action task.
    /// \param cache  null where nothing is kept.
    DeploymentSession(const Deployment &deployment, http::HttpClient &http, credentials::CredentialStore &store,
                      const Clock &clock, std::chrono::milliseconds follow, storage::Cache *cache = nullptr);
    Q_DISABLE_COPY_MOVE(DeploymentSession)

    const Deployment deployment;
    const std::chrono::milliseconds followInterval;
    storage::Cache *const cache; ///< Null where nothing is kept.
    taskcluster::ApiClient api;
    taskcluster::Account account;
    SignInGate gate;
    taskcluster::Queue queue;
    taskcluster::Index index;
    treeherder::TreeherderClient treeherder;
    treeherder::FailuresClient failures;
    treeherder::BugzillaClient bugzilla;
    treeherder::LandoClient lando;
    treeherder::TreeStatusClient treeStatus;
    http::FileTransport files;
    actions::ActionRunner runner;
    actions::TaskGroups taskGroups;
    actions::ActionPlanner planner;
    actions::ActionOffers offers;
    actions::CreatedTasks createdTasks;
    treeherder::RunnableJobs runnable;
    RunArtifacts artifacts;
    TestJobs testJobs;
};

} // namespace collie::session
