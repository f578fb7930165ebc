#include "app/sandbox/tasks/task.h"

#include "services/base/json_members.h"

#include <QDateTime>

namespace collie::sandbox {

namespace {

Json runDocument(const TaskRun &run, int runId) {
    Json document{
        {"runId", runId}, {"state", taskStateName(run.state)}, {"reasonCreated", run.reasonCreated.toStdString()}};
    const auto add = [&document](const char *name, const QString &text) {
        if (!text.isEmpty())
            document[name] = text.toStdString();
    };
    const auto addTime = [&document](const char *name, qint64 ms) {
        if (ms > 0)
            document[name] = timeText(ms);
    };
    add("reasonResolved", run.reasonResolved);
    add("workerGroup", run.workerGroup);
    add("workerId", run.workerId);
    addTime("takenUntil", run.takenUntilMs);
    addTime("scheduled", run.scheduledMs);
    addTime("started", run.startedMs);
    addTime("resolved", run.resolvedMs);
    return document;
}

} // namespace

const char *taskStateName(TaskState state) {
    switch (state) {
    case TaskState::Unscheduled:
        return "unscheduled";
    case TaskState::Pending:
        return "pending";
    case TaskState::Running:
        return "running";
    case TaskState::Completed:
        return "completed";
    case TaskState::Failed:
        return "failed";
    case TaskState::Exception:
        return "exception";
    }
    return "unknown";
}

qint64 Task::deadlineMs() const {
    return QDateTime::fromString(text("deadline"), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

Json Task::status() const {
    Json document{{"taskId", taskId.toStdString()}};
    for (const char *member : {"provisionerId", "workerType", "taskQueueId", "schedulerId", "projectId", "taskGroupId",
                               "priority", "deadline", "expires"})
        document[member] = definition.at(member);
    document["retriesLeft"] = retriesLeft;
    document["state"] = taskStateName(state());
    Json list = Json::array();
    for (size_t i = 0; i < runs.size(); ++i)
        list.push_back(runDocument(runs[i], int(i)));
    document["runs"] = std::move(list);
    return document;
}

Refusal Refusal::noTask(const QString &taskId) {
    return {.status = 404,
            .code = QStringLiteral("ResourceNotFound"),
            .message = QStringLiteral("`%1` does not correspond to a task that exists.\nAre you sure this task exists?")
                           .arg(taskId)};
}

} // namespace collie::sandbox
