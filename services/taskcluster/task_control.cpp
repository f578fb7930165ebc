#include "services/taskcluster/task_control.h"

#include "services/base/json_members.h"
#include "services/http/transient.h"

namespace collie::taskcluster {

namespace {

const QString queueService = QStringLiteral("queue");

QString groupPath(const QString &taskGroupId, const char *rest = "") {
    return QStringLiteral("task-group/%1%2").arg(RootUrl::encodeSegment(taskGroupId), QLatin1String(rest));
}

} // namespace

const QStringList &TaskControl::priorities() {
    static const QStringList all{QStringLiteral("highest"), QStringLiteral("very-high"), QStringLiteral("high"),
                                 QStringLiteral("medium"),  QStringLiteral("low"),       QStringLiteral("very-low"),
                                 QStringLiteral("lowest")};
    return all;
}

Future<TaskStatus> TaskControl::createTask(const QString &taskId, const Json &definition,
                                           const QStringList &authorizedScopes) {
    return Queue(m_api).createTask(taskId, definition, authorizedScopes);
}

Future<TaskStatus> TaskControl::change(const QString &taskId, const char *verb, bool idempotent, const Json &payload) {
    const ApiCall call{.method = "POST",
                       .service = queueService,
                       .path = QStringLiteral("task/%1/%2").arg(RootUrl::encodeSegment(taskId), QLatin1String(verb)),
                       .payload = payload,
                       .idempotent = idempotent};
    return andThen(m_api.call(call), &m_api, statusOfAnswer);
}

Future<TaskStatus> TaskControl::scheduleTask(const QString &taskId) {
    return change(taskId, "schedule", true);
}

Future<TaskStatus> TaskControl::changeOnce(const QString &taskId, const char *verb, const Json &payload,
                                           const std::function<Future<TaskStatus>()> &lookUp) {
    return andThen(change(taskId, verb, false, payload), &m_api,
                   [&api = m_api, lookUp](const Result<TaskStatus> &changed) -> Future<TaskStatus> {
                       if (changed || !http::isFateUnknown(changed.error()))
                           return readyFuture<TaskStatus>(changed);
                       return andThen(lookUp(), &api,
                                      [lost = changed.error()](const Result<TaskStatus> &found) -> Result<TaskStatus> {
                                          return found ? found : failure(lost);
                                      });
                   });
}

Future<TaskStatus> TaskControl::rerunTask(const QString &taskId) {
    return changeOnce(taskId, "rerun", nullptr, [&api = m_api, taskId] {
        return andThen(Queue(api).status(taskId), &api, [](const Result<TaskStatus> &found) -> Result<TaskStatus> {
            // Only what is over can be rerun, so what is not over is running again.
            return found && found->isResolved() ? failure(ErrorKind::NotFound, QString()) : found;
        });
    });
}

Future<TaskStatus> TaskControl::cancelTask(const QString &taskId) {
    return change(taskId, "cancel", true);
}

Future<TaskStatus> TaskControl::changeTaskPriority(const QString &taskId, const QString &priority) {
    // Sent once more, the queue would refuse (409) what the task has by then.
    return changeOnce(
        taskId, "priority", Json{{"newPriority", priority.toStdString()}}, [&api = m_api, taskId, priority] {
            return andThen(Queue(api).task(taskId), &api,
                           [&api, taskId, priority](const Result<Json> &task) -> Future<TaskStatus> {
                               if (task && stringMember(*task, "priority") == priority)
                                   return Queue(api).status(taskId);
                               return failedFuture<TaskStatus>({.kind = ErrorKind::NotFound, .message = {}});
                           });
        });
}

Future<TaskGroupInfo> TaskControl::group(const QByteArray &method, const QString &path) {
    const ApiCall call{.method = method, .service = queueService, .path = path, .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Result<Json> &answer) -> Result<TaskGroupInfo> {
        if (!answer)
            return failure(answer.error());
        TaskGroupInfo info{.taskGroupId = stringMember(*answer, "taskGroupId"),
                           .schedulerId = stringMember(*answer, "schedulerId"),
                           .expires = timeMember(*answer, "expires"),
                           .sealed = timeMember(*answer, "sealed")};
        if (info.taskGroupId.isEmpty())
            return failure(ErrorKind::BadResponse, QStringLiteral("The queue gave an answer without a task group."));
        return info;
    });
}

Future<TaskGroupInfo> TaskControl::taskGroup(const QString &taskGroupId) {
    return group("GET", groupPath(taskGroupId));
}

Future<TaskGroupInfo> TaskControl::sealTaskGroup(const QString &taskGroupId) {
    return group("POST", groupPath(taskGroupId, "/seal"));
}

Future<CancelledGroup> TaskControl::cancelTaskGroup(const QString &taskGroupId) {
    const ApiCall call{
        .method = "POST", .service = queueService, .path = groupPath(taskGroupId, "/cancel"), .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Result<Json> &answer) -> Result<CancelledGroup> {
        if (!answer)
            return failure(answer.error());
        CancelledGroup cancelled{.taskGroupSize = int(integerMember(*answer, "taskGroupSize")), .taskIds = {}};
        const Json *list = findMember(*answer, "taskIds");
        if (list == nullptr || !list->is_array())
            return failure(ErrorKind::BadResponse, QStringLiteral("The queue did not say which tasks it cancelled."));
        cancelled.taskIds = stringsOf(*list);
        return cancelled;
    });
}

} // namespace collie::taskcluster
