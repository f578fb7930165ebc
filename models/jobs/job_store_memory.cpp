// The part of JobStore that makes and gives back room, and gives out what is in it.
#include "models/jobs/job_store.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <type_traits>

namespace collie::models {

using treeherder::JobBatch;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

/// Room for `more` entries, growing by an eighth at least: doubling would leave a column half empty on average a
/// quarter of the time, and the columns are most of what a big grid costs.
template <class T>
void reserveColumn(std::vector<T> &column, size_t more) {
    const size_t needed = column.size() + more;
    if (needed > column.capacity())
        column.reserve(std::max(needed, column.size() + column.size() / 8));
}

template <class T>
qint64 columnBytes(const std::vector<T> &column) {
    return static_cast<qint64>(column.capacity() * sizeof(T));
}

} // namespace

void JobStore::reserveFor(size_t more) {
    reserveColumn(m_ids, more);
    reserveColumn(m_lastModified, more);
    reserveColumn(m_taskIds, more);
    reserveColumn(m_types, more);
    reserveColumn(m_pushIndexes, more);
    reserveColumn(m_durations, more);
    reserveColumn(m_flags, more);
    reserveColumn(m_runIds, more);
}

JobBatch JobStore::batchOf(qint64 pushId) const {
    constexpr quint32 notYet = 0xffffffff;
    JobBatch batch;
    const std::vector<JobRow> &rows = rowsOfPush(pushId);
    batch.rows.reserve(rows.size());
    std::vector<quint32> types(m_typePool.size(), notYet);
    std::vector<quint32> strings(static_cast<size_t>(m_strings.size()), notYet);
    const auto stringIn = [&](quint32 own) {
        quint32 &theirs = strings[own];
        if (theirs == notYet) {
            theirs = static_cast<quint32>(batch.strings.size());
            batch.strings.append(m_strings.text(own));
        }
        return theirs;
    };
    for (const JobRow row : rows) {
        if (isRunnableAt(row))
            continue;
        const size_t i = index(row);
        quint32 &type = types[m_types[i]];
        if (type == notYet) {
            type = static_cast<quint32>(batch.types.size());
            const JobBatch::Type &own = m_typePool[m_types[i]];
            batch.types.push_back({.platform = stringIn(own.platform),
                                   .platformOption = stringIn(own.platformOption),
                                   .groupName = stringIn(own.groupName),
                                   .groupSymbol = stringIn(own.groupSymbol),
                                   .typeName = stringIn(own.typeName),
                                   .symbol = stringIn(own.symbol)});
        }
        batch.rows.push_back({.id = m_ids[i],
                              .pushId = pushId,
                              .lastModifiedUs = m_lastModified[i],
                              .taskId = m_taskIds[i],
                              .type = type,
                              .durationMinutes = m_durations[i],
                              .runId = m_runIds[i],
                              .state = m_flags[i].state,
                              .result = m_flags[i].result,
                              .tier = m_flags[i].tier,
                              .failureClassificationId = m_flags[i].classification});
    }
    return batch;
}

int JobStore::restingJobs(qint64 pushId) const {
    const auto known = m_indexOfPush.constFind(pushId);
    return known == m_indexOfPush.cend() ? 0 : m_pushes[*known].resting;
}

void JobStore::removePushes(const QVector<qint64> &pushIds) {
    QVector<JobRow> rows;
    QVector<qint64> gone;
    for (const qint64 pushId : pushIds) {
        const auto known = m_indexOfPush.constFind(pushId);
        if (known == m_indexOfPush.cend() || m_pushes[*known].rows.empty())
            continue;
        PushEntry &push = m_pushes[*known];
        for (const JobRow row : std::as_const(push.rows)) {
            forget(row);
            push.resting += isRunnableAt(row) ? 0 : 1;
        }
        std::copy(push.rows.begin(), push.rows.end(), std::back_inserter(rows));
        push.rows = {};
        gone.append(pushId);
    }
    if (gone.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    Q_EMIT removed(rows, gone);
    constexpr qint64 noPush = 0;
    const quint32 nowhere = internPush(noPush);
    for (const JobRow row : std::as_const(rows)) {
        const size_t i = index(row);
        m_ids[i] = 0;
        m_taskIds[i] = {};
        m_pushIndexes[i] = nowhere;
        m_flags[i] = {JobState::Runnable, JobResult::Superseded, 0, false, 0};
    }
    std::copy(rows.begin(), rows.end(), std::back_inserter(m_free));
    std::sort(m_free.begin(), m_free.end(), std::greater());
}

/// Finds this row no more by what it holds.
void JobStore::forget(JobRow row) {
    if (isRunnableAt(row))
        m_runnable.remove(keyOfRunnable(pushIndexAt(row), typeAt(row)));
    if (m_ids[index(row)] != 0)
        m_byId.remove(row, [this](JobRow other) { return hashOfId(other); });
    if (m_taskIds[index(row)] != UuidBytes{})
        m_byTask.remove(row, [this](JobRow other) { return hashOfTask(other); });
}

void JobStore::clear() {
    // Assigning {} would keep the room.
    const auto drop = [](auto &column) { column = std::remove_reference_t<decltype(column)>(); };
    drop(m_ids);
    drop(m_lastModified);
    drop(m_taskIds);
    drop(m_types);
    drop(m_pushIndexes);
    drop(m_durations);
    drop(m_flags);
    drop(m_runIds);
    drop(m_typePool);
    drop(m_traits);
    drop(m_free);
    drop(m_pushes);
    m_byId.clear();
    m_byTask.clear();
    m_runnable = {};
    m_typeIds.clear();
    m_strings.clear();
    m_indexOfPush.clear();
    m_lastPush = 0;
    m_newestLastModified = 0;
    Q_EMIT reset();
}

qint64 JobStore::memoryBytes() const {
    const qint64 rowsOfPushes =
        std::accumulate(m_pushes.begin(), m_pushes.end(), qint64(0),
                        [](qint64 bytes, const PushEntry &push) { return bytes + columnBytes(push.rows); });
    constexpr qint64 hashNode = 48; // Key, value and their share of the table, generously.
    return columnBytes(m_ids) + columnBytes(m_lastModified) + columnBytes(m_taskIds) + columnBytes(m_types) +
           columnBytes(m_pushIndexes) + columnBytes(m_durations) + columnBytes(m_flags) + columnBytes(m_runIds) +
           m_byId.memoryBytes() + m_byTask.memoryBytes() + columnBytes(m_typePool) + columnBytes(m_traits) +
           m_typeIds.memoryBytes() + m_strings.memoryBytes() + columnBytes(m_pushes) + rowsOfPushes +
           (m_indexOfPush.size() + m_runnable.size()) * hashNode + columnBytes(m_free) +
           static_cast<qint64>(sizeof(JobStore));
}

} // namespace collie::models
