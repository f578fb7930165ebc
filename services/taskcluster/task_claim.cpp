#include "services/taskcluster/task_claim.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <algorithm>
#include <utility>

namespace collie::taskcluster {

namespace {

constexpr std::chrono::milliseconds renewAgain{10'000}; ///< After an attempt that did not get through.
constexpr std::chrono::milliseconds shortestRenewal{100};

tl::unexpected<Error> notHeld() {
    return failure(ErrorKind::Conflict,
                   Words::tr("The task is no longer ours: its claim has ended. Upload to a new task."));
}

} // namespace

TaskClaim::TaskClaim(ApiClient &person, const Claim &claim, const Json &definition)
    : m_clock(person.clock())
    , m_claims(person)
    , m_api(person.http(), person.rootUrl(), person.clock()) {
    m_task = {.taskId = claim.taskId,
              .runId = claim.runId,
              .title = taskName(definition),
              .takenUntil = {},
              .expires = timeMember(definition, "expires"),
              .link = person.rootUrl().taskUrl(claim.taskId)};
    m_renew.setSingleShot(true);
    connect(&m_renew, &QTimer::timeout, this, &TaskClaim::renew);
    take(claim);
}

void TaskClaim::take(const Claim &claim) {
    m_claim = claim;
    m_api.setCredentials(claim.credentials);
    m_task.takenUntil = claim.takenUntil;
    renewLater();
}

void TaskClaim::renewLater() {
    // At two thirds, so that there is time for several attempts.
    const qint64 left = m_task.takenUntil.toMSecsSinceEpoch() - m_clock.nowMs();
    // A claim just given that seems to be over already has a server behind it whose clock is not understood.
    m_renew.start(left <= 0 ? renewAgain : std::max(shortestRenewal, std::chrono::milliseconds(left * 2 / 3)));
}

void TaskClaim::renew() {
    const Future<Claim> renewed = m_claims.reclaim(m_claim);
    m_renewing = CancelGuard(renewed);
    onDone(renewed, this, [this](const Result<Claim> &claim) {
        if (m_task.state != OwnTask::State::Claimed)
            return;
        if (claim) {
            take(*claim);
            Q_EMIT changed();
            return;
        }
        const bool gone = claim.error().kind == ErrorKind::Conflict || claim.error().kind == ErrorKind::NotFound ||
                          m_clock.nowMs() >= m_task.takenUntil.toMSecsSinceEpoch();
        if (gone)
            setState(OwnTask::State::Lost);
        else
            m_renew.start(renewAgain);
    });
}

void TaskClaim::setState(OwnTask::State state) {
    m_task.state = state;
    m_renew.stop();
    Q_EMIT changed();
}

Future<Json> TaskClaim::createArtifact(const QString &name, Json artifact, const QDateTime &expires) {
    if (m_task.state != OwnTask::State::Claimed)
        return failedFuture<Json>(notHeld().value());
    const QDateTime end = m_task.expires.isValid() && m_task.expires < expires ? m_task.expires : expires;
    artifact["expires"] = timeText(end);
    return andHandle(
        RunArtifacts(m_api, m_task.taskId, m_task.runId).create(name, artifact), this, [this](Result<Json> answer) {
            if (answer) {
                ++m_task.artifacts;
                Q_EMIT changed();
            } else if (answer.error().kind == ErrorKind::Conflict) {
                answer.error().message = Words::tr("The queue does not take this artifact: another one of this name is "
                                                   "there, or the task is no longer running.");
            }
            return answer;
        });
}

Future<void> TaskClaim::finishArtifact(const QString &name, const QString &uploadId) {
    return RunArtifacts(m_api, m_task.taskId, m_task.runId).finish(name, uploadId);
}

Future<void> TaskClaim::report(TaskOutcome outcome) {
    if (m_task.state != OwnTask::State::Claimed)
        return failedFuture<void>(notHeld().value());
    Future<TaskStatus> reported;
    switch (outcome) {
    case TaskOutcome::Completed:
        reported = m_claims.reportCompleted(m_claim);
        break;
    case TaskOutcome::Failed:
        reported = m_claims.reportFailed(m_claim);
        break;
    case TaskOutcome::Exception:
        reported = m_claims.reportException(m_claim, QStringLiteral("resource-unavailable"));
        break;
    }
    return andThen(reported, this, [this](const TaskStatus &) -> Result<void> {
        setState(OwnTask::State::Resolved);
        return {};
    });
}

} // namespace collie::taskcluster
