#include "app/session/feed.h"

#include <utility>

namespace collie::session {
namespace {

constexpr qint64 expectKeenlyForMs = 20'000; ///< The first sign of an action comes soon or takes its time.
constexpr qint64 expectForMs = 120'000; ///< An action task and the first states of what it made take about this long.

} // namespace

Feed::Feed(DeploymentSession &deployment, const Clock &clock, Pace pace, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_clock(clock)
    , m_pace(pace)
    , m_pushes(m_store)
    , m_jobs(m_store)
    , m_collector(m_store) {
    connect(&m_collector, &JobBatchCollector::pushFinished, &m_pushes, &models::PushListModel::setJobsLoaded);
    connect(&m_collector, &JobBatchCollector::flushed, this, [this] {
        Q_EMIT jobsApplied();
        if (!isLoading() && !std::exchange(m_allLoaded, true))
            finishLoading();
    });
    connect(&m_expecting, &QTimer::timeout, this, [this] {
        const qint64 leftMs = m_expectUntilMs - m_clock.nowMs();
        if (leftMs <= 0) {
            m_expecting.stop();
            return;
        }
        if (leftMs < expectForMs - expectKeenlyForMs)
            m_expecting.setInterval(m_pace.later);
        look();
    });
}

Feed::~Feed() = default;

void Feed::setLive(bool) {}

void Feed::closeGap(const QVector<qint64> &) {
    refresh();
}

bool Feed::isNamedBy(const QString &) const {
    return false;
}

void Feed::setDescription(const treeherder::Repository &) {}

void Feed::setSight(const QVector<qint64> &, const QSet<qint64> &) {}

void Feed::rest() {
    stopExpecting();
    setHidden(true);
}

void Feed::tellAnew() {
    Q_EMIT pushesLoaded(m_pushes.rowCount());
    Q_EMIT pushCountChanged(m_pushes.rowCount());
    Q_EMIT jobsApplied();
    if (m_allLoaded)
        Q_EMIT jobsLoaded();
}

int Feed::unclassifiedFailures() const {
    int count = 0;
    for (int row = 0; row < m_pushes.rowCount(); ++row)
        count += m_store.counts(m_pushes.pushAt(row).id).unclassifiedFailures;
    return count;
}

void Feed::showPushes(const QVector<qint64> &pushIds) {
    m_chosen = pushIds;
    m_jobs.setPushes(pushIds.isEmpty() ? m_pushes.pushIds() : pushIds);
}

void Feed::expectNews() {
    if (!looks())
        return;
    m_expectUntilMs = m_clock.nowMs() + expectForMs;
    m_expecting.start(m_pace.keen);
    look();
}

QString Feed::nameOfPush(qint64 pushId) const {
    const int row = m_pushes.rowOfPush(pushId);
    return nameOf(row < 0 ? QString::number(pushId) : m_pushes.pushAt(row).revision);
}

bool Feed::hasJobs(qint64 pushId) const {
    return m_store.restingJobs(pushId) == 0 &&
           m_pushes.index(m_pushes.rowOfPush(pushId)).data(models::PushListModel::JobsLoadedRole).toBool();
}

QVector<treeherder::Job> Feed::jobsOf(qint64 pushId) const {
    QVector<treeherder::Job> jobs;
    for (const models::JobRow row : m_store.rowsOfPush(pushId)) {
        if (!m_store.isRunnableAt(row))
            jobs.append(m_store.job(row));
    }
    return jobs;
}

QSet<QString> Feed::labelsOn(qint64 pushId) const {
    QSet<QString> labels;
    for (const models::JobRow row : m_store.rowsOfPush(pushId)) {
        if (!m_store.isRunnableAt(row))
            labels.insert(m_store.text(m_store.type(m_store.typeAt(row)).typeName));
    }
    return labels;
}

void Feed::setQuery(const treeherder::PushQuery &query) {
    if (std::exchange(m_query, query) != query)
        Q_EMIT queryChanged();
}

void Feed::takePushes(const QVector<treeherder::Push> &pushes) {
    const int before = m_pushes.rowCount();
    m_pushes.apply(pushes);
    if (m_chosen.isEmpty())
        m_jobs.setPushes(m_pushes.pushIds());
    pushesTaken(pushes, std::exchange(m_firstPushes, false));
    if (before == 0)
        Q_EMIT pushesLoaded(m_pushes.rowCount());
    if (m_pushes.rowCount() != before)
        Q_EMIT pushCountChanged(m_pushes.rowCount());
}

void Feed::showKept(const QVector<treeherder::Push> &pushes, std::vector<treeherder::KeptJobs> jobs, qint64 keptMs) {
    // A few large changes cost the views less than many small ones, and less memory than a single one.
    constexpr size_t mostRows = 100'000;
    treeherder::JobBatch batch;
    for (treeherder::KeptJobs &kept : jobs) {
        appendBatch(batch, std::exchange(kept.jobs, {}));
        if (batch.rows.size() >= mostRows)
            m_store.apply(std::exchange(batch, {}));
    }
    if (!batch.rows.empty())
        m_store.apply(batch);
    m_pushes.apply(pushes);
    for (const treeherder::KeptJobs &kept : jobs)
        m_pushes.setJobsLoaded(kept.pushId);
    m_newsMs = keptMs;
    showPushes(m_chosen);
    Q_EMIT pushesLoaded(m_pushes.rowCount());
    Q_EMIT pushCountChanged(m_pushes.rowCount());
    Q_EMIT jobsApplied();
    Q_EMIT restored(keptMs);
}

void Feed::dropPushes(const QVector<qint64> &pushIds) {
    m_chosen.removeIf([&pushIds](qint64 id) { return pushIds.contains(id); });
    m_pushes.remove(pushIds);
    showPushes(m_chosen);
    m_store.removePushes(pushIds);
    Q_EMIT pushCountChanged(m_pushes.rowCount());
}

void Feed::pushesTaken(const QVector<treeherder::Push> &, bool) {}

void Feed::finishLoading() {
    Q_EMIT jobsLoaded();
}

} // namespace collie::session
