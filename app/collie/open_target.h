#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/result.h"
#include "services/treeherder/treeherder_client.h"

#include <QUrl>

#include <optional>

namespace collie::app {

/// What an address of Treeherder or Taskcluster names.
struct OpenTarget {
    QUrl site;                        ///< Scheme, host and port of the address: decides the deployment.
    QString repository = {};          ///< Empty when the address does not say.
    treeherder::PushQuery query = {}; ///< Which pushes; the default is the newest ones.
    std::optional<models::JobFilter> filter = {};
    QString taskId = {};      ///< A task to select, or whose push to find.
    int runId = -1;           ///< Its run; -1 for the newest.
    qint64 jobId = 0;         ///< Treeherder's id of a job to select; 0 for none.
    QString indexPath = {};   ///< A task to look up in the index.
    QString taskGroupId = {}; ///< A task group to show as it is, without asking Treeherder; empty for none.

    /// Whether the pushes have to be found through a task.
    [[nodiscard]] bool needsTask() const { return repository.isEmpty() && (!taskId.isEmpty() || !indexPath.isEmpty()); }
};

/// Reads a Treeherder jobs or log viewer address (treeherder.md §1.2), or a Taskcluster task, task group or index
/// address.
/// \return InvalidArgument saying which addresses are understood.
[[nodiscard]] Result<OpenTarget> parseOpenTarget(const QUrl &url);

/// The repository and revision a task says it belongs to, by its route `tc-treeherder.v2.<repository>.<revision>`;
/// NotFound when it has none.
struct TaskPlace {
    QString repository;
    QString revision;
};
[[nodiscard]] Result<TaskPlace> placeOfTask(const Json &task);

} // namespace collie::app
