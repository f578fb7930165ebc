#pragma once

#include "services/treeherder/job.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace collie::treeherder {

/// Details of one job (treeherder.md §2.4).
struct JobDetails {
    Job job;
    QString machineName, reason, who, buildPlatform, machinePlatform, groupDescription, typeDescription, signature,
        resourceUri;
    QDateTime submitted, started, ended; ///< UTC; invalid when it has not come to that.
};

/// One log of a job (treeherder.md §2.5).
struct LogUrl {
    QString name;        ///< "live_backing_log"
    QUrl url;            ///< http(s), or empty.
    QString parseStatus; ///< pending, parsed, failed, skipped-size
};

/// A line of a job's log that Treeherder's parser took for an error.
struct TextLogError {
    QString line;          ///< Without the worker's time.
    qint64 lineNumber = 0; ///< From 0.
    bool isNew = false;    ///< Nobody has seen it before this push.
};

/// What a person noted about a job of a push when classifying it (treeherder.md §2.6).
struct PushNote {
    QString taskId;         ///< Of the job.
    QString label;          ///< The job's type name.
    QString classification; ///< "fixed by commit"
    QString who;
    QString text;
};

/// The task (and run) that made the tasks of a push.
struct DecisionTask {
    QString taskId;
    int runId = 0;
};

} // namespace collie::treeherder
