#include "services/treeherder/poller.h"

#include "services/base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace collie::treeherder {

namespace {
/// Of a search. Elsewhere only what is new comes, after a night's sleep maybe a lot; here all that fits does, each
/// time.
constexpr int mostNewFound = 50;
constexpr qint64 microsecondsPerMs = 1000;

bool namesCertainPushes(const PushQuery &query) {
    return !query.revision.isEmpty() || !query.commitRevision.isEmpty() || !query.ids.isEmpty();
}
} // namespace

Poller::Poller(TreeherderClient &client, const Clock &clock, QObject *parent)
    : Poller(client, clock, Timing(), parent) {}

Poller::Poller(TreeherderClient &client, const Clock &clock, Timing timing, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_timing(timing) {
    m_timer.setSingleShot(true);
    m_hiddenTimer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::poll);
    connect(&m_hiddenTimer, &QTimer::timeout, this, &Poller::rest);
}

Poller::~Poller() = default;

void Poller::watch(const QString &repository, const QVector<Push> &pushes, const PushQuery &within) {
    stop();
    m_repository = repository;
    setLimits(within);
    m_lastPollMs = m_clock.nowMs();
    m_newestLastModifiedUs = 0;
    m_newestPushTimestamp = 0;
    m_knownPushIds.clear();
    m_pushIds.clear();
    for (const Push &push : pushes) {
        m_pushIds.append(push.id);
        m_knownPushIds.insert(push.id);
        m_newestPushTimestamp = std::max(m_newestPushTimestamp, push.pushTimestamp);
    }
    // Nothing is loaded yet: what is pushed from now on is new.
    if (pushes.isEmpty())
        m_newestPushTimestamp = (m_lastPollMs - m_timing.overlap.count()) / 1000;
    m_newestLastModifiedUs = m_lastPollMs * microsecondsPerMs;
    m_failures = 0;
    waitFor(m_timing.interval);
}

void Poller::setLimits(const PushQuery &within) {
    m_within = within;
    // What is newer than the newest is within the older end of a range.
    m_within.fromChange.clear();
    m_within.startDate.clear();
}

void Poller::setPushes(const QVector<qint64> &pushIds) {
    m_pushIds = pushIds;
    for (const qint64 id : pushIds)
        m_knownPushIds.insert(id);
}

void Poller::noteLastModified(qint64 microseconds) {
    m_newestLastModifiedUs = microseconds;
}

void Poller::stop() {
    ++m_generation;
    m_request.cancel();
    m_timer.stop();
    m_repository.clear();
    m_isPolling = false;
}

void Poller::retryNow() {
    if (!m_repository.isEmpty() && !m_isPolling)
        poll();
}

void Poller::setHidden(bool hidden) {
    if (hidden) {
        if (!m_isResting && !m_hiddenTimer.isActive())
            m_hiddenTimer.start(m_timing.hiddenRest);
        return;
    }
    m_hiddenTimer.stop();
    // The machine may have slept, so that the timer alone does not tell how old the news are.
    const bool isOld = m_clock.nowMs() - m_lastPollMs > m_timing.interval.count();
    const bool wasResting = std::exchange(m_isResting, false);
    if (isOld)
        retryNow();
    else if (wasResting && !m_repository.isEmpty() && !m_isPolling)
        waitFor(m_timing.interval);
}

void Poller::rest() {
    m_hiddenTimer.stop();
    m_isResting = true;
    m_timer.stop();
}

void Poller::poll() {
    m_timer.stop();
    m_isPolling = true;
    m_lastPollMs = m_clock.nowMs();
    if (namesCertainPushes(m_within)) {
        askJobs();
        return;
    }
    PushQuery query = m_within;
    const qint64 since = m_newestPushTimestamp;
    const bool isSearch = !m_within.search.isEmpty();
    query.count = isSearch ? mostNewFound : PushQuery::mostCount;
    query.pushTimestampGte = since;
    const Future<QVector<Push>> pushes = m_client.pushes(m_repository, query);
    m_request = CancelGuard(pushes);
    onDone(pushes, this, [this, since, isSearch, generation = m_generation](const Result<QVector<Push>> &result) {
        if (generation != m_generation)
            return;
        if (!result)
            return onFailed(result.error());
        QVector<Push> fresh;
        for (const Push &push : *result) {
            // A search finds older pushes too: nothing can be asked beside it.
            if (isSearch && push.pushTimestamp < since)
                continue;
            m_newestPushTimestamp = std::max(m_newestPushTimestamp, push.pushTimestamp);
            if (m_knownPushIds.contains(push.id))
                continue;
            m_knownPushIds.insert(push.id);
            m_pushIds.append(push.id);
            fresh.append(push);
        }
        if (!fresh.isEmpty())
            Q_EMIT pushesArrived(fresh);
        if (generation == m_generation)
            askJobs();
    });
}

void Poller::askJobs() {
    const auto newest = std::make_shared<qint64>(m_newestLastModifiedUs);
    const qint64 since = m_newestLastModifiedUs - m_timing.overlap.count() * microsecondsPerMs;
    const auto take = [this, newest, generation = m_generation](const JobBatch &batch) {
        if (generation != m_generation)
            return;
        for (const JobBatch::Row &row : batch.rows)
            *newest = std::max(*newest, row.lastModifiedUs);
        Q_EMIT jobsArrived(batch);
    };
    const Future<qint64> jobs = m_client.jobsModifiedSince(m_pushIds, since, take);
    m_request = CancelGuard(jobs);
    onDone(jobs, this, [this, newest, generation = m_generation](const Result<qint64> &result) {
        if (generation != m_generation)
            return;
        if (!result)
            return onFailed(result.error());
        // Only now: had a page failed, its jobs would be asked for again.
        m_newestLastModifiedUs = std::max(m_newestLastModifiedUs, *newest);
        onSucceeded();
    });
}

void Poller::onFailed(const Error &error) {
    m_isPolling = false;
    waitFor(std::max<std::chrono::milliseconds>(doubled(m_timing.interval, m_failures++, m_timing.longestWait),
                                                error.retryAfter));
    const qint64 next = m_clock.nowMs() + (m_timer.isActive() ? m_timer.interval() : 0);
    Q_EMIT failed(error, next);
}

void Poller::onSucceeded() {
    m_isPolling = false;
    m_failures = 0;
    waitFor(m_timing.interval);
    Q_EMIT succeeded();
}

void Poller::waitFor(std::chrono::milliseconds time) {
    if (m_isResting)
        return;
    // Many windows that were opened at once must not ask at once for ever.
    m_timer.start(withJitter(time, m_timing.jitter, QRandomGenerator::global()->generateDouble()));
}

} // namespace collie::treeherder
