#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/deployment.h"
#include "services/treeherder/address.h"

#include <optional>

namespace collie::session {

/// What is to be opened: what an address names, and how it is shown.
struct OpenTarget : treeherder::Address {
    std::optional<models::JobFilter> filter = {}; ///< Unset: the one of the view before.
    /// Whether it is an address of a whole view, so that what it does not say is at its default.
    bool isWholeView = false;
    QString taskGroupId = {}; ///< A task group to show as it is, without asking Treeherder; empty for none.

    /// Whether the pushes have to be found through a task.
    [[nodiscard]] bool needsTask() const { return repository.isEmpty() && (!taskId.isEmpty() || !indexPath.isEmpty()); }
    /// Whether they have to be found through a commit (TargetFinder::placeOfCommit()).
    [[nodiscard]] bool needsCommit() const { return kind == Kind::Commit && repository.isEmpty(); }
    /// Whether the address may be one of this deployment: of its Treeherder, its Taskcluster or its Lando, or of none
    /// in particular. One that is at one of Mozilla's Landos can ask the others too.
    [[nodiscard]] bool mayBeOf(const Deployment &deployment) const;
    /// Whether they have to be found through a job of the repository, because nothing else says which are meant.
    [[nodiscard]] bool needsJob() const {
        return !repository.isEmpty() && (!taskId.isEmpty() || jobId != 0) && !query.isLimited();
    }
};

/// Whether an address is served there: host and port are the same.
/// \param server  of a deployment; empty for one that it does not have.
[[nodiscard]] bool isAt(const QUrl &address, const QUrl &server);

/// Reads an address of Treeherder or Taskcluster, see treeherder::parseAddress().
/// \return InvalidArgument saying which addresses are understood.
[[nodiscard]] Result<OpenTarget> parseOpenTarget(const QString &text);

/// The repository and revision a task says it belongs to, by its route `tc-treeherder.v2.<repository>.<revision>`;
/// NotFound when it has none.
struct TaskPlace {
    QString repository;
    QString revision;
};
[[nodiscard]] Result<TaskPlace> placeOfTask(const Json &task);

} // namespace collie::session
