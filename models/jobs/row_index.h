#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace collie::models {

/// Finds rows by a key that the rows themselves hold: open addressing over row numbers alone, 4 bytes a slot, at most
/// four fifths full. `Equal(row)` tells whether a row has the key that is looked for. A slot keeps six bits of the hash
/// beside its row, so that the memory of other rows is hardly ever looked at; rows are below `mostRows`.
class RowIndex final {
  public:
    static constexpr qint32 none = -1;
    static constexpr qint32 mostRows = (1 << 26) - 1;

    /// The row with this hash for which `equal` holds, or none.
    template <class Equal>
    [[nodiscard]] qint32 find(quint64 hash, Equal equal) const {
        if (m_slots.empty())
            return none;
        const size_t mask = m_slots.size() - 1;
        const quint32 tag = tagOf(hash);
        for (size_t at = home(hash);; at = (at + 1) & mask) {
            const quint32 slot = m_slots[at];
            if (slot == free)
                return none;
            if ((slot & tagBits) == tag && equal(rowOf(slot)))
                return rowOf(slot);
        }
    }

    /// Asks for the memory that find() will look at first.
    void prefetch(quint64 hash) const {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[home(hash)]);
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
        while (rowOf(m_slots[hole]) != row)
            hole = (hole + 1) & mask;
        // Rows behind the hole that would not be found any more move up into it.
        for (size_t at = (hole + 1) & mask; m_slots[at] != free; at = (at + 1) & mask) {
            const size_t wanted = home(hashOf(rowOf(m_slots[at])));
            if (((at - wanted) & mask) >= ((at - hole) & mask)) {
                m_slots[hole] = m_slots[at];
                hole = at;
            }
        }
        m_slots[hole] = free;
        --m_used;
    }

    void clear() {
        m_slots = std::vector<quint32>();
        m_used = 0;
    }
    [[nodiscard]] qint64 memoryBytes() const { return qint64(m_slots.capacity()) * qint64(sizeof(quint32)); }

  private:
    static constexpr quint32 free = 0xffffffff;
    static constexpr quint32 tagBits = 0xfc000000;

    [[nodiscard]] static quint64 mixed(quint64 hash) { return hash * 0x9e3779b97f4a7c15ULL; }
    [[nodiscard]] static quint32 tagOf(quint64 hash) { return static_cast<quint32>(mixed(hash) >> 32) & tagBits; }
    [[nodiscard]] static qint32 rowOf(quint32 slot) { return static_cast<qint32>(slot & ~tagBits); }
    [[nodiscard]] size_t home(quint64 hash) const {
        return static_cast<size_t>(mixed(hash) >> 27) & (m_slots.size() - 1);
    }
    void place(qint32 row, quint64 hash) {
        const size_t mask = m_slots.size() - 1;
        size_t at = home(hash);
        while (m_slots[at] != free)
            at = (at + 1) & mask;
        m_slots[at] = tagOf(hash) | static_cast<quint32>(row);
    }
    template <class HashOf>
    void grow(HashOf hashOf) {
        const std::vector<quint32> old = std::move(m_slots);
        m_slots.assign(old.empty() ? 64 : old.size() * 2, free);
        for (const quint32 slot : old) {
            if (slot != free)
                place(rowOf(slot), hashOf(rowOf(slot)));
        }
    }

    std::vector<quint32> m_slots;
    size_t m_used = 0;
};

} // namespace collie::models
