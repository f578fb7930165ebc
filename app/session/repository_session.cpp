#include "app/session/repository_session.h"

#include "services/base/logging.h"

#include <utility>

namespace collie::session {
namespace {

constexpr int rangeCount = 100;
constexpr std::chrono::milliseconds expectEvery(1000);
constexpr std::chrono::milliseconds expectLaterEvery(4000);
constexpr qint64 expectKeenlyForMs = 20'000; ///< The first sign of an action comes soon or takes its time.
constexpr qint64 expectForMs = 120'000; ///< An action task and the first states of what it made take about this long.

} // namespace

RepositorySession::RepositorySession(treeherder::TreeherderClient &treeherder, const Clock &clock,
                                     const QString &repository, std::chrono::milliseconds pollInterval, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_repository(repository)
    , m_pushes(m_store)
    , m_jobs(m_store)
    , m_collector(m_store)
    , m_loader(treeherder, clock, repository)
    , m_poller(treeherder, clock, treeherder::Poller::Timing{.interval = pollInterval}) {
    connect(&m_loader, &PushLoader::pushesLoaded, this, &RepositorySession::takePushes);
    connect(&m_loader, &PushLoader::jobsLoaded, &m_collector, &JobBatchCollector::add);
    connect(&m_loader, &PushLoader::pushFinished, &m_collector, &JobBatchCollector::finishPush);
    connect(&m_loader, &PushLoader::succeeded, this, &RepositorySession::answered);
    connect(&m_loader, &PushLoader::failed, this, &RepositorySession::failed);
    connect(&m_collector, &JobBatchCollector::pushFinished, &m_pushes, &models::PushListModel::setJobsLoaded);
    connect(&m_collector, &JobBatchCollector::flushed, this, [this] {
        Q_EMIT jobsApplied();
        if (!m_loader.isBusy() && !m_allLoaded) {
            m_allLoaded = true;
            finishLoading();
        }
    });
    connect(&m_poller, &treeherder::Poller::pushesArrived, this, &RepositorySession::takeNewPushes);
    connect(&m_poller, &treeherder::Poller::jobsArrived, &m_collector, &JobBatchCollector::add);
    connect(&m_poller, &treeherder::Poller::failed, this, &RepositorySession::failed);
    connect(&m_poller, &treeherder::Poller::succeeded, this, &RepositorySession::answered);
    connect(&m_expecting, &QTimer::timeout, this, [this] {
        const qint64 leftMs = m_expectUntilMs - m_clock.nowMs();
        if (leftMs <= 0) {
            m_expecting.stop();
            return;
        }
        if (leftMs < expectForMs - expectKeenlyForMs)
            m_expecting.setInterval(expectLaterEvery);
        lookNow();
    });
}

void RepositorySession::lookNow() {
    if (m_group)
        m_group->load();
    else
        m_poller.retryNow();
}

RepositorySession::RepositorySession(treeherder::TreeherderClient &treeherder, taskcluster::Queue &queue,
                                     const Clock &clock, const QString &taskGroupId,
                                     std::chrono::milliseconds pollInterval, QObject *parent)
    : RepositorySession(treeherder, clock, QString(), pollInterval, parent) {
    m_group = std::make_unique<TaskGroupLoader>(queue, clock, taskGroupId, pollInterval);
    connect(m_group.get(), &TaskGroupLoader::pushesLoaded, this, &RepositorySession::takePushes);
    connect(m_group.get(), &TaskGroupLoader::jobsLoaded, &m_collector, &JobBatchCollector::add);
    connect(m_group.get(), &TaskGroupLoader::pushFinished, &m_collector, &JobBatchCollector::finishPush);
    connect(m_group.get(), &TaskGroupLoader::succeeded, this, &RepositorySession::answered);
    connect(m_group.get(), &TaskGroupLoader::failed, this, &RepositorySession::failed);
}

RepositorySession::~RepositorySession() = default;

void RepositorySession::start(const treeherder::PushQuery &query) {
    m_query = query;
    if (m_group) {
        m_group->load();
        return;
    }
    // A range is wanted whole, as Treeherder's own page shows it.
    if (!query.fromChange.isEmpty() || !query.startDate.isEmpty())
        m_query.count = qMax(query.count, rangeCount);
    m_loadBeganMs = m_clock.nowMs();
    m_loader.load(m_query);
}

void RepositorySession::loadMore(int count) {
    if (m_pushes.rowCount() == 0 || m_group)
        return;
    treeherder::PushQuery wider = m_query;
    if (!wider.revision.isEmpty() || !wider.commitRevision.isEmpty() || !wider.ids.isEmpty())
        wider.toChange = m_pushes.pushAt(0).revision;
    wider.revision.clear();
    wider.commitRevision.clear();
    wider.ids.clear();
    wider.fromChange.clear();
    wider.startDate.clear();
    if (std::exchange(m_query, wider) != wider) {
        m_poller.setLimits(m_query);
        Q_EMIT queryChanged();
    }
    treeherder::PushQuery older = m_query;
    // The newer end of the range is newer than the oldest push.
    older.toChange.clear();
    older.endDate.clear();
    // Pushes of the same second as the oldest one may be missing still; known ones do no harm.
    older.pushTimestampLte = m_pushes.pushAt(m_pushes.rowCount() - 1).pushTimestamp;
    older.count = count + 1;
    m_allLoaded = false;
    m_loader.load(older);
}

/// A push that was asked for by its number is one that people know by its revision.
void RepositorySession::nameThePush(const QVector<treeherder::Push> &pushes) {
    if (m_query.ids.size() != 1 || pushes.size() != 1)
        return;
    m_query.ids.clear();
    m_query.revision = pushes.constFirst().revision;
    Q_EMIT queryChanged();
}

void RepositorySession::takePushes(const QVector<treeherder::Push> &pushes) {
    const int before = m_pushes.rowCount();
    m_pushes.apply(pushes);
    if (m_chosen.isEmpty())
        m_jobs.setPushes(m_pushes.pushIds());
    const bool areFirst = std::exchange(m_firstPushes, false);
    if (areFirst)
        nameThePush(pushes);
    if (!m_group && areFirst)
        m_poller.watch(m_repository, pushes, m_query);
    else if (!m_group)
        m_poller.setPushes(m_pushes.pushIds());
    if (before == 0)
        Q_EMIT pushesLoaded(m_pushes.rowCount());
    if (m_pushes.rowCount() != before)
        Q_EMIT pushCountChanged(m_pushes.rowCount());
}

void RepositorySession::showPushes(const QVector<qint64> &pushIds) {
    m_chosen = pushIds;
    m_jobs.setPushes(pushIds.isEmpty() ? m_pushes.pushIds() : pushIds);
}

void RepositorySession::answered() {
    m_newsMs = m_clock.nowMs();
    // What is missing stays said while the rest goes on.
    if (!m_loader.hasGivenUp())
        Q_EMIT succeeded();
}

void RepositorySession::takeNewPushes(const QVector<treeherder::Push> &pushes) {
    takePushes(pushes);
    QVector<qint64> ids;
    for (const treeherder::Push &push : pushes)
        ids.append(push.id);
    m_loader.loadJobs(ids);
}

void RepositorySession::finishLoading() {
    // A job of the first page may have changed while the last one came, so news is asked for from before the load on.
    if (m_group) {
        Q_EMIT jobsLoaded();
        return;
    }
    const qint64 tookUs = (m_clock.nowMs() - m_loadBeganMs) * 1000;
    if (m_store.newestLastModifiedUs() > 0)
        m_poller.noteLastModified(m_store.newestLastModifiedUs() - tookUs);
    Q_EMIT jobsLoaded();
}

void RepositorySession::setLive(bool live) {
    m_live = live;
    if (!m_group)
        return;
    m_group->setLive(live);
    if (live)
        m_expecting.stop();
}

void RepositorySession::takeMessages(const QVector<pulse::Message> &messages) {
    if (!m_group)
        return;
    m_newsMs = m_clock.nowMs();
    m_group->take(messages);
}

void RepositorySession::expectNews() {
    if (m_group && m_live)
        return;
    m_expectUntilMs = m_clock.nowMs() + expectForMs;
    // A listing of a group is too much for once a second.
    m_expecting.start(m_group ? expectLaterEvery : expectEvery);
    lookNow();
}

void RepositorySession::refresh() {
    if (m_group) {
        m_group->load();
        return;
    }
    m_loader.retryNow();
    if (m_firstPushes || m_pushes.rowCount() == 0)
        m_loader.load(m_query);
    else
        m_poller.retryNow();
}

void RepositorySession::setHidden(bool hidden) {
    m_poller.setHidden(hidden);
    if (m_group)
        m_group->setHidden(hidden);
}

} // namespace collie::session
