#include "services/taskcluster/queue.h"

#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/taskcluster/artifact_content.h"
#include "services/taskcluster/paging.h"

#include <optional>
#include <utility>

namespace collie::taskcluster {

namespace {

const QString queueService = QStringLiteral("queue");

QString taskPath(const QString &taskId) {
    return QStringLiteral("task/") + RootUrl::encodeSegment(taskId);
}

QString runPath(const QString &taskId, int runId) {
    return QStringLiteral("%1/runs/%2").arg(taskPath(taskId), QString::number(runId));
}

QString groupPath(const QString &taskGroupId, const char *rest = "") {
    return QStringLiteral("task-group/%1%2").arg(RootUrl::encodeSegment(taskGroupId), QLatin1String(rest));
}

std::optional<Artifact> readArtifact(const Json &entry) {
    Artifact artifact{.name = stringMember(entry, "name"),
                      .storageType = stringMember(entry, "storageType"),
                      .contentType = stringMember(entry, "contentType"),
                      .expires = timeMember(entry, "expires"),
                      .contentLength = integerMember(entry, "contentLength", -1)};
    return artifact.name.isEmpty() ? std::nullopt : std::optional(std::move(artifact));
}

std::optional<GroupTask> readTask(const Json &entry) {
    GroupTask task{.status = taskStatusFromJson(objectMember(entry, "status")), .task = objectMember(entry, "task")};
    const bool isWhole = !task.status.taskId.isEmpty() && !task.status.state.isEmpty();
    return isWhole ? std::optional(std::move(task)) : std::nullopt;
}

std::optional<TaskDefinition> readDefinition(const Json &entry) {
    TaskDefinition definition{.taskId = stringMember(entry, "taskId"), .task = objectMember(entry, "task")};
    const Json *task = findMember(entry, "task");
    const bool isWhole = !definition.taskId.isEmpty() && task != nullptr && task->is_object();
    return isWhole ? std::optional(std::move(definition)) : std::nullopt;
}

std::optional<TaskStatus> readStatus(const Json &entry) {
    TaskStatus status = taskStatusFromJson(objectMember(entry, "status"));
    const bool isWhole = !status.taskId.isEmpty() && !status.state.isEmpty();
    return isWhole ? std::optional(std::move(status)) : std::nullopt;
}

/// Most artifacts a run is believed to have; a listing beyond this is a server that does not end.
constexpr qsizetype mostArtifacts = 100'000;
constexpr QLatin1String pageSize("1000");

/// A question about some tasks, of which those that the queue does not know are left out of the answer.
template <class T>
Listing<T> aboutTasks(const QString &path, const char *member, std::optional<T> (*read)(const Json &),
                      const QStringList &taskIds, Recall recall) {
    Listing<T> listing;
    listing.call = {.method = "POST",
                    .service = queueService,
                    .path = path,
                    .query = {{QStringLiteral("limit"), QString(pageSize)}},
                    .payload = Json{{"taskIds", stringsToJson(taskIds)}},
                    .idempotent = true,
                    .recall = recall};
    listing.member = member;
    listing.read = read;
    listing.limit = taskIds.size();
    return listing;
}

} // namespace

Future<Json> Queue::task(const QString &taskId, Recall recall) {
    const ApiCall call{.service = queueService, .path = taskPath(taskId), .idempotent = true, .recall = recall};
    return andHandle(m_api.call(call), &m_api, [](Result<Json> answer) -> Result<Json> {
        if (answer && (!answer->is_object() || answer->empty()))
            return failure(ErrorKind::BadResponse, Words::tr("The queue gave an answer without a task. Try again."));
        return answer;
    });
}

Future<TaskStatus> Queue::status(const QString &taskId, Recall recall) {
    const ApiCall call{.service = queueService,
                       .path = taskPath(taskId) + QStringLiteral("/status"),
                       .idempotent = true,
                       .recall = recall};
    return andHandle(m_api.call(call), &m_api, statusOfAnswer);
}

Future<QVector<TaskStatus>> Queue::statuses(const QStringList &taskIds, Recall recall) {
    return inChunks<TaskStatus>(m_api, taskIds, [recall](const QStringList &chunk) {
        return aboutTasks<TaskStatus>(QStringLiteral("tasks/status"), "statuses", readStatus, chunk, recall);
    });
}

Future<TaskStatus> Queue::createTask(const QString &taskId, const Json &definition,
                                     const QStringList &authorizedScopes) {
    const ApiCall call{.method = "PUT",
                       .service = queueService,
                       .path = taskPath(taskId),
                       .payload = definition,
                       .idempotent = true,
                       .authorizedScopes = authorizedScopes};
    const auto sent = andHandle(m_api.call(call), &m_api, statusOfAnswer);
    return andHandle(sent, &m_api, [&api = m_api, taskId](const Result<TaskStatus> &made) -> Future<TaskStatus> {
        if (made || !http::isFateUnknown(made.error()))
            return readyFuture<TaskStatus>(made);
        // Sent as often as it may be, and never answered. One look, because whoever waits has waited for long.
        const ApiCall look{.service = queueService, .path = taskPath(taskId) + QStringLiteral("/status")};
        return andHandle(andHandle(api.call(look), &api, statusOfAnswer), &api,
                         [taskId, lost = made.error()](const Result<TaskStatus> &found) -> Result<TaskStatus> {
                             if (found)
                                 return found;
                             Error error = lost;
                             if (found.error().kind != ErrorKind::NotFound)
                                 error.message += u' ' + Words::tr("Whether task %1 was made is not known. Look for "
                                                                   "it before you ask for another.")
                                                             .arg(taskId);
                             return failure(std::move(error));
                         });
    });
}

const QStringList &Queue::priorities() {
    static const QStringList all{QStringLiteral("highest"), QStringLiteral("very-high"), QStringLiteral("high"),
                                 QStringLiteral("medium"),  QStringLiteral("low"),       QStringLiteral("very-low"),
                                 QStringLiteral("lowest")};
    return all;
}

Future<TaskStatus> Queue::change(const QString &taskId, const char *verb, bool idempotent, const Json &payload) {
    const ApiCall call{.method = "POST",
                       .service = queueService,
                       .path = QStringLiteral("%1/%2").arg(taskPath(taskId), QLatin1String(verb)),
                       .payload = payload,
                       .idempotent = idempotent};
    return andHandle(m_api.call(call), &m_api, statusOfAnswer);
}

Future<TaskStatus> Queue::changeOnce(const QString &taskId, const char *verb, const Json &payload,
                                     const std::function<Future<TaskStatus>()> &lookUp) {
    return andHandle(change(taskId, verb, false, payload), &m_api,
                     [&api = m_api, lookUp](const Result<TaskStatus> &changed) -> Future<TaskStatus> {
                         if (changed || !http::isFateUnknown(changed.error()))
                             return readyFuture<TaskStatus>(changed);
                         return andHandle(
                             lookUp(), &api,
                             [lost = changed.error()](const Result<TaskStatus> &found) -> Result<TaskStatus> {
                                 return found ? found : failure(lost);
                             });
                     });
}

Future<TaskStatus> Queue::scheduleTask(const QString &taskId) {
    return change(taskId, "schedule", true);
}

Future<TaskStatus> Queue::rerunTask(const QString &taskId) {
    return changeOnce(taskId, "rerun", nullptr, [&api = m_api, taskId] {
        return andHandle(Queue(api).status(taskId), &api, [](const Result<TaskStatus> &found) -> Result<TaskStatus> {
            // Only what is over can be rerun, so what is not over is running again.
            return found && found->isResolved() ? failure(ErrorKind::NotFound, QString()) : found;
        });
    });
}

Future<TaskStatus> Queue::cancelTask(const QString &taskId) {
    return change(taskId, "cancel", true);
}

Future<TaskStatus> Queue::changeTaskPriority(const QString &taskId, const QString &priority) {
    // Sent once more, the queue would refuse (409) what the task has by then.
    return changeOnce(
        taskId, "priority", Json{{"newPriority", priority.toStdString()}}, [&api = m_api, taskId, priority] {
            return andHandle(Queue(api).task(taskId), &api,
                             [&api, taskId, priority](const Result<Json> &task) -> Future<TaskStatus> {
                                 if (task && stringMember(*task, "priority") == priority)
                                     return Queue(api).status(taskId);
                                 return failedFuture<TaskStatus>({.kind = ErrorKind::NotFound, .message = {}});
                             });
        });
}

Future<QVector<Artifact>> Queue::artifacts(const QString &taskId, int runId, Recall recall) {
    auto listing = std::make_shared<Listing<Artifact>>();
    listing->call = {.service = queueService,
                     .path = runPath(taskId, runId) + QStringLiteral("/artifacts"),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true,
                     .recall = recall,
                     .kind = CacheKind::Artifacts};
    listing->member = "artifacts";
    listing->read = readArtifact;
    listing->limit = mostArtifacts;
    return allPages(m_api, listing);
}

Future<QByteArray> Queue::latestArtifact(const QString &taskId, const QString &name, qint64 maxBytes, Recall recall) {
    return artifactContent(m_api, taskPath(taskId), name, maxBytes, recall);
}

Future<QByteArray> Queue::artifact(const QString &taskId, int runId, const QString &name, qint64 maxBytes) {
    return artifactContent(m_api, runPath(taskId, runId), name, maxBytes);
}

QUrl Queue::artifactUrl(const QString &taskId, int runId, const QString &name) const {
    return m_api.rootUrl().api(
        queueService, QStringLiteral("%1/artifacts/%2").arg(runPath(taskId, runId), RootUrl::encodePath(name)));
}

Future<QVector<TaskDefinition>> Queue::tasks(const QStringList &taskIds, Recall recall) {
    return inChunks<TaskDefinition>(m_api, taskIds, [recall](const QStringList &chunk) {
        return aboutTasks<TaskDefinition>(QStringLiteral("tasks"), "tasks", readDefinition, chunk, recall);
    });
}

Future<QVector<GroupTask>> Queue::listTaskGroup(const QString &taskGroupId, int limit) {
    auto listing = std::make_shared<Listing<GroupTask>>();
    listing->call = {.service = queueService,
                     .path = groupPath(taskGroupId, "/list"),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true};
    listing->member = "tasks";
    listing->read = readTask;
    listing->limit = limit;
    listing->mayCut = limit < mostGroupTasks;
    return allPages(m_api, listing);
}

Future<TaskGroupInfo> Queue::taskGroup(const QString &taskGroupId) {
    const ApiCall call{.service = queueService, .path = groupPath(taskGroupId), .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Json &answer) -> Result<TaskGroupInfo> {
        TaskGroupInfo info{.taskGroupId = stringMember(answer, "taskGroupId"),
                           .schedulerId = stringMember(answer, "schedulerId"),
                           .expires = timeMember(answer, "expires"),
                           .sealed = timeMember(answer, "sealed")};
        if (info.taskGroupId.isEmpty())
            return failure(ErrorKind::BadResponse, Words::tr("The queue gave an answer without a task group."));
        return info;
    });
}

Future<CancelledGroup> Queue::cancelTaskGroup(const QString &taskGroupId) {
    const ApiCall call{
        .method = "POST", .service = queueService, .path = groupPath(taskGroupId, "/cancel"), .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Json &answer) -> Result<CancelledGroup> {
        CancelledGroup cancelled{.taskGroupSize = int(integerMember(answer, "taskGroupSize")), .taskIds = {}};
        const Json *list = findMember(answer, "taskIds");
        if (list == nullptr || !list->is_array())
            return failure(ErrorKind::BadResponse, Words::tr("The queue did not say which tasks it cancelled."));
        cancelled.taskIds = stringsOf(*list);
        return cancelled;
    });
}

} // namespace collie::taskcluster
