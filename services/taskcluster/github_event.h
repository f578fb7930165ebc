#pragma once

#include "services/base/json.h"

namespace collie::taskcluster {

/// The context that Taskcluster's GitHub service gives to the template in a .taskcluster.yml (taskcluster.md §3):
/// `tasks_for`, `event` and `taskcluster_root_url`. Its function as_slugid() is jsone::renderTaskclusterYml()'s. \param
/// event  one of: the event as GitHub sends it, a push, pull request, release or comment; the message that the GitHub
/// service publishes (`tasks_for`, `body`); the context itself (`tasks_for`, `event`), which alone can tell pull
/// requests of strangers: "github-pull-request-untrusted". \return InvalidArgument when it is none of these.
[[nodiscard]] Result<Json> githubContext(const Json &event, const QString &rootUrl);

} // namespace collie::taskcluster
