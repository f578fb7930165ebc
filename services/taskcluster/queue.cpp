#include "services/taskcluster/queue.h"

#include "services/http/transient.h"
#include "services/taskcluster/artifact_content.h"
#include "services/taskcluster/paging.h"

#include <optional>
#include <utility>

namespace collie::taskcluster {

namespace {

QString taskPath(const QString &taskId) {
    return QStringLiteral("task/") + RootUrl::encodeSegment(taskId);
}

QString runPath(const QString &taskId, int runId) {
    return QStringLiteral("%1/runs/%2").arg(taskPath(taskId)).arg(runId);
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
                      const QStringList &taskIds) {
    Listing<T> listing;
    listing.call = {.method = "POST",
                    .service = QStringLiteral("queue"),
                    .path = path,
                    .query = {{QStringLiteral("limit"), QString(pageSize)}},
                    .payload = Json{{"taskIds", stringsToJson(taskIds)}},
                    .idempotent = true};
    listing.member = member;
    listing.read = read;
    listing.limit = taskIds.size();
    return listing;
}

} // namespace

Future<Json> Queue::task(const QString &taskId) {
    const ApiCall call{.service = QStringLiteral("queue"), .path = taskPath(taskId), .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](Result<Json> answer) -> Result<Json> {
        if (answer && (!answer->is_object() || answer->empty()))
            return failure(ErrorKind::BadResponse,
                           QStringLiteral("The queue gave an answer without a task. Try again."));
        return answer;
    });
}

Future<TaskStatus> Queue::status(const QString &taskId) {
    const ApiCall call{
        .service = QStringLiteral("queue"), .path = taskPath(taskId) + QStringLiteral("/status"), .idempotent = true};
    return andThen(m_api.call(call), &m_api, statusOfAnswer);
}

Future<QVector<TaskStatus>> Queue::statuses(const QStringList &taskIds) {
    return inChunks<TaskStatus>(m_api, taskIds, [](const QStringList &chunk) {
        return aboutTasks<TaskStatus>(QStringLiteral("tasks/status"), "statuses", readStatus, chunk);
    });
}

Future<TaskStatus> Queue::createTask(const QString &taskId, const Json &definition,
                                     const QStringList &authorizedScopes) {
    const ApiCall call{.method = "PUT",
                       .service = QStringLiteral("queue"),
                       .path = taskPath(taskId),
                       .payload = definition,
                       .idempotent = true,
                       .authorizedScopes = authorizedScopes};
    const auto sent = andThen(m_api.call(call), &m_api, statusOfAnswer);
    return andThen(sent, &m_api, [&api = m_api, taskId](const Result<TaskStatus> &made) -> Future<TaskStatus> {
        if (made || !http::isFateUnknown(made.error()))
            return readyFuture<TaskStatus>(made);
        // Sent as often as it may be, and never answered. One look, because whoever waits has waited for long.
        const ApiCall look{.service = QStringLiteral("queue"), .path = taskPath(taskId) + QStringLiteral("/status")};
        return andThen(andThen(api.call(look), &api, statusOfAnswer), &api,
                       [taskId, lost = made.error()](const Result<TaskStatus> &found) -> Result<TaskStatus> {
                           if (found)
                               return found;
                           Error error = lost;
                           if (found.error().kind != ErrorKind::NotFound)
                               error.message += QStringLiteral(" Whether task %1 was made is not known: look for it "
                                                               "before you ask for another.")
                                                    .arg(taskId);
                           return failure(std::move(error));
                       });
    });
}

Future<QVector<Artifact>> Queue::artifacts(const QString &taskId, int runId) {
    auto listing = std::make_shared<Listing<Artifact>>();
    listing->call = {.service = QStringLiteral("queue"),
                     .path = runPath(taskId, runId) + QStringLiteral("/artifacts"),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true};
    listing->member = "artifacts";
    listing->read = readArtifact;
    listing->limit = mostArtifacts;
    return allPages(m_api, std::move(listing));
}

Future<QByteArray> Queue::latestArtifact(const QString &taskId, const QString &name, qint64 maxBytes) {
    return artifactContent(m_api, taskPath(taskId), name, maxBytes);
}

Future<QByteArray> Queue::artifact(const QString &taskId, int runId, const QString &name, qint64 maxBytes) {
    return artifactContent(m_api, runPath(taskId, runId), name, maxBytes);
}

QUrl Queue::artifactUrl(const QString &taskId, int runId, const QString &name) const {
    return m_api.rootUrl().api(
        QStringLiteral("queue"),
        QStringLiteral("%1/artifacts/%2").arg(runPath(taskId, runId), RootUrl::encodePath(name)));
}

Future<QVector<TaskDefinition>> Queue::tasks(const QStringList &taskIds) {
    return inChunks<TaskDefinition>(m_api, taskIds, [](const QStringList &chunk) {
        return aboutTasks<TaskDefinition>(QStringLiteral("tasks"), "tasks", readDefinition, chunk);
    });
}

Future<QVector<GroupTask>> Queue::listTaskGroup(const QString &taskGroupId, int limit) {
    auto listing = std::make_shared<Listing<GroupTask>>();
    listing->call = {.service = QStringLiteral("queue"),
                     .path = QStringLiteral("task-group/%1/list").arg(RootUrl::encodeSegment(taskGroupId)),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true};
    listing->member = "tasks";
    listing->read = readTask;
    listing->limit = limit;
    listing->mayCut = limit < mostGroupTasks;
    return allPages(m_api, std::move(listing));
}

} // namespace collie::taskcluster
