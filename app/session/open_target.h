#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/result.h"
#include "services/treeherder/treeherder_client.h"

#include <QUrl>

#include <optional>

namespace collie::session {

/// What an address of Treeherder or Taskcluster names.
struct OpenTarget {
    QUrl site;                                    ///< Scheme, host and port of the address: decides the deployment.
    QString repository = {};                      ///< Empty when the address does not say.
    treeherder::PushQuery query = {};             ///< Which pushes; the default is the newest ones.
    std::optional<models::JobFilter> filter = {}; ///< Unset: the one of the view before.
    QString taskId = {};                          ///< A task to select, or whose push to find.
    int runId = -1;                               ///< Its run; -1 for the newest.
    qint64 jobId = 0;                             ///< Treeherder's id of a job to select; 0 for none.
    QString indexPath = {};                       ///< A task to look up in the index.
    QString taskGroupId = {};    ///< A task group to show as it is, without asking Treeherder; empty for none.
    bool groupsExpanded = false; ///< Every group of jobs is to be opened.
    bool showsLog = false;       ///< Of the task: the log named by `artifact`, its own when that is empty.
    QString artifact = {};       ///< Of the task: to be shown among its artifacts.
    qint64 firstLine = 0;        ///< Of the log, from 1; 0 for none.
    qint64 lastLine = 0;         ///< Likewise.
    QStringList notes = {};      ///< Sentences about parts of the address that are not taken as they stand.

    /// Whether the pushes have to be found through a task.
    [[nodiscard]] bool needsTask() const { return repository.isEmpty() && (!taskId.isEmpty() || !indexPath.isEmpty()); }
    /// Whether they have to be found through a job of the repository, because nothing else says which are meant.
    [[nodiscard]] bool needsJob() const {
        return !repository.isEmpty() && (!taskId.isEmpty() || jobId != 0) && !query.isLimited();
    }
};

/// Reads an address of Treeherder or Taskcluster, see treeherder::parseLink().
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
