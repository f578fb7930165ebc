#pragma once

#include "services/taskcluster/queue.h"
#include "services/taskcluster/worker_manager.h"

#include <memory>
#include <optional>

namespace collie::taskcluster {

/// Where a pending run stands among those of its queue. Workers take the most urgent first, and of those the oldest.
struct QueuePlace {
    qsizetype place = 0;  ///< Counts from 1; 0 when it is not among those that were looked at.
    qsizetype listed = 0; ///< How many were looked at.
    bool isCut = false;   ///< Whether there are more: these may come first all the same.
};
/// \param pending  as Queue::pendingTasks() gives them.
[[nodiscard]] QueuePlace placeAmong(const QVector<PendingTask> &pending, const QString &taskId);

/// One answer about a task: nothing while it is on its way, and where it need not be asked.
template <class T>
using Part = std::optional<Result<T>>;

/// What is known of one task, part by part.
struct TaskFacts {
    QString taskId;
    /// Taskcluster has forgotten the task or is about to: whatever is asked of it must fail.
    bool isExpired = false;
    Part<std::shared_ptr<const Json>> definition; ///< Never null.
    Part<TaskStatus> status;
    Part<QVector<RelatedTask>> dependencies; ///< In the definition's order; at most Queue::mostRelated.
    Part<QVector<RelatedTask>> dependents;   ///< At most Queue::mostRelated.
    Part<TaskQueueCounts> counts;            ///< Of its queue, while it is not resolved.
    Part<QueuePlace> place;                  ///< While it is pending.
    Part<WorkerPool> pool;                   ///< While it is pending.
};

/// Why the task does not run yet: one or two sentences for people; empty when it does not wait, or nothing is known.
[[nodiscard]] QString whyWaiting(const TaskFacts &facts);
/// What it means that the task has expired, a sentence for people; empty when it has not.
[[nodiscard]] QString expirySentence(const TaskFacts &facts);
/// Why a part is not known, a sentence for people: the scope that it takes, where one is missing.
[[nodiscard]] QString whyUnknown(const Error &error);

} // namespace collie::taskcluster
