#pragma once

#include "services/treeherder/treeherder_client.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace collie::treeherder {

/// What an address of Treeherder or Taskcluster, or of something they are about, names.
struct Address {
    enum class Kind {
        Jobs,   ///< Treeherder: pushes of a repository, perhaps with a job and a filter.
        Task,   ///< Taskcluster: a task, perhaps a run of it.
        Group,  ///< Taskcluster: the tasks of a group, perhaps with one of them selected.
        Index,  ///< Taskcluster: a path of the index.
        Hook,   ///< Taskcluster: a hook.
        Commit, ///< A commit at its host (hg or git), or a bare revision; of which repository, Treeherder's list tells.
        Landing, ///< Treeherder: what Lando is about to land, a push that may not be there yet.
    };
    /// What one field of the jobs has to be like.
    struct Field {
        QString name;           ///< Treeherder's: "job_type_symbol".
        QStringList values;     ///< Of which one must fit.
        bool isNegated = false; ///< None may fit; Treeherder has no word for that.
        friend bool operator==(const Field &, const Field &) = default;
    };
    Kind kind = Kind::Jobs;
    /// The server: scheme, host and port, for finding the deployment. Where the address is one of a store of artifacts
    /// or of a Taskcluster that is gone, the root URL of the deployment that has the tasks. Empty where any deployment
    /// may be meant: a commit, or the bare id of a task.
    QUrl site;

    // Jobs; what is empty was not said (treeherder.md §1.2).
    QString repository;
    PushQuery query;              ///< Which pushes; the default is the newest ones.
    QStringList resultStatuses;   ///< "testfailed", "busted", …
    QStringList classifiedStates; ///< "classified", "unclassified"
    QStringList tiers;            ///< "1", "2", "3"; all three lists without case, in small letters.
    QString searchText;           ///< Terms parted by spaces.
    QVector<Field> fields;
    qint64 jobId = 0;                ///< Treeherder's id of a job to select; 0 for none.
    bool groupsExpanded = false;     ///< Every group of jobs is to be opened.
    bool showsDuplicates = false;    ///< See models::JobFilter.
    bool withoutJobs = false;        ///< Only the pushes are wanted.
    QVector<qint64> collapsedPushes; ///< Ids of pushes whose jobs are folded away.

    // Landing: its id, and which Lando has it as Treeherder names them ("lando-prod-2025"; empty for the deployment's).
    // Jobs have them too where the address tells the push as well.
    QString landing;
    QString landoInstance;

    // Commit: query.commitRevision of 7 to 64 digits, or query.fromChange and query.toChange, any commits each, where a
    // range is meant; none of them for the repository as a whole.
    QUrl sourceUrl; ///< The repository: "https://hg.mozilla.org/integration/autoland"; empty for a bare revision.

    // Hook.
    QString hookGroupId;
    QString hookId; ///< Empty for all of the group.

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
