#pragma once

#include "services/taskcluster/queue.h"
#include "services/treeherder/job.h"

#include <QDateTime>
#include <QStringList>
#include <QVector>

#include <optional>

namespace collie::treeherder {

/// What one message of the queue's task exchanges tells.
struct TaskEvent {
    enum class Kind { Defined, Pending, Running, Completed, Failed, Exception };
    Kind kind = Kind::Defined;
    int runId = 0; ///< 0 before there is a run.
    taskcluster::TaskStatus status;
};

/// Which event an exchange (`exchange/taskcluster-queue/v1/task-…`) carries; nothing for those that say nothing about
/// the state of a job.
[[nodiscard]] std::optional<TaskEvent::Kind> taskEventKind(QStringView exchange);
/// Reads a message. \param payload  its body.
/// \return BadResponse when it is not the message of a task or names a run that its status does not have.
[[nodiscard]] Result<TaskEvent> readTaskEvent(TaskEvent::Kind kind, const Json &payload);
/// The event that a status amounts to, for those who missed the messages: one for each run, or one for a task that has
/// none yet.
[[nodiscard]] QVector<TaskEvent> taskEventsOf(const taskcluster::TaskStatus &status);

/// What Treeherder reads from the definition of a task (treeherder.md §4).
struct TaskDescription {
    enum class JobKind { Build, Test, Other };
    QString project;       ///< "autoland"; of "owner/project" the latter.
    QString revision;      ///< 40 hex digits.
    qint64 pushNumber = 0; ///< Push log id or number of the pull request; 0 when the route has none.
    JobKind jobKind = JobKind::Other;
    int tier = 1;
    QString name; ///< At most 139 characters.
    QString symbol;
    QString groupSymbol;      ///< "?" for none.
    QString groupName;        ///< "unknown" for none.
    QString platform;         ///< Code; the worker type when the task names none.
    QString os, architecture; ///< "-" when the task does not tell.
    QStringList options;      ///< Sorted, never empty: {"debug"}.
    QString owner;            ///< At most 50 characters.
    QString reason;           ///< "scheduled"
    QString productName;      ///< "unknown" when the task does not tell.
    QDateTime created;        ///< UTC.
};

/// Reads a task definition as Treeherder does.
/// \return InvalidArgument with the reason for tasks that Treeherder does not show: without exactly one route to it, or
/// with an `extra.treeherder` that breaks its schema.
[[nodiscard]] Result<TaskDescription> describeTask(const Json &definition);

/// One run of a task as Treeherder will show it.
struct TaskJob {
    Job job;                  ///< `id` and `pushId` are 0: only Treeherder knows them.
    QString guid;             ///< "<uuid of the task>/<run>"
    QString machine;          ///< "unknown" until a worker took it.
    QDateTime started, ended; ///< UTC; invalid when it has not come to that.
    bool hasLog = false;      ///< `public/logs/live_backing.log` is there to be read.
};

/// The jobs an event changes, in the order of their runs: that of its own run, and before it the run that it retries.
/// Empty for a run that was created as an exception, because its task never came to be run (handler.py).
[[nodiscard]] QVector<TaskJob> jobsOfEvent(const TaskEvent &event, const TaskDescription &task);

} // namespace collie::treeherder
