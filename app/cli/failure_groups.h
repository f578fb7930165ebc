#pragma once

#include "services/base/result.h"
#include "services/failures/job_failures.h"
#include "services/treeherder/job.h"

#include <QHash>
#include <QUrl>
#include <QVector>

namespace collie::cli {

/// A failed job and why it failed.
struct FailedJob {
    treeherder::Job job;
    QUrl page; ///< Of the job at Treeherder; empty for none.
    failures::JobFailures found;

    /// Puts an answer into `found`, an error as its state. Nobody asks again by himself.
    void take(const Result<failures::JobFailures> &answer);
};

/// The failures of a push.
struct PushFailures {
    QString repository, revision, subject;
    qint64 pushId = 0;
    QUrl page;               ///< Of the push at Treeherder; empty for none.
    QVector<FailedJob> jobs; ///< By platform, label and run.
    int leftOut = 0;         ///< Intermittent ones that are not among them.
    int otherPlatforms = 0;  ///< Failed ones of platforms that were not asked for.
};

/// What failures are put together by.
enum class GroupBy { Test, Job, Platform };
/// The word of --group-by; Test for any other.
[[nodiscard]] GroupBy groupByFromName(const QString &name);
/// The reverse.
[[nodiscard]] const char *groupByName(GroupBy by);

/// The same line in several jobs.
struct GroupedLine {
    QString text; ///< One line, cut where it is very long.
    bool isNew = false;
    QVector<qsizetype> jobs; ///< Into PushFailures::jobs, ascending.
};

/// What failed in a test, a job or on a platform.
struct FailureGroup {
    QString name;
    QVector<qsizetype> jobs;          ///< Into PushFailures::jobs, ascending.
    QVector<GroupedLine> lines;       ///< In the order in which they were met.
    QHash<QString, qsizetype> lineOf; ///< Into `lines`, by text.
};

/// The failures of a push by what they are put together by: those of most jobs first, then by name. A job whose
/// failures are not known has a line that says why.
[[nodiscard]] QVector<FailureGroup> groupsOf(const PushFailures &push, GroupBy by);

/// "linux2404-64 opt"
[[nodiscard]] QString platformOf(const treeherder::Job &job);
/// Which run it is: "VWAJCxhmQ4iFEUS-d6zfBA.0"; Treeherder's number of a job that is not of Taskcluster.
[[nodiscard]] QString runOf(const treeherder::Job &job);

} // namespace collie::cli
