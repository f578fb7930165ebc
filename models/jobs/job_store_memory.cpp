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
    m_intermittents.clear();
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
    constexpr qint64 hashNode = 48; // Key, value and their share of the table, generously.
    return columnBytes(m_ids) + columnBytes(m_lastModified) + columnBytes(m_taskIds) + columnBytes(m_types) +
           columnBytes(m_pushIndexes) + columnBytes(m_durations) + columnBytes(m_flags) + columnBytes(m_runIds) +
           m_byId.memoryBytes() + m_byTask.memoryBytes() + columnBytes(m_typePool) + columnBytes(m_traits) +
           m_typeIds.memoryBytes() + m_strings.memoryBytes() + columnBytes(m_pushes) +
           (m_indexOfPush.size() + m_runnable.size() + m_intermittents.size()) * hashNode +
           static_cast<qint64>(sizeof(JobStore));
}

} // namespace collie::models
