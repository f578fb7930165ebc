#include "services/taskcluster/own_tasks.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/taskcluster/safe_name.h"
#include "services/taskcluster/task_claim.h"

#include <algorithm>
#include <utility>

namespace collie::taskcluster {

namespace {

/// Who claims; the person needs queue:worker-id for it.
const QString ownWorkerGroup = QStringLiteral("collie");
const QString ownWorkerId = QStringLiteral("collie");

/// A run must end by the deadline, and an upload may take a while. The queue allows five days at
/// most (taskcluster.md §1.3).
constexpr int deadlineHours = 24;

Json uploadTask(const QString &taskQueueId, const QString &title, const QDateTime &now, const QDateTime &expires) {
    const QDateTime deadline = std::min(now.addSecs(qint64{deadlineHours} * 3600), expires);
    return {{"provisionerId", taskQueueId.section(u'/', 0, 0).toStdString()},
            {"workerType", taskQueueId.section(u'/', 1).toStdString()},
            {"created", timeText(now)},
            {"deadline", timeText(deadline)},
            {"expires", timeText(expires)},
            {"retries", 0},
            {"payload", Json::object()},
            {"metadata",
             {{"name", title.toStdString()},
              {"description", "Holds files that somebody uploaded with Collie. No worker runs it."},
              {"owner", "nobody@example.com"},
              {"source", "https://example.com/collie"}}}};
}

QString reasonText(ArtifactErrorReason reason) {
    switch (reason) {
    case ArtifactErrorReason::FileMissing:
        return QStringLiteral("file-missing-on-worker");
    case ArtifactErrorReason::InvalidResource:
        return QStringLiteral("invalid-resource-on-worker");
    case ArtifactErrorReason::TooLarge:
        return QStringLiteral("too-large-file-on-worker");
    case ArtifactErrorReason::NotReadable:
        break;
    }
    return QStringLiteral("file-not-readable-on-worker");
}

Future<void> withoutContent(const Future<Json> &answer, QObject *context) {
    return andThen(answer, context, [](const Json &) -> Result<void> { return {}; });
}

Error unknownClaim() {
    return {.kind = ErrorKind::NotFound, .message = Words::tr("This task is not claimed here.")};
}

} // namespace

OwnTasks::OwnTasks(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api) {}

OwnTasks::~OwnTasks() = default;

Future<OwnTask> OwnTasks::create(const QString &taskQueueId, const QString &title, const QDateTime &expires) {
    const QString queue = taskQueueId.isEmpty() ? QString(defaultQueue) : taskQueueId;
    if (queue.count(u'/') != 1 || queue.startsWith(u'/') || queue.endsWith(u'/'))
        return failedFuture<OwnTask>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("“%1” is not a pool; write provisionerId/workerType.").arg(queue)});
    return andHandle(m_api.learnClock(), this, [this, queue, title, expires](const Result<void> &) {
        const QString taskId = newSlugid();
        const QDateTime now = utcFromMs(m_api.serverNowMs());
        // The same id and times at every attempt make it safe to repeat.
        const Json definition =
            uploadTask(queue, title.isEmpty() ? QStringLiteral("Uploaded files") : title, now, expires);
        return andThen(Queue(m_api).createTask(taskId, definition), this,
                       [this, taskId](const TaskStatus &) { return claimRun(taskId, 0); });
    });
}

Future<OwnTask> OwnTasks::claim(const QString &taskId) {
    return andThen(Queue(m_api).status(taskId), this, [this](const TaskStatus &status) {
        if (status.runs.isEmpty() || status.state != u"pending")
            return failedFuture<OwnTask>(
                {.kind = ErrorKind::Conflict,
                 .message = Words::tr("Files can be attached to a task only while it waits for a worker, and this "
                                      "one is %1.")
                                .arg(status.state)});
        return claimRun(status.taskId, status.runs.last().runId);
    });
}

Future<OwnTask> OwnTasks::claimRun(const QString &taskId, int runId) {
    const auto definition = Queue(m_api).task(taskId);
    return andHandle(definition, this, [this, taskId, runId](const Result<Json> &task) {
        if (!task)
            return failedFuture<OwnTask>(task.error());
        return andThen(
            TaskClaims(m_api).claim(taskId, runId, ownWorkerGroup, ownWorkerId), this,
            [this, definition = *task](const Claim &claim) -> Result<OwnTask> { return hold(claim, definition); });
    });
}

OwnTask OwnTasks::hold(const Claim &claim, const Json &definition) {
    auto held = std::make_unique<TaskClaim>(m_api, claim, definition);
    const OwnTask own = held->task();
    connect(held.get(), &TaskClaim::changed, this, [this, id = own.taskId] { Q_EMIT changed(id); });
    m_claims.insert_or_assign(own.taskId, std::move(held));
    Q_EMIT changed(own.taskId);
    return own;
}

void OwnTasks::forget(const QString &taskId) {
    m_claims.erase(taskId);
}

TaskClaim *OwnTasks::claimOf(const QString &taskId) const {
    const auto found = m_claims.find(taskId);
    const bool held = found != m_claims.end() && found->second->task().state == OwnTask::State::Claimed;
    return held ? found->second.get() : nullptr;
}

QVector<OwnTask> OwnTasks::tasks() const {
    QVector<OwnTask> all;
    for (const auto &[id, claim] : m_claims)
        all.append(claim->task());
    return all;
}

Future<void> OwnTasks::addLink(const QString &taskId, const QString &name, const QString &target) {
    TaskClaim *claim = claimOf(taskId);
    if (!claim)
        return failedFuture<void>(unknownClaim());
    for (const QString &one : {name, target}) {
        if (const Result<void> fine = checkArtifactName(one); !fine)
            return failedFuture<void>(fine.error());
    }
    return withoutContent(claim->createArtifact(name, {{"storageType", "link"}, {"artifact", target.toStdString()}},
                                                claim->task().expires),
                          this);
}

Future<void> OwnTasks::addReference(const QString &taskId, const QString &name, const QUrl &url,
                                    const QByteArray &contentType) {
    TaskClaim *claim = claimOf(taskId);
    if (!claim)
        return failedFuture<void>(unknownClaim());
    if (const Result<void> fine = checkArtifactName(name); !fine)
        return failedFuture<void>(fine.error());
    if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return failedFuture<void>({.kind = ErrorKind::InvalidArgument,
                                   .message = Words::tr("A reference needs an address that begins with https.")});
    return withoutContent(claim->createArtifact(name,
                                                {{"storageType", "reference"},
                                                 {"url", url.toString(QUrl::FullyEncoded).toStdString()},
                                                 {"contentType", contentType.toStdString()}},
                                                claim->task().expires),
                          this);
}

Future<void> OwnTasks::addError(const QString &taskId, const QString &name, ArtifactErrorReason reason,
                                const QString &message) {
    TaskClaim *claim = claimOf(taskId);
    if (!claim)
        return failedFuture<void>(unknownClaim());
    if (const Result<void> fine = checkArtifactName(name); !fine)
        return failedFuture<void>(fine.error());
    constexpr qsizetype longest = 4'096;
    return withoutContent(claim->createArtifact(name,
                                                {{"storageType", "error"},
                                                 {"reason", reasonText(reason).toStdString()},
                                                 {"message", message.left(longest).toStdString()}},
                                                claim->task().expires),
                          this);
}

Future<void> OwnTasks::report(const QString &taskId, TaskOutcome outcome) {
    TaskClaim *claim = claimOf(taskId);
    return claim ? claim->report(outcome) : failedFuture<void>(unknownClaim());
}

} // namespace collie::taskcluster
