#include "app/session/deployment_session.h"

namespace collie::session {

DeploymentSession::DeploymentSession(const Deployment &which, http::HttpClient &http,
                                     credentials::CredentialStore &store, const Clock &clock,
                                     std::chrono::milliseconds follow, storage::Cache *keptIn)
    : deployment(which)
    , followInterval(follow)
    , cache(keptIn)
    // Whoever made the deployment checked its address; one that is no root URL makes every call fail with a sentence.
    , api(http, taskcluster::RootUrl::parse(which.rootUrl.toString()).value_or(taskcluster::RootUrl()), clock)
    , account(which, api, store, api.clock())
    , gate(account)
    , queue(api)
    , index(api)
    , treeherder(http, which.treeherderUrl)
    , failures(http, which.treeherderUrl)
    , bugzilla(http, which.bugzillaUrl)
    , lando(http, which.landoUrl)
    , treeStatus(http, which.treestatusUrl)
    , files()
    , runner(api, follow)
    , taskGroups(api, treeherder)
    , planner(runner, taskGroups)
    , offers(runner, taskGroups)
    , createdTasks(api)
    , runnable(treeherder, queue)
    , artifacts(queue)
    , testJobs(queue) {}

} // namespace collie::session
