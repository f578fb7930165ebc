#include "services/base/words.h"
#include "services/taskcluster/queue.h"

#include <limits>

namespace collie::taskcluster {

namespace {

int smallInteger(const Json &object, const char *key) {
    const qint64 value = integerMember(object, key);
    return value >= 0 && value <= std::numeric_limits<int>::max() ? static_cast<int>(value) : 0;
}

} // namespace

bool TaskStatus::isResolved() const {
    return state == QLatin1String("completed") || state == QLatin1String("failed") ||
           state == QLatin1String("exception");
}

QString taskName(const Json &definition) {
    return stringMember(objectMember(definition, "metadata"), "name");
}

TaskStatus taskStatusFromJson(const Json &status) {
    TaskStatus out{.taskId = stringMember(status, "taskId"),
                   .taskGroupId = stringMember(status, "taskGroupId"),
                   .schedulerId = stringMember(status, "schedulerId"),
                   .taskQueueId = stringMember(status, "taskQueueId"),
                   .state = stringMember(status, "state"),
                   .deadline = timeMember(status, "deadline"),
                   .expires = timeMember(status, "expires"),
                   .retriesLeft = smallInteger(status, "retriesLeft"),
                   .runs = {}};
    for (const Json &run : arrayMember(status, "runs"))
        out.runs.append(Run{.runId = smallInteger(run, "runId"),
                            .state = stringMember(run, "state"),
                            .reasonCreated = stringMember(run, "reasonCreated"),
                            .reasonResolved = stringMember(run, "reasonResolved"),
                            .workerGroup = stringMember(run, "workerGroup"),
                            .workerId = stringMember(run, "workerId"),
                            .scheduled = timeMember(run, "scheduled"),
                            .started = timeMember(run, "started"),
                            .resolved = timeMember(run, "resolved")});
    return out;
}

Result<TaskStatus> statusOfAnswer(const Result<Json> &answer) {
    if (!answer)
        return failure(answer.error());
    const Json &status = objectMember(*answer, "status");
    if (stringMember(status, "state").isEmpty())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The queue gave an answer without the state of the task. Try again."));
    return taskStatusFromJson(status);
}

} // namespace collie::taskcluster
