#include "app/collie/task_group_loader.h"

#include "services/treeherder/task_job.h"

#include <algorithm>

namespace collie::app {
namespace {

constexpr qint64 firstGroupRetryMs = 3'000;
constexpr qint64 maxGroupRetryMs = 60'000;
constexpr int restFactor = 4; ///< How much less often what is over, or hidden, is looked at.

} // namespace

TaskGroupLoader::TaskGroupLoader(taskcluster::Queue &queue, const Clock &clock, QString taskGroupId,
                                 std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_taskGroupId(std::move(taskGroupId))
    , m_interval(interval) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TaskGroupLoader::load);
}

void TaskGroupLoader::load() {
    if (m_busy)
        return;
    m_busy = true;
    m_next.stop();
    const auto group = m_queue.listTaskGroup(m_taskGroupId);
    // The mapping of ten thousand definitions is no work for this thread.
    const Future<Read> read =
        andThen(group, this,
                [groupId = m_taskGroupId,
                 nowMs = m_clock.nowMs()](Result<QVector<taskcluster::GroupTask>> tasks) -> Future<Read> {
                    if (!tasks)
                        return failedFuture<Read>(tasks.error());
                    return runOnPool([tasks = std::move(*tasks), groupId, nowMs]() -> Result<Read> {
                        Read all;
                        all.push = treeherder::pushOfTaskGroup(tasks, groupId, pushId);
                        all.jobs = treeherder::jobsOfTaskGroup(tasks, pushId, nowMs);
                        all.over = std::all_of(tasks.begin(), tasks.end(), [](const taskcluster::GroupTask &task) {
                            return task.status.isResolved();
                        });
                        return all;
                    });
                });
    m_guard = CancelGuard(read);
    onDone(read, this, [this](const Result<Read> &result) { take(result); });
}

void TaskGroupLoader::take(const Result<Read> &read) {
    m_busy = false;
    if (!read) {
        if (read.error().kind == ErrorKind::Cancelled)
            return;
        const bool hopeless = read.error().kind == ErrorKind::NotFound ||
                              read.error().kind == ErrorKind::InsufficientScopes ||
                              read.error().kind == ErrorKind::InvalidArgument;
        qint64 at = 0;
        if (!hopeless) {
            const qint64 wait =
                std::max<qint64>(read.error().retryAfter.count(),
                                 std::min(maxGroupRetryMs, firstGroupRetryMs << std::min(m_failures++, 10)));
            m_next.start(static_cast<int>(std::min<qint64>(wait, 600'000)));
            at = m_clock.nowMs() + wait;
        }
        Q_EMIT failed(read.error(), at);
        return;
    }
    m_failures = 0;
    m_next.start(m_interval * (read->over || m_hidden ? restFactor : 1));
    Q_EMIT succeeded();
    Q_EMIT pushesLoaded({read->push});
    Q_EMIT jobsLoaded(read->jobs);
    Q_EMIT pushFinished(pushId);
}

} // namespace collie::app
