#include "app/session/push_loader.h"

#include "services/base/backoff.h"
#include "services/http/transient.h"

#include <QRandomGenerator>

#include <utility>

namespace collie::session {
namespace {

constexpr std::chrono::seconds firstRetry{3}, maxRetry{60};

} // namespace

PushLoader::PushLoader(treeherder::TreeherderClient &treeherder, const Clock &clock, QString repository,
                       QObject *parent)
    : QObject(parent)
    , m_treeherder(treeherder)
    , m_clock(clock)
    , m_repository(std::move(repository)) {
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &PushLoader::pump);
}

bool PushLoader::isBusy() const {
    return m_queryRunning || !m_running.empty() || !m_queries.isEmpty() || !m_waiting.isEmpty();
}

void PushLoader::load(const treeherder::PushQuery &query) {
    if (!m_queries.contains(query))
        m_queries.enqueue(query);
    pump();
}

void PushLoader::loadJobs(const QVector<qint64> &pushIds) {
    for (const qint64 id : pushIds) {
        if (!m_waiting.contains(id) && !m_running.contains(id))
            m_waiting.enqueue(id);
    }
    pump();
}

void PushLoader::noteFinished(const QVector<qint64> &pushIds) {
    for (const qint64 id : pushIds)
        m_finished.insert(id);
}

void PushLoader::forget(const QVector<qint64> &pushIds) {
    for (const qint64 id : pushIds)
        m_finished.remove(id);
}

void PushLoader::retryNow() {
    m_retry.stop();
    for (const qint64 id : std::exchange(m_givenUp, {}))
        m_waiting.enqueue(id);
    for (const auto &[id, guard] : m_running)
        m_askedAgain.insert(id);
    pump();
}

void PushLoader::fail(const Error &error) {
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (!http::isWorthAnotherTry(error)) {
        Q_EMIT failed(error, 0);
        return;
    }
    const qint64 asked = error.retryAfter.count();
    // A little apart from everyone else who lost the same server.
    const qint64 wait = qMax(asked, doubled(firstRetry, m_failures++, maxRetry).count() +
                                        QRandomGenerator::global()->bounded(qint64(1000)));
    if (!m_retry.isActive())
        m_retry.start(static_cast<int>(qMin<qint64>(wait, 600'000)));
    Q_EMIT failed(error, m_clock.nowMs() + m_retry.remainingTime());
}

void PushLoader::askForPushes() {
    const treeherder::PushQuery query = m_queries.head();
    m_queryRunning = true;
    const Future<QVector<treeherder::Push>> future = m_treeherder.pushes(m_repository, query);
    m_queryGuard = CancelGuard(future);
    onDone(future, this, [this](const Result<QVector<treeherder::Push>> &pushes) {
        m_queryRunning = false;
        if (!pushes) {
            treeherder::PushQuery &failed = m_queries.head();
            if (pushes.error().kind == ErrorKind::NotFound &&
                failed.revision.size() >= treeherder::PushQuery::wholeRevision) {
                failed.commitRevision = std::exchange(failed.revision, QString());
                askForPushes();
                return;
            }
            if (!http::isWorthAnotherTry(pushes.error()))
                m_queries.dequeue();
            fail(pushes.error());
            return;
        }
        m_queries.dequeue();
        m_failures = 0;
        Q_EMIT succeeded();
        Q_EMIT pushesLoaded(*pushes);
        QVector<qint64> ids;
        for (const treeherder::Push &push : *pushes) {
            if (m_finished.contains(push.id))
                Q_EMIT pushFinished(push.id);
            else
                ids.append(push.id);
        }
        loadJobs(ids);
    });
}

void PushLoader::pump() {
    if (m_retry.isActive())
        return;
    if (!m_queryRunning && !m_queries.isEmpty())
        askForPushes();
    while (m_running.size() < static_cast<size_t>(concurrency) && !m_waiting.isEmpty()) {
        const qint64 id = m_waiting.dequeue();
        const Future<qint64> future =
            m_treeherder.jobsOfPush(id, [this](const treeherder::JobBatch &batch) { Q_EMIT jobsLoaded(batch); });
        m_running.emplace(id, CancelGuard(future));
        onDone(future, this, [this, id](const Result<qint64> &count) {
            m_running.erase(id);
            const bool askedAgain = m_askedAgain.remove(id);
            if (count) {
                m_failures = 0;
                m_finished.insert(id);
                Q_EMIT succeeded();
                Q_EMIT pushFinished(id);
            } else if (askedAgain) {
                m_waiting.enqueue(id);
            } else {
                if (http::isWorthAnotherTry(count.error()))
                    m_waiting.enqueue(id);
                else if (count.error().kind != ErrorKind::Cancelled)
                    m_givenUp.insert(id);
                fail(count.error());
            }
            pump();
        });
    }
}

} // namespace collie::session
