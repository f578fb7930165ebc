#include "app/sandbox/tasks/push_tasks.h"

namespace collie::sandbox {

std::optional<quint32> PushTasks::job(const QString &taskId) const {
    const auto index = m_world.newestRun(taskId);
    const bool isMine = index && !m_world.jobs()[*index].created && !m_world.jobs()[*index].expired;
    return isMine ? index : std::nullopt;
}

std::optional<Task> PushTasks::task(const QString &taskId) const {
    const auto index = job(taskId);
    if (!index)
        return std::nullopt;
    Task task{.taskId = taskId,
              .definition = m_documents.definition(*index),
              .retriesLeft = m_documents.retriesLeft(*index),
              .runs = m_documents.runs(*index)};
    if (const auto changed = m_priorities.constFind(taskId); changed != m_priorities.constEnd())
        task.definition["priority"] = changed->toStdString();
    return task;
}

std::optional<TaskState> PushTasks::state(const QString &taskId) const {
    const auto index = job(taskId);
    return index ? std::optional(taskStateOf(m_world.jobs()[*index])) : std::nullopt;
}

QStringList PushTasks::tasksOf(const QString &taskGroupId) const {
    QStringList tasks;
    const auto push = m_world.pushOfGroup(taskGroupId);
    if (!push)
        return tasks;
    for (const quint32 index : m_world.pushes()[*push].jobs) {
        // A task is listed once, by its newest run; a created one may show in a push without being of its group.
        const QString taskId = m_world.taskId(index);
        if (job(taskId) == index)
            tasks.append(taskId);
    }
    return tasks;
}

QStringList PushTasks::dependents(const QString &taskId) const {
    // All of a push depend on its decision task.
    QStringList all = tasksOf(taskId);
    all.removeAll(taskId);
    return all;
}

QStringList PushTasks::inQueue(const QString &taskQueueId, TaskState state) const {
    QStringList tasks;
    const auto &jobs = m_world.jobs();
    for (quint32 index = 0; index < jobs.size(); ++index) {
        if (taskStateOf(jobs[index]) != state || m_documents.taskQueueId(index) != taskQueueId)
            continue;
        if (const QString taskId = m_world.taskId(index); job(taskId) == index)
            tasks.append(taskId);
    }
    return tasks;
}

void PushTasks::schedule(const QString &taskId) {
    if (const auto index = job(taskId))
        m_simulation.schedule(*index);
}

void PushTasks::rerun(const QString &taskId) {
    if (const auto index = job(taskId))
        m_simulation.rerun(*index);
}

void PushTasks::cancel(const QString &taskId) {
    if (const auto index = job(taskId))
        m_simulation.cancel(*index);
}

void PushTasks::setPriority(const QString &taskId, const QString &priority) {
    m_priorities.insert(taskId, priority);
}

} // namespace collie::sandbox
