#include "app/session/landing.h"

#include "services/base/backoff.h"

#include <algorithm>
#include <utility>

namespace collie::session {

using treeherder::LandingJob;

namespace {

/// More tries would not help: the answer is about what was asked, not about the way there.
bool isFinal(const Error &error) {
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::InvalidArgument;
}

} // namespace

Landing::Landing(treeherder::LandoClient &lando, treeherder::TreeherderClient &treeherder, const Clock &clock,
                 QObject *parent)
    : Landing(lando, treeherder, clock, Timing(), parent) {}

Landing::Landing(treeherder::LandoClient &lando, treeherder::TreeherderClient &treeherder, const Clock &clock,
                 Timing timing, QObject *parent)
    : QObject(parent)
    , m_lando(lando)
    , m_treeherder(treeherder)
    , m_clock(clock)
    , m_timing(timing) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Landing::look);
}

Future<QString> Landing::follow(const Name &name) {
    stop();
    m_name = name;
    m_state = {.sinceMs = m_clock.nowMs()};
    m_landedMs = 0;
    m_failures = 0;
    m_promise = {};
    m_promise.onCancelled(this, [this, number = ++m_number] {
        if (number == m_number)
            stop();
    });
    look();
    return m_promise.future();
}

void Landing::stop() {
    m_name = {};
    m_asking.cancel();
    m_timer.stop();
}

void Landing::look() {
    if (m_name.id.isEmpty())
        return;
    m_timer.stop();
    m_state.isLooking = true;
    m_state.askedMs = m_clock.nowMs();
    m_state.nextMs = 0;
    if (m_state.job && !m_state.job->revision.isEmpty())
        askTreeherder();
    else
        askLando();
    Q_EMIT changed();
}

void Landing::giveRevision() {
    if (m_name.id.isEmpty() || !m_state.job || m_state.job->revision.isEmpty())
        return;
    stop();
    m_promise.finish(m_state.job->revision);
}

void Landing::setHidden(bool hidden) {
    if (std::exchange(m_isHidden, hidden) == hidden || m_state.nextMs == 0)
        return;
    const bool isLate = m_clock.nowMs() - m_state.askedMs >= m_timing.keen.count();
    if (!hidden && isLate)
        return look();
    wait();
    Q_EMIT changed();
}

void Landing::askLando() {
    m_asking.ask(m_lando.landing(m_name.id, m_name.instance), this,
                 [this](const Result<LandingJob> &job) { takeJob(job); });
}

void Landing::takeJob(const Result<LandingJob> &job) {
    m_state.isLooking = false;
    m_state.failure.reset();
    if (!job) {
        m_state.failure = job.error();
        ++m_failures;
        if (isFinal(job.error()))
            m_state.stage = Stage::Ended;
        wait();
        Q_EMIT changed();
        return;
    }
    m_failures = 0;
    m_state.lookedMs = m_clock.nowMs();
    m_state.job = *job;
    const bool isOver = job->state == LandingJob::State::Failed || job->state == LandingJob::State::Cancelled;
    m_state.stage = isOver ? Stage::Ended : job->revision.isEmpty() ? Stage::UnderWay : Stage::AwaitsPush;
    if (m_state.stage == Stage::AwaitsPush) {
        m_landedMs = m_clock.nowMs();
        look();
        return;
    }
    wait();
    Q_EMIT changed();
}

void Landing::askTreeherder() {
    treeherder::PushQuery query;
    query.revision = m_state.job->revision;
    // An address of Lando's own does not tell where to.
    query.allRepositories = m_name.repository.isEmpty();
    const QString repository = query.allRepositories ? QStringLiteral("try") : m_name.repository;
    m_asking.ask(m_treeherder.pushes(repository, query), this,
                 [this](const Result<QVector<treeherder::Push>> &pushes) { takePushes(pushes); });
}

void Landing::takePushes(const Result<QVector<treeherder::Push>> &pushes) {
    m_state.isLooking = false;
    m_state.failure.reset();
    if (pushes && !pushes->isEmpty()) {
        giveRevision();
        return;
    }
    // The repository is there, and the push is not yet.
    const bool isAwaited = pushes || (pushes.error().kind == ErrorKind::NotFound && pushes.error().httpStatus != 404);
    if (isAwaited) {
        m_failures = 0;
        m_state.lookedMs = m_clock.nowMs();
    } else {
        m_state.failure = pushes.error();
        ++m_failures;
    }
    const bool isLate = m_clock.nowMs() - m_landedMs >= m_timing.pushWithin.count();
    m_state.stage = isLate || (!isAwaited && isFinal(pushes.error())) ? Stage::PushMissing : Stage::AwaitsPush;
    wait();
    Q_EMIT changed();
}

void Landing::wait() {
    m_timer.stop();
    m_state.nextMs = 0;
    if (m_state.stage == Stage::Ended || m_state.stage == Stage::PushMissing)
        return;
    const qint64 now = m_clock.nowMs();
    const qint64 keenSince = m_landedMs != 0 ? m_landedMs : m_state.sinceMs;
    const bool isKeen = !m_isHidden && now - keenSince < m_timing.keenFor.count();
    std::chrono::milliseconds pause = isKeen ? m_timing.keen : m_timing.later;
    if (m_state.failure)
        pause = std::max<std::chrono::milliseconds>(doubled(pause, m_failures - 1, m_timing.pushWithin),
                                                    m_state.failure->retryAfter);
    m_timer.start(pause);
    m_state.nextMs = now + pause.count();
}

} // namespace collie::session
