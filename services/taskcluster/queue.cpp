#include "services/taskcluster/queue.h"

#include "services/taskcluster/artifact_content.h"
#include "services/taskcluster/paging.h"

namespace collie::taskcluster {

namespace {

QString taskPath(const QString &taskId) {
    return QStringLiteral("task/") + RootUrl::encodeSegment(taskId);
}

QString runPath(const QString &taskId, int runId) {
    return QStringLiteral("%1/runs/%2").arg(taskPath(taskId)).arg(runId);
}

const Json *arrayMember(const Json &object, const char *key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_array() ? &*found : nullptr;
}

void readArtifacts(const Json &page, QVector<Artifact> &into) {
    const Json *list = arrayMember(page, "artifacts");
    if (!list)
        return;
    for (const Json &one : *list)
        into.append(Artifact{.name = stringMember(one, "name"),
                             .storageType = stringMember(one, "storageType"),
                             .contentType = stringMember(one, "contentType"),
                             .expires = QDateTime::fromString(stringMember(one, "expires"), Qt::ISODateWithMs).toUTC(),
                             .contentLength = integerMember(one, "contentLength", -1)});
}

void readTasks(const Json &page, QVector<GroupTask> &into) {
    const Json *list = arrayMember(page, "tasks");
    if (!list)
        return;
    for (const Json &one : *list) {
        if (!one.is_object() || !one.contains("status"))
            continue;
        into.append(GroupTask{.status = taskStatusFromJson(one["status"]), .task = one.value("task", Json())});
    }
}

Result<TaskStatus> statusOf(const Result<Json> &answer) {
    if (!answer)
        return failure(answer.error());
    const auto status = answer->is_object() ? answer->find("status") : answer->end();
    if (status == answer->end() || !status->is_object())
        return failure(ErrorKind::BadResponse, QStringLiteral("The queue gave an answer without a status."));
    return taskStatusFromJson(*status);
}

/// Most artifacts a run is believed to have; a listing beyond this is a server that does not end.
constexpr qsizetype mostArtifacts = 100'000;
constexpr QLatin1String pageSize("1000");

} // namespace

Future<Json> Queue::task(const QString &taskId) {
    return m_api.call({.service = QStringLiteral("queue"), .path = taskPath(taskId), .idempotent = true});
}

Future<TaskStatus> Queue::status(const QString &taskId) {
    const ApiCall call{
        .service = QStringLiteral("queue"), .path = taskPath(taskId) + QStringLiteral("/status"), .idempotent = true};
    return andThen(m_api.call(call), &m_api, statusOf);
}

Future<TaskStatus> Queue::createTask(const QString &taskId, const Json &definition,
                                     const QStringList &authorizedScopes) {
    const ApiCall call{.method = "PUT",
                       .service = QStringLiteral("queue"),
                       .path = taskPath(taskId),
                       .payload = definition,
                       .idempotent = true,
                       .authorizedScopes = authorizedScopes};
    return andThen(m_api.call(call), &m_api, statusOf);
}

Future<QVector<Artifact>> Queue::artifacts(const QString &taskId, int runId) {
    auto listing = std::make_shared<Listing<Artifact>>();
    listing->call = {.service = QStringLiteral("queue"),
                     .path = runPath(taskId, runId) + QStringLiteral("/artifacts"),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true};
    listing->read = readArtifacts;
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

Future<QVector<GroupTask>> Queue::listTaskGroup(const QString &taskGroupId, int limit) {
    auto listing = std::make_shared<Listing<GroupTask>>();
    listing->call = {.service = QStringLiteral("queue"),
                     .path = QStringLiteral("task-group/%1/list").arg(RootUrl::encodeSegment(taskGroupId)),
                     .query = {{QStringLiteral("limit"), QString(pageSize)}},
                     .idempotent = true};
    listing->read = readTasks;
    listing->limit = limit;
    return allPages(m_api, std::move(listing));
}

} // namespace collie::taskcluster
