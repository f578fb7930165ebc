#include "services/scheduling/group_cancel.h"

#include <vector>

namespace collie::scheduling {

namespace {

constexpr int mostAtOnce = 6;

}

/// Tasks being cancelled one by one.
struct GroupCancel::Each {
    QStringList waiting;
    int running = 0;
    GroupCancelOutcome outcome;
    Promise<GroupCancelOutcome> promise;
    std::vector<CancelGuard> guards;
};

GroupCancel::GroupCancel(taskcluster::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_queue(api) {}

Future<GroupCancelOutcome> GroupCancel::cancel(const QString &taskGroupId) {
    const auto atOnce = m_queue.cancelTaskGroup(taskGroupId);
    return andHandle(
        atOnce, this,
        [this, taskGroupId](const Result<taskcluster::CancelledGroup> &done) -> Future<GroupCancelOutcome> {
            if (done)
                return readyFuture<GroupCancelOutcome>(
                    GroupCancelOutcome{.cancelled = done->taskIds, .failures = {}, .atOnce = true});
            // Not sealed, or only its tasks may be cancelled.
            const ErrorKind kind = done.error().kind;
            if (kind != ErrorKind::Conflict && kind != ErrorKind::InsufficientScopes)
                return failedFuture<GroupCancelOutcome>(done.error());
            return andHandle(m_queue.listTaskGroup(taskGroupId), this,
                             [this](const Result<QVector<taskcluster::GroupTask>> &tasks) {
                                 return tasks ? oneByOne(*tasks) : failedFuture<GroupCancelOutcome>(tasks.error());
                             });
        });
}

Future<GroupCancelOutcome> GroupCancel::oneByOne(const QVector<taskcluster::GroupTask> &tasks) {
    auto each = std::make_shared<Each>();
    for (const taskcluster::GroupTask &task : tasks) {
        if (!task.status.isResolved())
            each->waiting.append(task.status.taskId);
    }
    each->promise.onCancelled(this, [each] {
        each->waiting.clear();
        each->guards.clear();
    });
    pump(each);
    return each->promise.future();
}

void GroupCancel::pump(const std::shared_ptr<Each> &each) {
    while (each->running < mostAtOnce && !each->waiting.isEmpty()) {
        const QString taskId = each->waiting.takeFirst();
        const auto call = m_queue.cancelTask(taskId);
        ++each->running;
        each->guards.emplace_back(call);
        onDone(call, this, [this, each, taskId](const Result<taskcluster::TaskStatus> &status) {
            --each->running;
            if (status)
                each->outcome.cancelled.append(taskId);
            else
                each->outcome.failures.append({.taskId = taskId, .error = status.error()});
            pump(each);
        });
    }
    if (each->running == 0 && each->waiting.isEmpty())
        each->promise.finish(each->outcome);
}

} // namespace collie::scheduling
