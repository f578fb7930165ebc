#include "app/sandbox/tasks/task_queue.h"

#include "services/base/json_members.h"

namespace collie::sandbox {

std::optional<quint32> TaskQueue::job(const QString &taskId) const {
    return m_store.find(taskId) ? std::nullopt : m_world.newestRun(taskId);
}

bool TaskQueue::exists(const QString &taskId) const {
    return m_store.find(taskId) || m_world.newestRun(taskId);
}

std::optional<Json> TaskQueue::definition(const QString &taskId) const {
    if (const CreatedTask *task = m_store.find(taskId))
        return task->definition;
    const auto index = job(taskId);
    if (!index)
        return std::nullopt;
    Json document = m_documents.definition(*index);
    if (const auto changed = m_priorities.constFind(taskId); changed != m_priorities.constEnd())
        document["priority"] = changed->toStdString();
    return document;
}

std::optional<Json> TaskQueue::status(const QString &taskId) const {
    if (const CreatedTask *task = m_store.find(taskId))
        return task->status();
    const auto index = job(taskId);
    if (!index)
        return std::nullopt;
    Json document = m_documents.status(*index);
    if (const auto changed = m_priorities.constFind(taskId); changed != m_priorities.constEnd())
        document["priority"] = changed->toStdString();
    return document;
}

std::optional<TaskState> TaskQueue::stateInPush(const World &world, const QString &taskId) {
    const auto index = world.newestRun(taskId);
    if (!index || world.jobs()[*index].created)
        return std::nullopt;
    return taskStateOf(world.jobs()[*index]);
}

QStringList TaskQueue::group(const QString &taskGroupId) const {
    QStringList tasks;
    if (const auto push = m_world.pushOfGroup(taskGroupId)) {
        for (const quint32 index : m_world.pushes()[*push].jobs) {
            const Job &one = m_world.jobs()[index];
            // A task is listed once, by its newest run; a created one may show in a push without being of its group.
            if (!one.created && m_world.newestRun(m_world.taskId(index)) == index)
                tasks.append(m_world.taskId(index));
        }
    }
    return tasks + m_store.tasksOf(taskGroupId);
}

std::optional<Json> TaskQueue::groupDocument(const QString &taskGroupId) const {
    const auto push = m_world.pushOfGroup(taskGroupId);
    const QStringList &created = m_store.tasksOf(taskGroupId);
    if (!push && created.isEmpty())
        return std::nullopt;
    Json document{{"taskGroupId", taskGroupId.toStdString()}};
    if (push) {
        document["schedulerId"] = m_documents.schedulerId(*push).toStdString();
        document["expires"] = m_documents.expires(m_world.jobs()[m_world.pushes()[*push].decisionJob]);
    } else {
        document["schedulerId"] = m_store.find(created.first())->definition.at("schedulerId");
        document["expires"] = m_store.find(created.first())->definition.at("expires");
    }
    if (const qint64 sealed = m_store.sealedMs(taskGroupId); sealed > 0)
        document["sealed"] = timeText(sealed);
    return document;
}

QStringList TaskQueue::dependents(const QString &taskId) const {
    QStringList all;
    if (const auto push = m_world.pushOfGroup(taskId)) {
        for (const QString &task : group(taskId)) {
            if (task != taskId && !m_store.find(task) && job(task))
                all.append(task);
        }
    }
    return all + m_store.dependents(taskId);
}

TaskStore::Changed TaskQueue::schedule(const QString &taskId) {
    const auto index = job(taskId);
    if (!index)
        return m_store.schedule(taskId);
    m_simulation.schedule(*index);
    return {};
}

TaskStore::Changed TaskQueue::rerun(const QString &taskId) {
    const auto index = job(taskId);
    if (!index)
        return m_store.rerun(taskId);
    const TaskState state = taskStateOf(m_world.jobs()[*index]);
    if (state == TaskState::Unscheduled)
        return tl::unexpected(Refusal{
            .message =
                QStringLiteral("This can't be done for unscheduled tasks! Task `%1` is unscheduled.").arg(taskId)});
    if (isResolved(state))
        m_simulation.rerun(*index);
    return {};
}

TaskStore::Changed TaskQueue::cancel(const QString &taskId) {
    const auto index = job(taskId);
    if (!index)
        return m_store.cancel(taskId);
    m_simulation.cancel(*index);
    return {};
}

void TaskQueue::setPriority(const QString &taskId, const QString &priority) {
    const auto index = job(taskId);
    if (!index)
        return m_store.setPriority(taskId, priority);
    const QString before = stringMember(status(taskId).value_or(Json::object()), "priority");
    m_priorities.insert(taskId, priority);
    Q_EMIT m_events.priorityChanged(taskId, m_world.jobs()[*index].runId, before);
}

} // namespace collie::sandbox
