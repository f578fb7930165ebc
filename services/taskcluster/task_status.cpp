#include "services/taskcluster/queue.h"

#include <limits>

namespace collie::taskcluster {

namespace {

QDateTime time(const Json &object, const char *key) {
    return QDateTime::fromString(stringMember(object, key), Qt::ISODateWithMs).toUTC();
}

int smallInteger(const Json &object, const char *key) {
    const qint64 value = integerMember(object, key);
    return value >= 0 && value <= std::numeric_limits<int>::max() ? static_cast<int>(value) : 0;
}

} // namespace

bool TaskStatus::isResolved() const {
    return state == QLatin1String("completed") || state == QLatin1String("failed") ||
           state == QLatin1String("exception");
}

TaskStatus taskStatusFromJson(const Json &status) {
    TaskStatus out{.taskId = stringMember(status, "taskId"),
                   .taskGroupId = stringMember(status, "taskGroupId"),
                   .schedulerId = stringMember(status, "schedulerId"),
                   .taskQueueId = stringMember(status, "taskQueueId"),
                   .state = stringMember(status, "state"),
                   .deadline = time(status, "deadline"),
                   .expires = time(status, "expires"),
                   .retriesLeft = smallInteger(status, "retriesLeft"),
                   .runs = {}};
    const auto runs = status.is_object() ? status.find("runs") : status.end();
    if (runs == status.end() || !runs->is_array())
        return out;
    for (const Json &run : *runs)
        out.runs.append(Run{.runId = smallInteger(run, "runId"),
                            .state = stringMember(run, "state"),
                            .reasonCreated = stringMember(run, "reasonCreated"),
                            .reasonResolved = stringMember(run, "reasonResolved"),
                            .workerGroup = stringMember(run, "workerGroup"),
                            .workerId = stringMember(run, "workerId"),
                            .scheduled = time(run, "scheduled"),
                            .started = time(run, "started"),
                            .resolved = time(run, "resolved")});
    return out;
}

Result<TaskStatus> statusOfAnswer(const Result<Json> &answer) {
    if (!answer)
        return failure(answer.error());
    const auto status = answer->is_object() ? answer->find("status") : answer->end();
    if (!answer->is_object() || status == answer->end() || stringMember(*status, "state").isEmpty())
        return failure(ErrorKind::BadResponse,
                       QStringLiteral("The queue gave an answer without the state of the task. Try again."));
    return taskStatusFromJson(*status);
}

} // namespace collie::taskcluster
