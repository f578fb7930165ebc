#include "services/base/words.h"
#include "services/taskcluster/anonymous_first.h"
#include "services/taskcluster/paging.h"
#include "services/taskcluster/queue.h"

#include <limits>

namespace collie::taskcluster {

namespace {

/// A page holds whole definitions: with many on one the first would be long in coming.
constexpr QLatin1String tasksPerPage("200");

QString queuePath(const QString &taskQueueId, const char *what) {
    return QStringLiteral("task-queues/%1/%2").arg(RootUrl::encodeSegment(taskQueueId), QLatin1String(what));
}

/// What a list says of a run; no id for an entry that is none.
struct ListedRun {
    QString taskId;
    int runId = 0;
};
ListedRun readListedRun(const Json &entry) {
    const qint64 run = integerMember(entry, "runId", -1);
    if (run < 0 || run > std::numeric_limits<int>::max())
        return {};
    return {.taskId = stringMember(entry, "taskId"), .runId = static_cast<int>(run)};
}

std::optional<RelatedTask> readDependent(const Json &entry) {
    const Json &status = objectMember(entry, "status");
    RelatedTask task{.taskId = stringMember(status, "taskId"),
                     .name = taskName(objectMember(entry, "task")),
                     .state = stringMember(status, "state")};
    const bool isWhole = !task.taskId.isEmpty() && !task.state.isEmpty();
    return isWhole ? std::optional(std::move(task)) : std::nullopt;
}

std::optional<PendingTask> readPending(const Json &entry) {
    const auto [taskId, runId] = readListedRun(entry);
    const Json &task = objectMember(entry, "task");
    PendingTask pending{.taskId = taskId,
                        .runId = runId,
                        .name = taskName(task),
                        .priority = stringMember(task, "priority"),
                        .inserted = timeMember(entry, "inserted")};
    return taskId.isEmpty() ? std::nullopt : std::optional(std::move(pending));
}

std::optional<ClaimedTask> readClaimed(const Json &entry) {
    const auto [taskId, runId] = readListedRun(entry);
    ClaimedTask claimed{.taskId = taskId,
                        .runId = runId,
                        .name = taskName(objectMember(entry, "task")),
                        .workerGroup = stringMember(entry, "workerGroup"),
                        .workerId = stringMember(entry, "workerId"),
                        .claimed = timeMember(entry, "claimed")};
    return taskId.isEmpty() ? std::nullopt : std::optional(std::move(claimed));
}

/// The first of a list's `tasks`. \param limit  most of them.
template <class T>
Future<QVector<T>> firstTasks(ApiClient &api, const QString &path, std::optional<T> (*read)(const Json &), int limit,
                              Recall recall = Recall::Never) {
    return anonymousFirst(api, [&api, path, read, limit, recall](bool asNobody) {
        auto listing = std::make_shared<Listing<T>>();
        listing->call = {.service = QStringLiteral("queue"),
                         .path = path,
                         .query = {{QStringLiteral("limit"), QString(tasksPerPage)}},
                         .idempotent = true,
                         .anonymous = asNobody,
                         .recall = recall};
        listing->member = "tasks";
        listing->read = read;
        listing->limit = limit;
        listing->mayCut = true;
        return allPages(api, listing);
    });
}

} // namespace

Future<QVector<RelatedTask>> Queue::dependents(const QString &taskId) {
    return firstTasks(m_api, QStringLiteral("task/%1/dependents").arg(RootUrl::encodeSegment(taskId)), readDependent,
                      mostRelated, Recall::Offline);
}

Future<TaskQueueCounts> Queue::taskQueueCounts(const QString &taskQueueId) {
    const ApiCall call{
        .service = QStringLiteral("queue"), .path = queuePath(taskQueueId, "counts"), .idempotent = true};
    const Future<Json> answer = anonymousFirst(m_api, [&api = m_api, call](bool asNobody) {
        ApiCall asked = call;
        asked.anonymous = asNobody;
        return api.call(asked);
    });
    return andThen(answer, &m_api, [](const Json &document) -> Result<TaskQueueCounts> {
        const TaskQueueCounts counts{.pending = integerMember(document, "pendingTasks", -1),
                                     .claimed = integerMember(document, "claimedTasks", -1)};
        if (counts.pending < 0 || counts.claimed < 0)
            return failure(ErrorKind::BadResponse, Words::tr("The queue did not say how many tasks wait. Try again."));
        return counts;
    });
}

Future<QVector<PendingTask>> Queue::pendingTasks(const QString &taskQueueId) {
    return firstTasks(m_api, queuePath(taskQueueId, "pending"), readPending, mostListed);
}

Future<QVector<ClaimedTask>> Queue::claimedTasks(const QString &taskQueueId) {
    return firstTasks(m_api, queuePath(taskQueueId, "claimed"), readClaimed, mostListed);
}

} // namespace collie::taskcluster
