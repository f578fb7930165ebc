#include "app/sandbox/tasks/task_queue.h"

#include "services/base/json_members.h"

#include <algorithm>
#include <utility>

namespace collie::sandbox {

namespace {

/// A sentence with %1 for the task.
tl::unexpected<Refusal> refuseWith(const QString &sentence, const QString &taskId) {
    return tl::unexpected(Refusal{.message = sentence.arg(taskId)});
}

} // namespace

TaskKeeper *TaskQueue::keeperOf(const QString &taskId) const {
    for (TaskKeeper *keeper : m_keepers) {
        if (keeper->state(taskId))
            return keeper;
    }
    return nullptr;
}

std::optional<Task> TaskQueue::task(const QString &taskId) const {
    const TaskKeeper *keeper = keeperOf(taskId);
    return keeper ? keeper->task(taskId) : std::nullopt;
}

std::optional<TaskState> TaskQueue::state(const QString &taskId) const {
    const TaskKeeper *keeper = keeperOf(taskId);
    return keeper ? keeper->state(taskId) : std::nullopt;
}

QStringList TaskQueue::group(const QString &taskGroupId) const {
    QStringList tasks;
    for (const TaskKeeper *keeper : m_keepers)
        tasks += keeper->tasksOf(taskGroupId);
    return tasks;
}

std::optional<Json> TaskQueue::groupDocument(const QString &taskGroupId) const {
    // Most groups begin with the task that they are named for; only the others are gone through.
    std::optional<Task> first = task(taskGroupId);
    if (!first || first->text("taskGroupId") != taskGroupId)
        first = task(group(taskGroupId).value(0));
    if (!first)
        return std::nullopt;
    Json document{{"taskGroupId", taskGroupId.toStdString()},
                  {"schedulerId", first->definition.at("schedulerId")},
                  {"expires", first->definition.at("expires")}};
    if (const qint64 sealed = m_sealedMs(taskGroupId); sealed > 0)
        document["sealed"] = timeText(sealed);
    return document;
}

QStringList TaskQueue::dependents(const QString &taskId) const {
    QStringList all;
    for (const TaskKeeper *keeper : m_keepers)
        all += keeper->dependents(taskId);
    return all;
}

std::vector<Task> TaskQueue::inQueue(const QString &taskQueueId, TaskState state) const {
    std::vector<Task> all;
    for (const TaskKeeper *keeper : m_keepers) {
        for (const QString &taskId : keeper->inQueue(taskQueueId, state))
            all.push_back(*keeper->task(taskId));
    }
    const auto since = [state](const Task &task) {
        const TaskRun &run = task.runs.back();
        return std::pair(state == TaskState::Running ? run.startedMs : run.scheduledMs, task.taskId);
    };
    std::sort(all.begin(), all.end(),
              [&since](const Task &left, const Task &right) { return since(left) < since(right); });
    return all;
}

qsizetype TaskQueue::countInQueue(const QString &taskQueueId, TaskState state) const {
    qsizetype count = 0;
    for (const TaskKeeper *keeper : m_keepers)
        count += keeper->inQueue(taskQueueId, state).size();
    return count;
}

Changed TaskQueue::schedule(const QString &taskId) {
    const auto known = task(taskId);
    if (!known)
        return tl::unexpected(Refusal::noTask(taskId));
    if (known->state() != TaskState::Unscheduled)
        return {};
    if (isPastDeadline(*known))
        return refuseWith(QStringLiteral("Task `%1` Can't be scheduled past its deadline"), taskId);
    keeperOf(taskId)->schedule(taskId);
    return {};
}

Changed TaskQueue::rerun(const QString &taskId) {
    const auto known = task(taskId);
    if (!known)
        return tl::unexpected(Refusal::noTask(taskId));
    if (isPastDeadline(*known))
        return refuseWith(QStringLiteral("Task `%1` Can't be rerun past its deadline"), taskId);
    if (known->state() == TaskState::Unscheduled)
        return refuseWith(QStringLiteral("This can't be done for unscheduled tasks! Task `%1` is unscheduled."),
                          taskId);
    if (isResolved(known->state()))
        keeperOf(taskId)->rerun(taskId);
    return {};
}

Changed TaskQueue::cancel(const QString &taskId) {
    const auto known = task(taskId);
    if (!known)
        return tl::unexpected(Refusal::noTask(taskId));
    if (isResolved(known->state()))
        return {};
    if (isPastDeadline(*known))
        return refuseWith(QStringLiteral("Task `%1` Can't be canceled past its deadline"), taskId);
    keeperOf(taskId)->cancel(taskId);
    return {};
}

Changed TaskQueue::setPriority(const QString &taskId, const QString &priority) {
    const auto known = task(taskId);
    if (!known)
        return tl::unexpected(Refusal::noTask(taskId));
    const QString before = known->text("priority");
    if (before == priority || isResolved(known->state()))
        return tl::unexpected(Refusal{
            .message =
                QStringLiteral("Task `%1` is resolved or has the priority `%2` already.").arg(taskId, priority)});
    keeperOf(taskId)->setPriority(taskId, priority);
    Q_EMIT m_events.priorityChanged(taskId, known->newestRun(), before);
    return {};
}

} // namespace collie::sandbox
