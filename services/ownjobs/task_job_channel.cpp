#include "services/ownjobs/task_job_channel.h"

#include "services/base/json_members.h"
#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/ownjobs/own_job_messages.h"
#include "services/taskcluster/task_claim.h"
#include "services/transfers/file_artifact.h"
#include "services/treeherder/treeherder_route.h"

#include <QFileInfo>

namespace collie::ownjobs {

using taskcluster::Claim;
using taskcluster::TaskStatus;

namespace {

constexpr qint64 artifactDays = 90;
constexpr qsizetype longestLabel = 100;
/// How long a claim lasts of which only that is known that it was there.
constexpr qint64 claimSeconds = 20 * 60;

QString taskPath(const OwnJob &job) {
    return QStringLiteral("/api/queue/v1/task/") + job.taskId;
}

QString runPath(const OwnJob &job) {
    return QStringLiteral("%1/runs/%2").arg(taskPath(job), QString::number(job.runId));
}

Json request(const char *method, const QString &path, const Json &body) {
    Json one{{"method", method}, {"path", path.toStdString()}};
    if (!body.is_null())
        one["body"] = body;
    return one;
}

/// "live_backing_log" is what Treeherder looks for under this name; anything else goes by its own.
QString artifactName(const OwnJobLink &link, bool isLog) {
    if (isLog && link.label == u"live_backing_log")
        return QStringLiteral("public/logs/live_backing.log");
    const QString folder = isLog ? QStringLiteral("public/logs/") : QStringLiteral("public/");
    if (link.url.isLocalFile())
        return folder + QFileInfo(link.url.toLocalFile()).fileName();
    QString label = link.label.isEmpty() ? link.url.host() : link.label.left(longestLabel);
    for (QChar &c : label) {
        if (c < u' ' || c > u'~' || c == u'/')
            c = u'-';
    }
    return folder + label;
}

Json referenceTo(const QUrl &url) {
    return {{"storageType", "reference"}, {"url", url.toString(QUrl::FullyEncoded).toStdString()}};
}

bool isWeb(const QUrl &url) {
    return url.scheme() == u"https" || url.scheme() == u"http";
}

/// How a completed job is resolved: the last step of the path and the body.
std::pair<const char *, Json> resolutionOf(const OwnJob &job) {
    switch (job.result.value_or(OwnJobResult::Exception)) {
    case OwnJobResult::Success:
        return {"completed", nullptr};
    case OwnJobResult::TestFailed:
    case OwnJobResult::Busted:
        return {"failed", nullptr};
    case OwnJobResult::Exception:
        return {"exception", Json{{"reason", "internal-error"}}};
    case OwnJobResult::Canceled:
        break;
    }
    return {"cancel", nullptr};
}

/// The number at the end of the decision task's own route.
QString pushNumberOf(const Json &task, const OwnJob &job) {
    for (const QString &text : stringsMember(task, "routes")) {
        const auto route = treeherder::TreeherderRoute::read(text);
        if (route && route->repository == job.repository && route->revision == job.revision && route->pushNumber > 0)
            return QString::number(route->pushNumber);
    }
    return {};
}

Error lostClaim(const QString &detail) {
    return {.kind = ErrorKind::Conflict,
            .message = Words::tr("The queue has taken this run back, because its claim was not renewed in time or "
                                 "the task was cancelled. Treeherder shows what the queue made of it."),
            .detail = detail};
}

Error lost(const Error &error) {
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound ? lostClaim(error.message) : error;
}

} // namespace

TaskJobChannel::TaskJobChannel(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder,
                               http::FileTransport &files, credentials::CredentialStore *store, Options options,
                               QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_treeherder(treeherder)
    , m_files(files)
    , m_store(store)
    , m_options(std::move(options))
    , m_queue(api)
    , m_claims(api)
    , m_held(api) {
    if (m_options.workerId.isEmpty())
        m_options.workerId = thisMachine().name.left(38);
    if (m_options.workerId.isEmpty())
        m_options.workerId = QStringLiteral("computer");
    connect(&m_held, &taskcluster::OwnTasks::changed, this, &TaskJobChannel::onClaimChanged);
}

QString TaskJobChannel::entryOf(const QString &taskId) const {
    return m_api.rootUrl().toString() + QStringLiteral("#task/") + taskId;
}

QDateTime TaskJobChannel::takenUntil(const QString &taskId) const {
    const taskcluster::TaskClaim *held = m_held.claimOf(taskId);
    return held == nullptr ? QDateTime() : held->claim().takenUntil;
}

Future<OwnJob> TaskJobChannel::prepare(const OwnJob &job) {
    using Tasks = QHash<qint64, treeherder::DecisionTask>;
    // What follows is dated by the server's clock.
    const auto decisions = andHandle(m_api.learnClock(), this, [this, job](const Result<void> &) -> Future<Tasks> {
        return m_treeherder.decisionTasks(job.repository, {job.pushId});
    });
    return andHandle(
        decisions, this, [this, job](const Result<QHash<qint64, treeherder::DecisionTask>> &tasks) -> Future<OwnJob> {
            const QString taskId = tasks ? tasks->value(job.pushId).taskId : QString();
            if (taskId.isEmpty())
                return readyFuture<OwnJob>(job);
            return andHandle(m_queue.task(taskId), this, [job](const Result<Json> &task) -> Result<OwnJob> {
                OwnJob numbered = job;
                if (task)
                    numbered.pushNumber = pushNumberOf(*task, job);
                return numbered;
            });
        });
}

Json TaskJobChannel::preview(const OwnJob &job) const {
    switch (job.state) {
    case OwnJobState::New:
        return Json::array();
    case OwnJobState::Pending:
        return Json::array({request("PUT", taskPath(job), ownJobTask(job, m_options.taskQueueId))});
    case OwnJobState::Running:
        return Json::array({request(
            "POST", runPath(job) + QStringLiteral("/claim"),
            {{"workerGroup", m_options.workerGroup.toStdString()}, {"workerId", m_options.workerId.toStdString()}})});
    case OwnJobState::Completed:
        break;
    }
    Json requests = Json::array();
    const auto addLinks = [&](const QVector<OwnJobLink> &links, bool isLog) {
        for (const OwnJobLink &link : links) {
            const Json body = link.url.isLocalFile() ? Json{{"storageType", "s3"}} : referenceTo(link.url);
            if (link.url.isLocalFile() || isWeb(link.url))
                requests.push_back(
                    request("POST", runPath(job) + QStringLiteral("/artifacts/") + artifactName(link, isLog), body));
        }
    };
    addLinks(job.logs, true);
    addLinks(job.links, false);
    const auto [how, body] = resolutionOf(job);
    const QString base = job.result == OwnJobResult::Canceled ? taskPath(job) : runPath(job);
    requests.push_back(request("POST", base + u'/' + QLatin1String(how), body));
    return requests;
}

Future<OwnJob> TaskJobChannel::send(const OwnJob &job) {
    switch (job.state) {
    case OwnJobState::New:
        break;
    case OwnJobState::Pending:
        return create(job);
    case OwnJobState::Running:
        return claim(job);
    case OwnJobState::Completed:
        return complete(job);
    }
    return failedFuture<OwnJob>(
        {.kind = ErrorKind::InvalidArgument, .message = Words::tr("A new job has nothing to tell.")});
}

Future<OwnJob> TaskJobChannel::create(const OwnJob &job) {
    return andThen(m_queue.createTask(job.taskId, ownJobTask(job, m_options.taskQueueId)), this,
                   [job](const TaskStatus &) -> Result<OwnJob> { return job; });
}

Future<OwnJob> TaskJobChannel::claim(const OwnJob &job) {
    const auto claimed = m_claims.claim(job.taskId, job.runId, m_options.workerGroup, m_options.workerId);
    return andHandle(claimed, this, [this, job](const Result<Claim> &claim) -> Future<OwnJob> {
        if (!claim)
            return failedFuture<OwnJob>(lost(claim.error()));
        return andHandle(hold(*claim, job), this, [job](const Result<void> &) -> Result<OwnJob> { return job; });
    });
}

Future<void> TaskJobChannel::hold(const Claim &claim, const OwnJob &job) {
    const Future<void> kept = keep(claim);
    m_held.hold(claim, ownJobTask(job, m_options.taskQueueId));
    return kept;
}

Future<void> TaskJobChannel::keep(const Claim &claim) {
    m_kept.insert(claim.taskId, claim.takenUntil);
    if (m_store == nullptr)
        return readyFuture<void>({});
    // Without a keychain the claim lives as long as this program; that is not a failure of the step.
    return andHandle(m_store->write(entryOf(claim.taskId), claim.credentials), this,
                     [](const Result<void> &) -> Result<void> { return {}; });
}

void TaskJobChannel::onClaimChanged(const QString &taskId) {
    if (const taskcluster::TaskClaim *held = m_held.claimOf(taskId)) {
        if (m_kept.value(taskId) != held->claim().takenUntil)
            onDone(keep(held->claim()), this, [](const Result<void> &) {});
        return;
    }
    if (m_completing.contains(taskId) || m_lost.contains(taskId))
        return;
    qCWarning(logTreeherder) << "claim of" << taskId << "was lost";
    m_lost.insert(taskId, lostClaim({}));
    Q_EMIT claimLost(taskId, m_lost.value(taskId));
}

Future<void> TaskJobChannel::regain(const OwnJob &job) {
    if (const auto error = m_lost.find(job.taskId); error != m_lost.end())
        return failedFuture<void>(*error);
    if (m_held.claimOf(job.taskId) != nullptr)
        return readyFuture<void>({});
    Claim claim{.taskId = job.taskId,
                .runId = job.runId,
                .workerGroup = m_options.workerGroup,
                .workerId = m_options.workerId,
                .takenUntil = {},
                .credentials = {}};
    if (m_store == nullptr)
        return holdAsPerson(claim, job);
    return andHandle(m_store->read(entryOf(job.taskId)), this,
                     [this, claim, job](const Result<credentials::Credentials> &kept) -> Future<void> {
                         if (!kept || kept->isEmpty())
                             return holdAsPerson(claim, job);
                         Claim known = claim;
                         known.credentials = *kept;
                         return andHandle(m_claims.reclaim(known), this,
                                          [this, job](const Result<Claim> &renewed) -> Future<void> {
                                              if (!renewed)
                                                  return failedFuture<void>(lost(renewed.error()));
                                              return hold(*renewed, job);
                                          });
                     });
}

Future<void> TaskJobChannel::holdAsPerson(Claim claim, const OwnJob &job) {
    claim.credentials = m_api.credentials();
    claim.takenUntil = utcFromMs(m_api.serverNowMs()).addSecs(claimSeconds);
    m_kept.insert(claim.taskId, claim.takenUntil);
    m_held.hold(claim, ownJobTask(job, m_options.taskQueueId));
    return readyFuture<void>({});
}

Future<OwnJob> TaskJobChannel::complete(const OwnJob &job) {
    return andThen(regain(job), this, [this, job]() -> Future<OwnJob> {
        return andHandle(attach(job, 0), this, [this](const Result<OwnJob> &attached) {
            return attached ? finish(*attached) : failedFuture<OwnJob>(attached.error());
        });
    });
}

Future<OwnJob> TaskJobChannel::finish(const OwnJob &job) {
    m_completing.insert(job.taskId);
    return andHandle(resolve(job), this, [this, job](const Result<TaskStatus> &status) -> Future<OwnJob> {
        m_completing.remove(job.taskId);
        if (!status)
            return failedFuture<OwnJob>(lost(status.error()));
        return andHandle(forget(job.taskId), this, [job](const Result<void> &) -> Result<OwnJob> { return job; });
    });
}

Future<OwnJob> TaskJobChannel::attach(const OwnJob &job, qsizetype index) {
    const qsizetype count = job.logs.size() + job.links.size();
    for (; index < count; ++index) {
        const bool isLog = index < job.logs.size();
        const OwnJobLink &link = isLog ? job.logs.at(index) : job.links.at(index - job.logs.size());
        if (!link.url.isLocalFile() && !isWeb(link.url))
            continue;
        return andHandle(attachOne(job, link, isLog), this,
                         [this, job, index, isLog](const Result<QUrl> &url) -> Future<OwnJob> {
                             OwnJob next = job;
                             if (url)
                                 (isLog ? next.logs[index] : next.links[index - next.logs.size()]).url = *url;
                             else
                                 Q_EMIT notUploaded(job.taskId, url.error());
                             return attach(next, index + 1);
                         });
    }
    return readyFuture<OwnJob>(job);
}

Future<QUrl> TaskJobChannel::attachOne(const OwnJob &job, const OwnJobLink &link, bool isLog) {
    const QString name = artifactName(link, isLog);
    if (link.url.isLocalFile()) {
        const transfers::FileArtifact artifact{.name = name,
                                               .path = link.url.toLocalFile(),
                                               .contentType =
                                                   isLog ? QByteArray("text/plain; charset=utf-8") : QByteArray(),
                                               .expires = job.scheduled.addDays(artifactDays),
                                               .gzip = isLog};
        return transfers::putFileArtifact(m_files, m_held, m_api, job.taskId, artifact, this);
    }
    return andThen(m_held.addReference(job.taskId, name, link.url, "text/html; charset=utf-8"), this,
                   [url = link.url]() -> Result<QUrl> { return url; });
}

Future<TaskStatus> TaskJobChannel::resolve(const OwnJob &job) {
    const taskcluster::TaskClaim *held = m_held.claimOf(job.taskId);
    if (held == nullptr)
        return failedFuture<TaskStatus>(m_lost.value(job.taskId, lostClaim({})));
    switch (job.result.value_or(OwnJobResult::Exception)) {
    case OwnJobResult::Success:
        return m_claims.reportCompleted(held->claim());
    case OwnJobResult::TestFailed:
    case OwnJobResult::Busted:
        return m_claims.reportFailed(held->claim());
    case OwnJobResult::Exception:
        return m_claims.reportException(held->claim(), QStringLiteral("internal-error"));
    case OwnJobResult::Canceled:
        break;
    }
    return m_queue.cancelTask(job.taskId);
}

Future<void> TaskJobChannel::forget(const QString &taskId) {
    m_held.forget(taskId);
    m_kept.remove(taskId);
    return m_store == nullptr ? readyFuture<void>({}) : m_store->remove(entryOf(taskId));
}

} // namespace collie::ownjobs
