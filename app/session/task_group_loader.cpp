#include "app/session/task_group_loader.h"

#include "services/base/backoff.h"
#include "services/base/logging.h"
#include "services/http/transient.h"
#include "services/treeherder/task_job.h"

#include <algorithm>
#include <utility>

namespace collie::session {
namespace {

constexpr std::chrono::seconds firstGroupRetry{3}, maxGroupRetry{60};
constexpr int restFactor = 4;  ///< How much less often what is over, or hidden, is looked at.
constexpr int liveFactor = 10; ///< And what Pulse tells of.
constexpr std::chrono::milliseconds collectFor(500);
constexpr qsizetype mostEvents = 50; ///< Of one unknown task that are kept; the newest ones tell most.

} // namespace

TaskGroupLoader::TaskGroupLoader(taskcluster::Queue &queue, const Clock &clock, QString taskGroupId,
                                 std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_taskGroupId(std::move(taskGroupId))
    , m_interval(interval) {
    m_next.setSingleShot(true);
    m_fetchLater.setSingleShot(true);
    m_fetchLater.setInterval(collectFor);
    connect(&m_next, &QTimer::timeout, this, &TaskGroupLoader::load);
    connect(&m_fetchLater, &QTimer::timeout, this, &TaskGroupLoader::fetchUnknown);
}

TaskGroupLoader::Read TaskGroupLoader::readGroup(const QVector<taskcluster::GroupTask> &tasks,
                                                 const QString &taskGroupId, qint64 nowMs) {
    Read all;
    QVector<treeherder::TaskDescription> descriptions;
    for (const taskcluster::GroupTask &task : tasks) {
        descriptions.append(treeherder::describeAnyTask(task.task));
        all.descriptions.insert(task.status.taskId, descriptions.constLast());
    }
    all.push = treeherder::pushOfTaskGroup(tasks, taskGroupId, pushId);
    all.jobs = treeherder::jobsOfTaskGroup(tasks, descriptions, pushId, nowMs);
    all.over = std::all_of(tasks.begin(), tasks.end(),
                           [](const taskcluster::GroupTask &task) { return task.status.isResolved(); });
    return all;
}

void TaskGroupLoader::load() {
    if (m_busy)
        return;
    m_busy = true;
    m_next.stop();
    m_listedMs = m_clock.nowMs();
    // The mapping of ten thousand definitions is no work for this thread.
    const Future<Read> all = andHandle(
        m_queue.listTaskGroup(m_taskGroupId), this,
        [groupId = m_taskGroupId, nowMs = m_listedMs](Result<QVector<taskcluster::GroupTask>> tasks) -> Future<Read> {
            if (!tasks)
                return failedFuture<Read>(tasks.error());
            return runOnPool([tasks = std::move(*tasks), groupId, nowMs]() -> Result<Read> {
                return readGroup(tasks, groupId, nowMs);
            });
        });
    m_guard = CancelGuard(all);
    onDone(all, this, [this](const Result<Read> &result) { take(result); });
}

void TaskGroupLoader::take(const Result<Read> &read) {
    m_busy = false;
    if (!read) {
        if (read.error().kind == ErrorKind::Cancelled)
            return;
        qint64 at = 0;
        if (http::isWorthAnotherTry(read.error())) {
            const qint64 wait = std::max<qint64>(read.error().retryAfter.count(),
                                                 doubled(firstGroupRetry, m_failures++, maxGroupRetry).count());
            waitFor(std::chrono::milliseconds(std::min<qint64>(wait, 600'000)));
            at = m_next.isActive() ? m_clock.nowMs() + wait : 0;
        }
        Q_EMIT failed(read.error(), at);
        return;
    }
    m_failures = 0;
    m_over = read->over;
    m_known.insert(read->descriptions);
    lookLater();
    Q_EMIT succeeded();
    Q_EMIT pushesLoaded({read->push});
    Q_EMIT jobsLoaded(read->jobs);
    // What was told while the listing was under way may be newer than it.
    treeherder::JobBatch newer;
    const auto waiting = std::exchange(m_waiting, {});
    for (const QVector<treeherder::TaskEvent> &events : waiting) {
        for (const treeherder::TaskEvent &event : events)
            takeEvent(event, newer);
    }
    if (!newer.rows.empty())
        Q_EMIT jobsLoaded(newer);
    Q_EMIT pushFinished(pushId);
}

void TaskGroupLoader::setLive(bool live) {
    if (std::exchange(m_live, live) && !live && m_next.isActive())
        lookLater();
}

void TaskGroupLoader::lookLater() {
    const int factor = m_live ? liveFactor : m_over || m_hidden ? restFactor : 1;
    waitFor(m_interval * factor);
}

void TaskGroupLoader::waitFor(std::chrono::milliseconds time) {
    if (!m_isResting)
        m_next.start(time);
}

void TaskGroupLoader::rest() {
    m_isResting = true;
    m_next.stop();
}

void TaskGroupLoader::setHidden(bool hidden) {
    m_hidden = hidden;
    if (hidden || !std::exchange(m_isResting, false))
        return;
    if (!m_busy)
        lookLater();
    if (!m_waiting.isEmpty())
        m_fetchLater.start();
}

void TaskGroupLoader::take(const QVector<pulse::Message> &messages) {
    treeherder::JobBatch jobs;
    for (const pulse::Message &message : messages) {
        const auto kind = treeherder::taskEventKind(QString::fromLatin1(message.exchange));
        if (!kind)
            continue;
        const Result<Json> payload = pulse::parsePayload(message);
        const auto event = payload ? treeherder::readTaskEvent(*kind, *payload)
                                   : Result<treeherder::TaskEvent>(failure(payload.error()));
        if (!event)
            qCDebug(logApp) << "a message of the queue was passed over:" << event.error().detail;
        else if (event->status.taskGroupId == m_taskGroupId)
            takeEvent(*event, jobs);
    }
    if (!jobs.rows.empty())
        Q_EMIT jobsLoaded(jobs);
}

void TaskGroupLoader::takeEvent(const treeherder::TaskEvent &event, treeherder::JobBatch &jobs) {
    const QString &taskId = event.status.taskId;
    const auto known = m_known.constFind(taskId);
    if (known != m_known.cend()) {
        for (const treeherder::Job &job : treeherder::jobsOfGroupEvent(event, *known, pushId, m_clock.nowMs()))
            treeherder::addJob(jobs, job);
        return;
    }
    if (m_waiting.size() >= mostWaiting && !m_waiting.contains(taskId)) {
        listSoon();
        return;
    }
    QVector<treeherder::TaskEvent> &events = m_waiting[taskId];
    if (events.size() >= mostEvents)
        events.removeFirst();
    events.append(event);
    // The first listing brings them.
    if (m_known.isEmpty())
        return;
    if (!m_fetchLater.isActive())
        m_fetchLater.start();
}

void TaskGroupLoader::fetchUnknown() {
    QStringList taskIds = m_waiting.keys();
    if (taskIds.isEmpty() || m_isFetching || m_isResting)
        return;
    m_isFetching = true;
    taskIds = taskIds.mid(0, mostFetched);
    const Future<Descriptions> definitions = andHandle(
        m_queue.tasks(taskIds), this, [](Result<QVector<taskcluster::TaskDefinition>> tasks) -> Future<Descriptions> {
            if (!tasks)
                return failedFuture<Descriptions>(tasks.error());
            return runOnPool([tasks = std::move(*tasks)]() -> Result<Descriptions> {
                Descriptions all;
                for (const taskcluster::TaskDefinition &each : tasks)
                    all.insert(each.taskId, treeherder::describeAnyTask(each.task));
                return all;
            });
        });
    m_fetching = CancelGuard(definitions);
    onDone(definitions, this,
           [this, taskIds](const Result<Descriptions> &answer) { takeDefinitions(taskIds, answer); });
}

void TaskGroupLoader::takeDefinitions(const QStringList &asked, const Result<Descriptions> &definitions) {
    m_isFetching = false;
    if (!definitions) {
        if (definitions.error().kind == ErrorKind::Cancelled)
            return;
        // Some deployments let nobody ask for many definitions at once; the listing has them as well.
        qCDebug(logApp) << "no definitions of new tasks:" << definitions.error().message;
        listSoon();
        return;
    }
    m_known.insert(*definitions);
    treeherder::JobBatch jobs;
    for (const QString &taskId : asked) {
        const QVector<treeherder::TaskEvent> events = m_waiting.take(taskId);
        // One that the queue does not know is no task of the group.
        if (!m_known.contains(taskId))
            continue;
        for (const treeherder::TaskEvent &event : events)
            takeEvent(event, jobs);
    }
    if (!jobs.rows.empty())
        Q_EMIT jobsLoaded(jobs);
    if (!m_waiting.isEmpty())
        m_fetchLater.start();
}

/// At most one listing an interval, however many messages ask for it.
void TaskGroupLoader::listSoon() {
    const qint64 wait = std::max<qint64>(0, m_listedMs + m_interval.count() - m_clock.nowMs());
    if (!m_busy && (!m_next.isActive() || m_next.remainingTime() > wait))
        waitFor(std::chrono::milliseconds(wait));
}

} // namespace collie::session
