#include "app/session/job_mirror.h"

#include "services/base/logging.h"

#include <utility>

namespace collie::session {
namespace {

using treeherder::JobResult;
using treeherder::JobState;
using treeherder::TaskDescription;
using treeherder::TaskEvent;
using treeherder::TaskJob;

/// Definitions under way or waiting above which tasks that are only defined, which nobody sees by default, are left to
/// Treeherder: a decision task defines thousands at once.
constexpr int mostForDefined = 200;
constexpr int groupLimit = 20'000; ///< Tasks of a group that is caught up with.

/// What a job tells of its task. The kind of the job is not among it.
TaskDescription describedBy(const treeherder::Job &job) {
    TaskDescription task;
    task.tier = job.tier;
    task.name = job.typeName;
    task.symbol = job.symbol;
    task.groupSymbol = job.groupSymbol;
    task.groupName = job.groupName;
    task.platform = job.platform;
    task.options = QStringList{job.platformOption};
    return task;
}

} // namespace

JobMirror::JobMirror(taskcluster::Queue &queue, Place place, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_place(std::move(place))
    , m_descriptions(queue) {
    connect(&m_descriptions, &treeherder::TaskDescriptions::described, this, &JobMirror::applyWaiting);
    connect(&m_descriptions, &treeherder::TaskDescriptions::failed, this,
            [this](const QString &taskId, const Error &error) {
                qCDebug(logApp) << "no definition of" << taskId << error.message;
                m_waiting.remove(taskId); // Treeherder's poll brings the job.
            });
}

JobMirror::~JobMirror() = default;

void JobMirror::take(const QVector<pulse::Message> &messages) {
    for (const pulse::Message &message : messages) {
        const auto kind = treeherder::taskEventKind(QString::fromLatin1(message.exchange));
        if (!kind)
            continue;
        // What the queue says of a task is a few KiB; anything as large as this is not from it.
        constexpr qsizetype largest = 64 * 1024;
        if (message.payload.size() > largest) {
            qCDebug(logApp) << "a message of the queue was passed over: it has" << message.payload.size() << "bytes";
            continue;
        }
        const Result<Json> payload = pulse::parsePayload(message);
        const Result<TaskEvent> event =
            payload ? treeherder::readTaskEvent(*kind, *payload) : Result<TaskEvent>(failure(payload.error()));
        if (event)
            takeEvent(*event);
        else
            qCDebug(logApp) << "a message of the queue was passed over:" << event.error().detail;
    }
    flush();
}

void JobMirror::take(const taskcluster::TaskStatus &status) {
    for (const TaskEvent &event : treeherder::taskEventsOf(status))
        takeEvent(event);
    flush();
}

/// A job of the same task that is known, whatever its run.
std::optional<treeherder::Job> JobMirror::relativeOf(const TaskEvent &event) const {
    for (const models::JobStore *store : {&m_place.store, m_place.also}) {
        for (int run = event.runId; store != nullptr && run >= 0; --run) {
            if (const auto row = store->findByTask(event.status.taskId, run))
                return store->job(*row);
        }
    }
    return std::nullopt;
}

qint64 JobMirror::pushOf(const QString &revision) const {
    const models::PushListModel &pushes = m_place.pushes;
    for (int row = 0; row < pushes.rowCount(); ++row) {
        if (pushes.pushAt(row).revision == revision)
            return pushes.pushAt(row).id;
    }
    return 0;
}

void JobMirror::takeEvent(const TaskEvent &event) {
    const QString &taskId = event.status.taskId;
    if (m_descriptions.isHidden(taskId))
        return;
    const auto waiting = m_waiting.find(taskId);
    if (const TaskDescription *task = m_descriptions.find(taskId)) {
        apply(event, *task, pushOf(task->revision));
        return;
    }
    const auto relative = relativeOf(event);
    // Whether a failure is orange or red depends on what the definition says of the job.
    if (relative && event.kind != TaskEvent::Kind::Failed && waiting == m_waiting.end()) {
        apply(event, describedBy(*relative), relative->pushId);
        return;
    }
    if (event.kind == TaskEvent::Kind::Defined && m_descriptions.pending() > mostForDefined)
        return;
    if (m_descriptions.fetch(taskId))
        m_waiting[taskId].append(event);
}

void JobMirror::applyWaiting(const QString &taskId) {
    const QVector<TaskEvent> events = m_waiting.take(taskId);
    const TaskDescription *task = m_descriptions.find(taskId);
    if (task == nullptr)
        return;
    const qint64 pushId = pushOf(task->revision);
    for (const TaskEvent &event : events)
        apply(event, *task, pushId);
    flush();
}

void JobMirror::apply(const TaskEvent &event, const TaskDescription &task, qint64 pushId) {
    if (pushId == 0)
        return;
    const models::JobStore &store = m_place.store;
    for (const TaskJob &told : treeherder::jobsOfEvent(event, task)) {
        treeherder::Job job = told.job;
        job.pushId = pushId;
        if (const auto known = store.findByTask(job.taskId, job.runId)) {
            const treeherder::Job before = store.job(*known);
            // What is over stays as it is: the same message may come twice, and Treeherder or a person may have said
            // more about the job since. Only that it was run again is news.
            if (before.state == JobState::Completed && job.result != JobResult::Retry)
                continue;
            job.failureClassificationId = before.failureClassificationId;
            job.pushId = before.pushId;
        }
        treeherder::addJob(m_pending, job);
    }
}

void JobMirror::flush() {
    const auto jobs = static_cast<int>(m_pending.rows.size());
    if (jobs == 0)
        return;
    m_place.apply(std::exchange(m_pending, {}));
    Q_EMIT applied(jobs);
}

void JobMirror::catchUp(const QString &taskGroupId) {
    if (m_catchUps.contains(taskGroupId))
        return;
    const Future<QVector<taskcluster::GroupTask>> tasks = m_queue.listTaskGroup(taskGroupId, groupLimit);
    m_catchUps.insert_or_assign(taskGroupId, CancelGuard(tasks));
    onDone(tasks, this, [this, taskGroupId](const Result<QVector<taskcluster::GroupTask>> &answer) {
        m_catchUps.erase(taskGroupId);
        if (!answer) {
            qCDebug(logApp) << "no catch-up with" << taskGroupId << answer.error().message;
            return;
        }
        for (const taskcluster::GroupTask &each : *answer) {
            if (const Result<TaskDescription> task = treeherder::describeTask(each.task)) {
                for (const TaskEvent &event : treeherder::taskEventsOf(each.status))
                    apply(event, *task, pushOf(task->revision));
            }
        }
        flush();
    });
}

} // namespace collie::session
