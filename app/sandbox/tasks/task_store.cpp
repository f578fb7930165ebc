#include "app/sandbox/tasks/task_store.h"

#include "app/sandbox/tasks/task_schema.h"

#include <algorithm>
#include <array>
#include <memory>

namespace collie::sandbox {

namespace {

constexpr qint64 claimMs = 20 * 60 * 1000;
/// The queue looks for expired claims and deadlines this long after they have passed.
constexpr qint64 claimGraceMs = 5'000;
constexpr qint64 deadlineGraceMs = 60'000;
constexpr qint64 pollMs = 20'000;
constexpr qint64 startMs = 1'200;
constexpr qint64 runMs = 3'000;
constexpr qint64 shortestMs = 20;

tl::unexpected<Refusal> conflict(const QString &message) {
    return tl::unexpected(Refusal{.message = message});
}

tl::unexpected<Refusal> notFound(const QString &taskId) {
    return tl::unexpected(Refusal::noTask(taskId));
}

tl::unexpected<Refusal> notRunning(const QString &taskId, int runId) {
    return conflict(QStringLiteral("Run %1 on task `%2` is resolved or not running.").arg(runId).arg(taskId));
}

TaskEvent eventOf(TaskState state) {
    switch (state) {
    case TaskState::Unscheduled:
        return TaskEvent::Defined;
    case TaskState::Pending:
        return TaskEvent::Pending;
    case TaskState::Running:
        return TaskEvent::Running;
    case TaskState::Completed:
        return TaskEvent::Completed;
    case TaskState::Failed:
        return TaskEvent::Failed;
    case TaskState::Exception:
        return TaskEvent::Exception;
    }
    return TaskEvent::Exception;
}

int urgency(const Task &task) {
    const std::string priority = task.definition.at("priority").get<std::string>();
    const auto found = std::find(TaskSchema::priorities.begin(), TaskSchema::priorities.end(), priority);
    return int(found - TaskSchema::priorities.begin());
}

/// Whether two definitions say the same; the order of members does not matter.
bool isSame(const Json &left, const Json &right) {
    return nlohmann::json(left) == nlohmann::json(right);
}

} // namespace

TaskStore::TaskStore(TaskEvents &events, const Clock &clock, double speed, const TaskKeeper &others, QObject *parent)
    : QObject(parent)
    , m_events(events)
    , m_clock(clock)
    , m_speed(speed)
    , m_others(others) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TaskStore::tick);
    connect(&m_events, &TaskEvents::changed, this,
            [this](const QString &taskId, int, TaskEvent what) { onChanged(taskId, what); });
}

bool TaskStore::isServed(const QString &taskQueueId) {
    static const std::array provisioners{QStringLiteral("gecko-1/"),         QStringLiteral("gecko-2/"),
                                         QStringLiteral("gecko-3/"),         QStringLiteral("gecko-t/"),
                                         QStringLiteral("releng-hardware/"), QStringLiteral("built-in/"),
                                         QStringLiteral("proj-misc/")};
    return std::any_of(provisioners.begin(), provisioners.end(),
                       [&taskQueueId](const QString &one) { return taskQueueId.startsWith(one); });
}

qint64 TaskStore::scaled(qint64 ms) const {
    return std::max(shortestMs, qint64(double(ms) / m_speed));
}

const Task *TaskStore::find(const QString &taskId) const {
    const auto found = m_tasks.find(taskId);
    return found == m_tasks.end() ? nullptr : &found->second;
}

Task *TaskStore::mutableTask(const QString &taskId) {
    const auto found = m_tasks.find(taskId);
    return found == m_tasks.end() ? nullptr : &found->second;
}

const TaskRun *TaskStore::run(const QString &taskId, int runId) const {
    const Task *task = find(taskId);
    return task && runId >= 0 && size_t(runId) < task->runs.size() ? &task->runs[size_t(runId)] : nullptr;
}

