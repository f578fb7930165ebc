// The part of JobStore that makes, moves and gives back room.
#include "models/jobs/job_store.h"

#include <QSet>

#include <algorithm>
#include <type_traits>

namespace collie::models {

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

void JobStore::removePushes(const QVector<qint64> &pushIds) {
    std::vector<bool> gone(m_pushes.size(), false);
    bool any = false;
    for (const qint64 pushId : pushIds) {
        const auto known = m_indexOfPush.constFind(pushId);
        if (known == m_indexOfPush.cend())
            continue;
        gone[*known] = true;
        any = true;
    }
    if (!any)
        return;
    std::vector<quint32> newIndex(m_pushes.size(), 0);
    std::vector<PushEntry> kept;
    m_indexOfPush.clear();
    for (size_t old = 0; old < m_pushes.size(); ++old) {
        if (gone[old])
            continue;
        newIndex[old] = static_cast<quint32>(kept.size());
        m_indexOfPush.insert(m_pushes[old].id, newIndex[old]);
        kept.push_back(m_pushes[old]);
    }
    JobRow target = 0;
    for (JobRow row = 0; row < size(); ++row) {
        if (gone[pushIndexAt(row)])
            continue;
        moveRow(row, target);
        m_pushIndexes[index(target)] = newIndex[m_pushIndexes[index(target)]];
        ++target;
    }
    if (target == 0)
        return clear();
    m_pushes = std::move(kept);
    m_lastPush = 0;
    resizeColumns(index(target));
    rebuildIndexes();
    Q_EMIT reset();
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

void JobStore::moveRow(JobRow from, JobRow to) {
    const auto move = [from, to](auto &column) { column[index(to)] = column[index(from)]; };
    move(m_ids);
    move(m_lastModified);
    move(m_taskIds);
    move(m_types);
    move(m_pushIndexes);
    move(m_durations);
    move(m_flags);
    move(m_runIds);
}

void JobStore::resizeColumns(size_t size) {
    const auto resize = [size](auto &column) {
        column.resize(size);
        column.shrink_to_fit();
    };
    resize(m_ids);
    resize(m_lastModified);
    resize(m_taskIds);
    resize(m_types);
    resize(m_pushIndexes);
    resize(m_durations);
    resize(m_flags);
    resize(m_runIds);
}

void JobStore::rebuildIndexes() {
    m_byId.clear();
    m_byTask.clear();
    m_runnable.clear();
    for (JobRow row = 0; row < size(); ++row) {
        if (m_ids[index(row)] != 0)
            m_byId.insert(row, [this](JobRow other) { return hashOfId(other); });
        if (m_taskIds[index(row)] != UuidBytes{})
            m_byTask.insert(row, [this](JobRow other) { return hashOfTask(other); });
        if (isRunnableAt(row))
            m_runnable.insert(keyOfRunnable(pushIndexAt(row), typeAt(row)), row);
    }
}

qint64 JobStore::memoryBytes() const {
    constexpr qint64 hashNode = 48; // Key, value and their share of the table, generously.
    return columnBytes(m_ids) + columnBytes(m_lastModified) + columnBytes(m_taskIds) + columnBytes(m_types) +
           columnBytes(m_pushIndexes) + columnBytes(m_durations) + columnBytes(m_flags) + columnBytes(m_runIds) +
           m_byId.memoryBytes() + m_byTask.memoryBytes() + columnBytes(m_typePool) + m_typeIds.memoryBytes() +
           m_strings.memoryBytes() + columnBytes(m_pushes) + (m_indexOfPush.size() + m_runnable.size()) * hashNode +
           static_cast<qint64>(sizeof(JobStore));
}

} // namespace collie::models
