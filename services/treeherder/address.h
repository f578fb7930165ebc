#pragma once

#include "services/treeherder/treeherder_client.h"

#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace collie::treeherder {

/// What an address of Treeherder or Taskcluster names.
struct Address {
    enum class Kind {
        Jobs,  ///< Treeherder: pushes of a repository, perhaps with a job and a filter.
        Task,  ///< Taskcluster: a task, perhaps a run of it.
        Group, ///< Taskcluster: the tasks of a group, perhaps with one of them selected.
        Index, ///< Taskcluster: a path of the index.
    };
    Kind kind = Kind::Jobs;
    /// The server: scheme, host and port, for finding the deployment. Where the address is one of a store of artifacts
    /// or of a Taskcluster that is gone, the root URL of the deployment that has the tasks.
    QUrl site;

    // Jobs; what is empty was not said (treeherder.md §1.2).
    QString repository;
    PushQuery query;              ///< Which pushes; the default is the newest ones.
    QStringList resultStatuses;   ///< "testfailed", "busted", …
    QStringList classifiedStates; ///< "classified", "unclassified"
    QStringList tiers;            ///< "1", "2", "3"
    QString searchText;           ///< Terms parted by spaces.
    /// Treeherder's name of a field, "job_type_symbol", with the values of which one must fit.
    QVector<QPair<QString, QStringList>> fields;
    qint64 jobId = 0;            ///< Treeherder's id of a job to select; 0 for none.
    bool groupsExpanded = false; ///< Every group of jobs is to be opened.

    // Task, and the selected task of Jobs and Group.
    QString taskId;
    int runId = -1; ///< -1 for the newest.
    QString groupId;
    QString indexPath; ///< "gecko.v2.autoland.latest.taskgraph.decision"

    // What is to be shown of the task or job.
    bool showsLog = false; ///< The log named by `artifact`; that of the task when it is empty.
    QString artifact;      ///< "public/build/target.zip"; empty for none.
    qint64 firstLine = 0;  ///< Of the log, from 1; 0 for none.
    qint64 lastLine = 0;   ///< Not before firstLine.

    /// A sentence for each part that is not taken as it stands, plain text. What can be repaired without a doubt (a
    /// comma copied along, a date without zeros) is, and needs none.
    QStringList notes;
};

} // namespace collie::treeherder