std::optional<Task> TaskStore::task(const QString &taskId) const {
    const Task *found = find(taskId);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<TaskState> TaskStore::state(const QString &taskId) const {
    const Task *found = find(taskId);
    return found ? std::optional(found->state()) : std::nullopt;
}

QStringList TaskStore::tasksOf(const QString &taskGroupId) const {
    return m_groups.value(taskGroupId);
}

QStringList TaskStore::dependents(const QString &taskId) const {
    return m_dependents.value(taskId);
}

QStringList TaskStore::inQueue(const QString &taskQueueId, TaskState state) const {
    QStringList ids;
    for (const auto &[id, task] : m_tasks) {
        if (task.state() == state && task.text("taskQueueId") == taskQueueId)
            ids.append(id);
    }
    return ids;
}

TaskState TaskStore::stateOf(const QString &taskId) const {
    if (const auto own = state(taskId))
        return *own;
    return m_others.state(taskId).value_or(TaskState::Unscheduled);
}

void TaskStore::announce(const Task &task, TaskEvent what) {
    Q_EMIT m_events.changed(task.taskId, task.newestRun(), what);
}

Changed TaskStore::create(const QString &taskId, const Json &definition) {
    const Task *known = find(taskId);
    if (known && isSame(known->definition, definition))
        return {};
    if (known || m_others.state(taskId))
        return conflict(QStringLiteral("taskId `%1` already used by another task.\nThis could be the result of faulty "
                                       "idempotency!")
                            .arg(taskId));
    QStringList absent;
    for (const Json &dependency : definition.at("dependencies")) {
        const QString id = QString::fromStdString(dependency.get<std::string>());
        if (id != taskId && !find(id) && !m_others.state(id))
            absent.append(QStringLiteral(" * %1").arg(id));
    }
    if (!absent.isEmpty())
        return tl::unexpected(Refusal{.status = 400,
                                      .code = QStringLiteral("InputError"),
                                      .message = QStringLiteral("`task.dependencies` references non-existing tasks: \n"
                                                                "%1\nAll taskIds in `task.dependencies` **must** exist"
                                                                "\nbefore the task is created.\n")
                                                     .arg(absent.join(u'\n'))});
    const QString group = stringMember(definition, "taskGroupId");
    if (m_sealed.contains(group))
        return conflict(QStringLiteral("Task group `%1` is sealed and does not accept new tasks.").arg(group));
    Task &task = m_tasks[taskId];
    task.taskId = taskId;
    task.definition = definition;
    task.retriesLeft = int(integerMember(definition, "retries"));
    m_groups[group].append(taskId);
    planAt({.taskId = taskId, .runId = -1, .step = Step::Deadline}, task.deadlineMs() + scaled(deadlineGraceMs));
    announce(task, TaskEvent::Defined);
    for (const Json &dependency : definition.at("dependencies"))
        m_dependents[QString::fromStdString(dependency.get<std::string>())].append(taskId);
    if (!isBlocked(task))
        addRun(task, QStringLiteral("scheduled"));
    return {};
}

bool TaskStore::isBlocked(const Task &task) const {
    const bool needsSuccess = task.text("requires") != u"all-resolved";
    const Json &dependencies = task.definition.at("dependencies");
    return std::any_of(dependencies.begin(), dependencies.end(), [this, needsSuccess](const Json &dependency) {
        const TaskState state = stateOf(QString::fromStdString(dependency.get<std::string>()));
        return needsSuccess ? state != TaskState::Completed : !isResolved(state);
    });
}

void TaskStore::onChanged(const QString &taskId, TaskEvent what) {
    if (what != TaskEvent::Completed && what != TaskEvent::Failed && what != TaskEvent::Exception)
        return;
    for (const QString &id : dependents(taskId)) {
        Task *task = mutableTask(id);
        if (task && task->runs.empty() && !isBlocked(*task))
            addRun(*task, QStringLiteral("scheduled"));
    }
    if (const Task *task = find(taskId); task && isResolved(task->state()))
        announceGroupIfResolved(task->text("taskGroupId"));
}

void TaskStore::announceGroupIfResolved(const QString &taskGroupId) {
    const QStringList tasks = tasksOf(taskGroupId);
    const bool over =
        std::all_of(tasks.begin(), tasks.end(), [this](const QString &id) { return isResolved(stateOf(id)); });
    // A group that began with a push is told of by the simulation.
    if (over && !m_others.state(taskGroupId))
        Q_EMIT m_events.changed(taskGroupId, -1, TaskEvent::GroupResolved);
}

void TaskStore::addRun(Task &task, const QString &reason) {
    task.runs.push_back({.reasonCreated = reason, .reasonResolved = {}, .workerGroup = {}, .workerId = {}});
    task.runs.back().scheduledMs = m_clock.nowMs();
    const QString queue = task.text("taskQueueId");
    const Due due{.taskId = task.taskId, .runId = task.newestRun(), .step = Step::Start};
    if (isServed(queue))
        plan(due, startMs);
    else
        m_pending[queue].append(task.taskId);
    announce(task, TaskEvent::Pending);
    wake(queue);
}

void TaskStore::endRun(Task &task, TaskState state, const QString &reason) {
    const qint64 now = m_clock.nowMs();
    if (task.runs.empty()) {
        task.runs.push_back({.reasonCreated = QStringLiteral("exception"),
                             .reasonResolved = {},
                             .workerGroup = {},
                             .workerId = {},
                             .scheduledMs = now});
    }
    TaskRun &run = task.runs.back();
    run.state = state;
    run.reasonResolved = reason;
    run.resolvedMs = now;
    announce(task, eventOf(state));
}

void TaskStore::retryRun(Task &task, const QString &reason, const QString &next) {
    if (task.retriesLeft <= 0)
        return endRun(task, TaskState::Exception, reason);
    TaskRun &run = task.runs.back();
    run.state = TaskState::Exception;
    run.reasonResolved = reason;
    run.resolvedMs = m_clock.nowMs();
    --task.retriesLeft;
    addRun(task, next);
}

void TaskStore::schedule(const QString &taskId) {
    if (Task *task = mutableTask(taskId))
        addRun(*task, QStringLiteral("scheduled"));
}

void TaskStore::rerun(const QString &taskId) {
    Task *task = mutableTask(taskId);
    if (!task)
        return;
    task->retriesLeft = int(integerMember(task->definition, "retries"));
    addRun(*task, QStringLiteral("rerun"));
}

void TaskStore::cancel(const QString &taskId) {
    if (Task *task = mutableTask(taskId))
        endRun(*task, TaskState::Exception, QStringLiteral("canceled"));
}

void TaskStore::setPriority(const QString &taskId, const QString &priority) {
    if (Task *task = mutableTask(taskId))
        task->definition["priority"] = priority.toStdString();
}

void TaskStore::seal(const QString &taskGroupId) {
    if (m_sealed.contains(taskGroupId))
        return;
    m_sealed.insert(taskGroupId, m_clock.nowMs());
    Q_EMIT m_events.changed(taskGroupId, -1, TaskEvent::GroupSealed);
}

QStringList TaskStore::pending(const QString &taskQueueId) const {
    QStringList ids;
    for (const QString &id : m_pending.value(taskQueueId)) {
        if (find(id)->state() == TaskState::Pending && !ids.contains(id))
            ids.append(id);
    }
    std::stable_sort(ids.begin(), ids.end(), [this](const QString &left, const QString &right) {
        return urgency(*find(left)) < urgency(*find(right));
    });
    return ids;
}

void TaskStore::awaitPending(const QString &taskQueueId, std::function<void()> found) {
    // Called once, whoever is first.
    const auto once = std::make_shared<std::function<void()>>(std::move(found));
    const auto call = [once] {
        if (const auto function = std::exchange(*once, nullptr))
            function();
    };
    m_waiting.insert(taskQueueId, call);
    QTimer::singleShot(std::chrono::milliseconds(scaled(pollMs)), this, call);
}

void TaskStore::wake(const QString &taskQueueId) {
    const auto waiting = m_waiting.values(taskQueueId);
    m_waiting.remove(taskQueueId);
    for (const auto &call : waiting)
        QTimer::singleShot(0, this, call);
}

Changed TaskStore::claim(const QString &taskId, int runId, const Worker &worker) {
    Task *task = mutableTask(taskId);
    if (!task || !run(taskId, runId))
        return notFound(taskId);
    TaskRun &run = task->runs[size_t(runId)];
    const bool ownClaim =
        run.state == TaskState::Running && run.workerGroup == worker.group && run.workerId == worker.id;
    if (ownClaim)
        return {};
    if (run.state != TaskState::Pending)
        return conflict(QStringLiteral("Run %1 on task `%2` was already claimed by another worker, or is resolved.")
                            .arg(runId)
                            .arg(taskId));
    run.state = TaskState::Running;
    run.workerGroup = worker.group;
    run.workerId = worker.id;
    run.claimed = true;
    run.startedMs = m_clock.nowMs();
    run.takenUntilMs = run.startedMs + scaled(claimMs);
    m_pending[task->text("taskQueueId")].removeAll(taskId);
    planAt({.taskId = taskId, .runId = runId, .step = Step::ClaimExpiry}, run.takenUntilMs + scaled(claimGraceMs));
    announce(*task, TaskEvent::Running);
    return {};
}

Changed TaskStore::reclaim(const QString &taskId, int runId) {
    Task *task = mutableTask(taskId);
    if (!task || !run(taskId, runId))
        return notFound(taskId);
    TaskRun &run = task->runs[size_t(runId)];
    if (run.state != TaskState::Running)
        return notRunning(taskId, runId);
    run.takenUntilMs = m_clock.nowMs() + scaled(claimMs);
    planAt({.taskId = taskId, .runId = runId, .step = Step::ClaimExpiry}, run.takenUntilMs + scaled(claimGraceMs));
    return {};
}

Changed TaskStore::resolve(const QString &taskId, int runId, TaskState state, const QString &reason) {
    Task *task = mutableTask(taskId);
    if (!task || !run(taskId, runId))
        return notFound(taskId);
    const TaskRun &run = task->runs[size_t(runId)];
    const QString word = state == TaskState::Exception ? reason : QLatin1String(taskStateName(state));
    if (run.state == state && run.reasonResolved == word)
        return {};
    if (run.state != TaskState::Running)
        return notRunning(taskId, runId);
    if (reason == u"worker-shutdown")
        retryRun(*task, reason, QStringLiteral("retry"));
    else if (reason == u"intermittent-task")
        retryRun(*task, reason, QStringLiteral("task-retry"));
    else
        endRun(*task, state, word);
    return {};
}

void TaskStore::plan(const Due &due, qint64 afterMs) {
    planAt(due, m_clock.nowMs() + scaled(afterMs));
}

void TaskStore::planAt(const Due &due, qint64 atMs) {
    m_due.emplace(atMs, due);
    arm();
}

void TaskStore::arm() {
    if (!m_due.empty())
        m_timer.start(int(std::clamp<qint64>(m_due.begin()->first - m_clock.nowMs(), 0, 60'000)));
}

void TaskStore::tick() {
    const qint64 now = m_clock.nowMs();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const Due due = m_due.begin()->second;
        m_due.erase(m_due.begin());
        take(due, now);
    }
    arm();
}

void TaskStore::finish(Task &task) {
    const std::optional<bool> did = m_effect ? m_effect(task) : std::nullopt;
    const bool succeeds = did ? *did : task.text("taskQueueId") != u"built-in/fail";
    const TaskState end = succeeds ? TaskState::Completed : TaskState::Failed;
    // It may have cancelled itself.
    if (task.state() == TaskState::Running)
        endRun(task, end, QLatin1String(taskStateName(end)));
}

void TaskStore::take(const Due &due, qint64 nowMs) {
    Task *task = mutableTask(due.taskId);
    if (!task || (due.step != Step::Deadline && due.runId != task->newestRun()))
        return;
    const TaskState state = task->state();
    switch (due.step) {
    case Step::Start: {
        if (state != TaskState::Pending)
            return;
        TaskRun &run = task->runs.back();
        run.state = TaskState::Running;
        run.workerGroup = QStringLiteral("us-west1-a");
        run.workerId = QStringLiteral("sandbox-1");
        run.startedMs = nowMs;
        run.takenUntilMs = nowMs + claimMs;
        plan({.taskId = due.taskId, .runId = due.runId, .step = Step::Finish}, runMs);
        return announce(*task, TaskEvent::Running);
    }
    case Step::Finish:
        if (state == TaskState::Running)
            finish(*task);
        return;
    case Step::ClaimExpiry:
        // A claim that was renewed runs out later.
        if (state == TaskState::Running && task->runs.back().takenUntilMs <= nowMs)
            retryRun(*task, QStringLiteral("claim-expired"), QStringLiteral("retry"));
        return;
    case Step::Deadline:
        if (!isResolved(state))
            endRun(*task, TaskState::Exception, QStringLiteral("deadline-exceeded"));
        return;
    }
}

} // namespace collie::sandbox
