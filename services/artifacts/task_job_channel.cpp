#include "services/artifacts/task_job_channel.h"

#include "services/artifacts/file_artifact.h"
#include "services/base/logging.h"
#include "services/treeherder/own_job_messages.h"

#include <QFileInfo>

#include <algorithm>

namespace collie::artifacts {

using taskcluster::Claim;
using taskcluster::TaskStatus;
using treeherder::OwnJob;
using treeherder::OwnJobResult;
using treeherder::OwnJobState;

namespace {

constexpr std::chrono::milliseconds renewalRetry{15'000};
constexpr std::chrono::milliseconds shortestRenewal{100};
constexpr qint64 artifactDays = 90;
const QString routePrefix = QStringLiteral("tc-treeherder.v2.");

QString taskPath(const OwnJob &job) {
    return QStringLiteral("/api/queue/v1/task/") + job.taskId;
}

QString runPath(const OwnJob &job) {
    return QStringLiteral("%1/runs/%2").arg(taskPath(job)).arg(job.runId);
}

Json request(const char *method, const QString &path, const Json &body) {
    Json one{{"method", method}, {"path", path.toStdString()}};
    if (!body.is_null())
        one["body"] = body;
    return one;
}

/// "live_backing_log" is what Treeherder looks for under this name; anything else goes by its own.
QString artifactName(const treeherder::OwnJobLink &link, bool isLog) {
    if (isLog && link.label == u"live_backing_log")
        return QStringLiteral("public/logs/live_backing.log");
    return (isLog ? QStringLiteral("public/logs/") : QStringLiteral("public/")) +
           QFileInfo(link.url.toLocalFile()).fileName();
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
    const auto routes = task.is_object() ? task.find("routes") : task.end();
    if (routes == task.end() || !routes->is_array())
        return {};
    const QString wanted = QStringLiteral("%1%2.%3.").arg(routePrefix, job.repository, job.revision);
    for (const Json &route : *routes) {
        const QString text = route.is_string() ? QString::fromStdString(route.get<std::string>()) : QString();
        bool isNumber = false;
        if (text.startsWith(wanted) && text.mid(wanted.size()).toLongLong(&isNumber) > 0 && isNumber)
            return text.mid(wanted.size());
    }
    return {};
}

Error lost(const Error &error) {
    if (error.kind != ErrorKind::Conflict && error.kind != ErrorKind::NotFound)
        return error;
    Error better = error;
    better.message =
        QStringLiteral("The queue has taken this run back, because its claim was not renewed in time or the "
                       "task was cancelled. Treeherder shows what the queue made of it.");
    better.detail = error.message;
    return better;
}

} // namespace

TaskJobChannel::TaskJobChannel(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder,
                               credentials::CredentialStore *store, const Clock &clock, Options options,
                               QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_treeherder(treeherder)
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_queue(api)
    , m_claims(api, clock) {
    if (m_options.workerId.isEmpty())
        m_options.workerId = treeherder::thisMachine().name.left(38);
    if (m_options.workerId.isEmpty())
        m_options.workerId = QStringLiteral("computer");
}

TaskJobChannel::~TaskJobChannel() = default;

QString TaskJobChannel::entryOf(const QString &taskId) const {
    return m_api.rootUrl().toString() + QStringLiteral("#task/") + taskId;
}

QDateTime TaskJobChannel::takenUntil(const QString &taskId) const {
    const auto held = m_held.find(taskId);
    return held == m_held.end() ? QDateTime() : held->second.claim.takenUntil;
}

Future<OwnJob> TaskJobChannel::prepare(const OwnJob &job) {
    const auto decisions = m_treeherder.decisionTasks(job.repository, {job.pushId});
    return andThen(decisions, this,
                   [this, job](const Result<QHash<qint64, treeherder::DecisionTask>> &tasks) -> Future<OwnJob> {
                       const QString taskId = tasks ? tasks->value(job.pushId).taskId : QString();
                       if (taskId.isEmpty())
                           return readyFuture<OwnJob>(job);
                       return andThen(m_queue.task(taskId), this, [job](const Result<Json> &task) -> Result<OwnJob> {
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
    const auto addFiles = [&](const QVector<treeherder::OwnJobLink> &links, bool isLog) {
        for (const treeherder::OwnJobLink &link : links) {
            if (link.url.isLocalFile())
                requests.push_back(
                    request("POST", runPath(job) + QStringLiteral("/artifacts/") + artifactName(link, isLog), nullptr));
        }
    };
    addFiles(job.logs, true);
    addFiles(job.links, false);
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
        {.kind = ErrorKind::InvalidArgument, .message = QStringLiteral("A new job has nothing to tell.")});
}

Future<OwnJob> TaskJobChannel::create(const OwnJob &job) {
    return andThen(m_queue.createTask(job.taskId, ownJobTask(job, m_options.taskQueueId)), this,
                   [job](const Result<TaskStatus> &status) -> Result<OwnJob> {
                       if (!status)
                           return failure(status.error());
                       return job;
                   });
}

Future<OwnJob> TaskJobChannel::claim(const OwnJob &job) {
    const auto claimed = m_claims.claim(job.taskId, job.runId, m_options.workerGroup, m_options.workerId);
    return andThen(claimed, this, [this, job](const Result<Claim> &claim) -> Future<OwnJob> {
        if (!claim)
            return failedFuture<OwnJob>(lost(claim.error()));
        return andThen(hold(*claim), this, [job](const Result<void> &) -> Result<OwnJob> { return job; });
    });
}

Future<void> TaskJobChannel::hold(const Claim &claim) {
    Held &held = m_held[claim.taskId];
    held.claim = claim;
    scheduleRenewal(claim.taskId);
    if (m_store == nullptr)
        return readyFuture<void>({});
    // Without a keychain the claim lives as long as this program; that is no failure of the step.
    return andThen(m_store->write(entryOf(claim.taskId), claim.credentials), this,
                   [](const Result<void> &) -> Result<void> { return {}; });
}

void TaskJobChannel::scheduleRenewal(const QString &taskId) {
    Held &held = m_held[taskId];
    if (!held.renewal) {
        held.renewal = std::make_unique<QTimer>();
        held.renewal->setSingleShot(true);
        connect(held.renewal.get(), &QTimer::timeout, this, [this, taskId] { renew(taskId); });
    }
    // Half of what is left, so that a failed try has time for more.
    const std::chrono::milliseconds left(held.claim.takenUntil.toMSecsSinceEpoch() - m_api.serverNowMs());
    held.renewal->start(std::max(left / 2, shortestRenewal));
}

void TaskJobChannel::renew(const QString &taskId) {
    const auto held = m_held.find(taskId);
    if (held == m_held.end())
        return;
    onDone(m_claims.reclaim(held->second.claim), this, [this, taskId](const Result<Claim> &claim) {
        const auto still = m_held.find(taskId);
        if (still == m_held.end())
            return;
        if (claim) {
            onDone(hold(*claim), this, [](const Result<void> &) {});
            return;
        }
        qCWarning(logTreeherder) << "claim of" << taskId << "not renewed:" << claim.error().message;
        const bool isOver = claim.error().kind == ErrorKind::Conflict || claim.error().kind == ErrorKind::NotFound ||
                            still->second.claim.takenUntil.toMSecsSinceEpoch() <= m_api.serverNowMs();
        if (!isOver) {
            still->second.renewal->start(renewalRetry);
            return;
        }
        Error error = claim.error();
        error.kind = ErrorKind::Conflict;
        Q_EMIT claimLost(taskId, lost(error));
    });
}

Future<Claim> TaskJobChannel::claimOf(const OwnJob &job) {
    if (const auto held = m_held.find(job.taskId); held != m_held.end())
        return readyFuture<Claim>(held->second.claim);
    Claim claim;
    claim.taskId = job.taskId;
    claim.runId = job.runId;
    claim.workerGroup = m_options.workerGroup;
    claim.workerId = m_options.workerId;
    if (m_store == nullptr)
        return readyFuture<Claim>(claim);
    return andThen(m_store->read(entryOf(job.taskId)), this,
                   [claim](const Result<credentials::Credentials> &kept) -> Result<Claim> {
                       Claim found = claim;
                       // Without the claim's own credentials the person's may do: queue:resolve-task of it.
                       if (kept)
                           found.credentials = *kept;
                       return found;
                   });
}

Future<OwnJob> TaskJobChannel::complete(const OwnJob &job) {
    return andThen(claimOf(job), this, [this, job](const Result<Claim> &claim) -> Future<OwnJob> {
        if (!claim)
            return failedFuture<OwnJob>(claim.error());
        return andThen(upload(job, *claim, 0), this, [this, claim = *claim](const Result<OwnJob> &uploaded) {
            if (!uploaded)
                return failedFuture<OwnJob>(lost(uploaded.error()));
            return andThen(resolve(*uploaded, claim), this,
                           [this, job = *uploaded](const Result<TaskStatus> &status) -> Result<OwnJob> {
                               if (!status)
                                   return failure(lost(status.error()));
                               forget(job.taskId);
                               return job;
                           });
        });
    });
}

Future<OwnJob> TaskJobChannel::upload(const OwnJob &job, const Claim &claim, qsizetype index) {
    const qsizetype count = job.logs.size() + job.links.size();
    for (; index < count; ++index) {
        const bool isLog = index < job.logs.size();
        const treeherder::OwnJobLink &link = isLog ? job.logs.at(index) : job.links.at(index - job.logs.size());
        if (!link.url.isLocalFile())
            continue;
        const FileArtifact artifact{.name = artifactName(link, isLog),
                                    .path = link.url.toLocalFile(),
                                    .contentType = "text/plain; charset=utf-8",
                                    .expires = job.scheduled.addDays(artifactDays)};
        const auto put = putFileArtifact(m_claims, claim, artifact, this);
        return andThen(put, this, [this, job, claim, index, isLog](const Result<QUrl> &url) -> Future<OwnJob> {
            OwnJob next = job;
            if (url)
                (isLog ? next.logs[index] : next.links[index - next.logs.size()]).url = *url;
            else if (url.error().kind == ErrorKind::Conflict)
                return failedFuture<OwnJob>(url.error());
            else
                Q_EMIT notUploaded(job.taskId, url.error());
            return upload(next, claim, index + 1);
        });
    }
    return readyFuture<OwnJob>(job);
}

Future<TaskStatus> TaskJobChannel::resolve(const OwnJob &job, const Claim &claim) {
    switch (job.result.value_or(OwnJobResult::Exception)) {
    case OwnJobResult::Success:
        return m_claims.reportCompleted(claim);
    case OwnJobResult::TestFailed:
    case OwnJobResult::Busted:
        return m_claims.reportFailed(claim);
    case OwnJobResult::Exception:
        return m_claims.reportException(claim, QStringLiteral("internal-error"));
    case OwnJobResult::Canceled:
        break;
    }
    return m_claims.cancel(job.taskId);
}

void TaskJobChannel::forget(const QString &taskId) {
    m_held.erase(taskId);
    if (m_store != nullptr)
        onDone(m_store->remove(entryOf(taskId)), this, [](const Result<void> &) {});
}

} // namespace collie::artifacts
