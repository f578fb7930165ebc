#pragma once

#include "services/treeherder/job.h"

#include <QString>
#include <QUrl>

namespace collie::session {
class DeploymentSession;
}

namespace collie::app {

/// Treeherder's page with a job selected. \param revision  of its push; empty where it is not known.
/// \return empty without a repository. GUI thread.
[[nodiscard]] QUrl treeherderPage(const session::DeploymentSession &deployment, const QString &repository,
                                  const QString &revision, const treeherder::Job &job);
/// The page of a job's task, at its run. \return empty for a job without a task. GUI thread.
[[nodiscard]] QUrl taskPage(const session::DeploymentSession &deployment, const treeherder::Job &job);

} // namespace collie::app
