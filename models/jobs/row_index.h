#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace collie::models {

/// Finds rows by a key that the rows themselves hold: open addressing over row numbers alone, 4 bytes a slot, at most
/// four fifths full. `Equal(row)` tells whether a row has the key that is looked for.
class RowIndex final {
  public:
    static constexpr qint32 none = -1;

    /// The row with this hash for which `equal` holds, or none.
    template <class Equal>
    [[nodiscard]] qint32 find(quint64 hash, Equal equal) const {
        if (m_slots.empty())
            return none;
        const size_t mask = m_slots.size() - 1;
        for (size_t slot = home(hash);; slot = (slot + 1) & mask) {
            const qint32 row = m_slots[slot];
            if (row == none || equal(row))
                return row;
        }
    }

    /// Adds a row whose key is not there. `hashOf(row)` is called for all rows when the table grows.
    template <class HashOf>
    void insert(qint32 row, HashOf hashOf) {
        if ((m_used + 1) * 5 > m_slots.size() * 4)
            grow(hashOf);
        place(row, hashOf(row));
        ++m_used;
    }

    /// Removes a row that is there, while it still has its key.
    template <class HashOf>
    void remove(qint32 row, HashOf hashOf) {
        const size_t mask = m_slots.size() - 1;
        size_t hole = home(hashOf(row));
        while (m_slots[hole] != row)
            hole = (hole + 1) & mask;
        // Rows behind the hole that would not be found any more move up into it.
        for (size_t slot = (hole + 1) & mask; m_slots[slot] != none; slot = (slot + 1) & mask) {
            const size_t wanted = home(hashOf(m_slots[slot]));
            if (((slot - wanted) & mask) >= ((slot - hole) & mask)) {
                m_slots[hole] = m_slots[slot];
                hole = slot;
            }
        }
        m_slots[hole] = none;
        --m_used;
    }

    void clear() {
        m_slots = std::vector<qint32>();
        m_used = 0;
    }
    [[nodiscard]] qint64 memoryBytes() const { return qint64(m_slots.capacity()) * qint64(sizeof(qint32)); }

  private:
    [[nodiscard]] size_t home(quint64 hash) const {
        return static_cast<size_t>((hash * 0x9e3779b97f4a7c15ULL) >> 32) & (m_slots.size() - 1);
    }
    void place(qint32 row, quint64 hash) {
        const size_t mask = m_slots.size() - 1;
        size_t slot = home(hash);
        while (m_slots[slot] != none)
            slot = (slot + 1) & mask;
        m_slots[slot] = row;
    }
    template <class HashOf>
    void grow(HashOf hashOf) {
        const std::vector<qint32> old = std::move(m_slots);
        m_slots.assign(old.empty() ? 64 : old.size() * 2, none);
        for (const qint32 row : old) {
            if (row != none)
                place(row, hashOf(row));
        }
    }

    std::vector<qint32> m_slots;
    size_t m_used = 0;
};

} // namespace collie::models
