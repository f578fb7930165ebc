#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace collie::treeherder {

/// What an address of Treeherder or Taskcluster names, as people paste it.
struct LinkTarget {
    enum class Kind {
        Jobs,  ///< Treeherder: pushes of a repository, perhaps with a job and a filter.
        Task,  ///< Taskcluster: a task, perhaps a run of it.
        Group, ///< Taskcluster: the tasks of a group.
        Index, ///< Taskcluster: a path of the index.
    };
    Kind kind = Kind::Jobs;
    QUrl rootUrl; ///< The server: scheme, host and port, for finding the deployment.

    // Jobs; what is empty was not said (treeherder.md §1.2).
    QString repository, revision, author, fromChange, toChange, startDate, endDate;
    QStringList resultStatuses;   ///< "testfailed", "busted", …
    QStringList classifiedStates; ///< "classified", "unclassified"
    QStringList tiers;            ///< "1", "2", "3"
    QString searchText;           ///< Terms parted by spaces.
    qint64 selectedJobId = 0;     ///< Old form: Treeherder's id.
    bool groupsExpanded = false;

    // Task, and the selected task of Jobs.
    QString taskId;
    std::optional<int> runId;
    QString groupId;
    QString indexPath; ///< "gecko.v2.autoland.latest.taskgraph.decision"
};

/// Reads an address: Treeherder's jobs view, also in its old form "/#/jobs?…" with parameters that begin with
/// "filter-"; Taskcluster's /tasks/<id>, /tasks/<id>/runs/<run>, /tasks/groups/<id>, /tasks/index/<path>.
/// \return nothing when it is another address. Parts that make no sense are left out.
[[nodiscard]] std::optional<LinkTarget> parseLink(const QUrl &url);

} // namespace collie::treeherder
