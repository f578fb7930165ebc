#include "services/treeherder/task_descriptions.h"

namespace collie::treeherder {

TaskDescriptions::TaskDescriptions(taskcluster::Queue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue) {}

TaskDescriptions::~TaskDescriptions() = default;

const TaskDescription *TaskDescriptions::find(const QString &taskId) const {
    const auto known = m_known.constFind(taskId);
    return known == m_known.cend() ? nullptr : &*known;
}

bool TaskDescriptions::fetch(const QString &taskId) {
    if (m_known.contains(taskId) || m_hidden.contains(taskId) || m_asked.contains(taskId))
        return true;
    if (m_waiting.size() >= maxWaiting)
        return false;
    m_asked.insert(taskId);
    m_waiting.enqueue(taskId);
    pump();
    return true;
}

void TaskDescriptions::pump() {
    while (!m_waiting.isEmpty() && m_running.size() < concurrency) {
        const QString taskId = m_waiting.dequeue();
        const Future<Json> definition = m_queue.task(taskId);
        m_running.insert_or_assign(taskId, CancelGuard(definition));
        onDone(definition, this, [this, taskId](const Result<Json> &answer) { take(taskId, answer); });
    }
}

void TaskDescriptions::take(const QString &taskId, const Result<Json> &definition) {
    m_running.erase(taskId);
    m_asked.remove(taskId);
    if (m_known.size() + m_hidden.size() >= capacity) {
        m_known.clear();
        m_hidden.clear();
    }
    if (!definition) {
        Q_EMIT failed(taskId, definition.error());
    } else {
        if (const Result<TaskDescription> description = describeTask(*definition))
            m_known.insert(taskId, *description);
        else
            m_hidden.insert(taskId);
        Q_EMIT described(taskId);
    }
    pump();
}

} // namespace collie::treeherder
