#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/deployment.h"
#include "services/treeherder/address.h"
#include "services/treeherder/job.h"

#include <QVector>

/// Addresses of what is on show, for links to it: treeherder::viewUrl() of one is the page in a browser,
/// treeherder::collieUrl() of that the address that Collie opens.
namespace collie::session {

/// A view of pushes and their jobs.
struct View {
    QString repository;  ///< Treeherder's name; empty where a task group is shown.
    QString taskGroupId; ///< The group on show where there is no repository.
    treeherder::PushQuery query = {};
    models::JobFilter filter = {};
    bool groupsExpanded = false;
    QVector<qint64> collapsedPushes = {}; ///< Ids.
};

/// The view with all that limits it. \param selected  the job that is selected; none without an id.
[[nodiscard]] treeherder::Address viewAddress(const Deployment &deployment, const View &view,
                                              const treeherder::Job &selected = {});

/// One push. \param revision  of its tip; for a task group (an empty repository) the group's id.
[[nodiscard]] treeherder::Address pushAddress(const Deployment &deployment, const QString &repository,
                                              const QString &revision);

/// A job among the jobs of its push. \param repository  empty where Treeherder does not show it: its task then.
/// \param revision  of the push; empty where it is not known.
[[nodiscard]] treeherder::Address jobAddress(const Deployment &deployment, const QString &repository,
                                             const QString &revision, const treeherder::Job &job);

/// Lines of a job's log. \param repository  as in jobAddress(). \param first,last  from 1; 0 for the log as a whole.
/// \param artifact  the name of another log than the task's own, which Treeherder's viewer cannot show.
[[nodiscard]] treeherder::Address logAddress(const Deployment &deployment, const QString &repository,
                                             const treeherder::Job &job, qint64 first = 0, qint64 last = 0,
                                             const QString &artifact = {});

/// A task at Taskcluster. \param runId  -1 for the task as a whole.
[[nodiscard]] treeherder::Address taskAddress(const Deployment &deployment, const QString &taskId, int runId = -1);

} // namespace collie::session
