#include "app/session/resting_pushes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace collie::session {

RestingPushes::RestingPushes(Place place, int mostJobs, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_mostJobs(mostJobs) {}

RestingPushes::~RestingPushes() = default;

void RestingPushes::setSight(const QVector<qint64> &seen, const QSet<qint64> &spared) {
    m_spared = spared;
    int first = -1;
    int last = -1;
    for (const qint64 pushId : seen) {
        const int row = m_place.pushes.rowOfPush(pushId);
        if (row < 0)
            continue;
        first = first < 0 ? row : std::min(first, row);
        last = std::max(last, row);
    }
    if (first >= 0) {
        m_firstRow = first;
        m_lastRow = last;
    }
    wakeNear();
    look();
}

/// How many pushes lie between one and the screen, itself counted.
int RestingPushes::distanceOf(int row) const {
    return std::max({m_firstRow - row, row - m_lastRow, 0});
}

void RestingPushes::look() {
    m_loading.removeIf([this](qint64 pushId) { return m_place.store.restingJobs(pushId) == 0; });
    if (m_place.store.jobCount() <= m_mostJobs || !m_place.mayRest())
        return;
    // Some room more, so that the next few jobs do not begin it again.
    const int wanted = m_mostJobs - m_mostJobs / 8;
    std::vector<std::pair<int, qint64>> far;
    for (int row = 0; row < m_place.pushes.rowCount(); ++row) {
        const QModelIndex push = m_place.pushes.index(row);
        const qint64 pushId = m_place.pushes.pushAt(row).id;
        const bool isWhole = push.data(models::PushListModel::JobsLoadedRole).toBool();
        if (distanceOf(row) > staysWithin && isWhole && !m_spared.contains(pushId) && !isWaking(pushId) &&
            !m_place.store.rowsOfPush(pushId).empty())
            far.emplace_back(distanceOf(row), pushId);
    }
    std::sort(far.begin(), far.end(), std::greater());
    QVector<qint64> resting;
    int left = m_place.store.jobCount();
    for (const auto &[distance, pushId] : far) {
        if (left <= wanted)
            break;
        left -= static_cast<int>(m_place.store.rowsOfPush(pushId).size());
        if (m_place.keep)
            m_place.keep(pushId);
        resting.append(pushId);
    }
    m_place.store.removePushes(resting);
}

void RestingPushes::wakeNear() {
    const int last = std::min(m_lastRow + wakesWithin, m_place.pushes.rowCount() - 1);
    for (int row = std::max(m_firstRow - wakesWithin, 0); row <= last; ++row)
        wake(m_place.pushes.pushAt(row).id);
    // Whoever chooses something wants to see it, wherever it is.
    for (const qint64 pushId : std::as_const(m_spared))
        wake(pushId);
}

void RestingPushes::wake(qint64 pushId) {
    if (m_place.store.restingJobs(pushId) == 0 || isWaking(pushId))
        return;
    const Future<std::optional<treeherder::KeptJobs>> kept = m_place.fetchKept(pushId);
    m_waking.emplace(pushId, CancelGuard(kept));
    onDone(kept, this, [this, pushId](const Result<std::optional<treeherder::KeptJobs>> &found) {
        m_waking.erase(pushId);
        if (!found || !*found || (*found)->jobs.rows.empty()) {
            m_loading.insert(pushId);
            m_place.load(pushId);
            return;
        }
        // First, so that whoever keeps what comes knows that it is old.
        m_place.catchUp(pushId, (*found)->newsUs);
        m_place.store.apply((*found)->jobs);
    });
}

treeherder::JobBatch RestingPushes::withoutResting(const treeherder::JobBatch &news) const {
    treeherder::JobBatch awake = news;
    std::erase_if(awake.rows, [this](const treeherder::JobBatch::Row &row) {
        return m_place.store.restingJobs(row.pushId) > 0 && !isWaking(row.pushId);
    });
    return awake;
}

} // namespace collie::session
