#pragma once

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace collie::treeherder {

/// Finds which of some numbered things is equal to another, by hash. The things themselves are kept elsewhere. Made for
/// pages of jobs, each of which takes some 12,000 look-ups: a general hash table costs more there than reading the
/// JSON.
class HashPool final {
  public:
    /// \param leastSlots  a power of two: how many are made at first.
    explicit HashPool(size_t leastSlots = 1024)
        : m_leastSlots(leastSlots) {}

    /// The number of the thing with this hash for which `isEqual(number)` holds; `next` after noting it as new.
    template <class IsEqual>
    quint32 findOrInsert(quint64 hash, quint32 next, IsEqual isEqual) {
        if ((m_used + 1) * 2 > m_slots.size())
            grow();
        const size_t mask = m_slots.size() - 1;
        const auto mark = static_cast<quint32>(hash >> 32);
        for (size_t at = mark & mask;; at = (at + 1) & mask) {
            Slot &slot = m_slots[at];
            if (slot.number == none) {
                slot = {mark, next};
                ++m_used;
                return next;
            }
            if (slot.mark == mark && isEqual(slot.number))
                return slot.number;
        }
    }

    /// The number of the thing with this hash for which `isEqual(number)` holds, if there is one.
    template <class IsEqual>
    [[nodiscard]] std::optional<quint32> find(quint64 hash, IsEqual isEqual) const {
        if (m_slots.empty())
            return std::nullopt;
        const size_t mask = m_slots.size() - 1;
        const auto mark = static_cast<quint32>(hash >> 32);
        for (size_t at = mark & mask; m_slots[at].number != none; at = (at + 1) & mask) {
            if (m_slots[at].mark == mark && isEqual(m_slots[at].number))
                return m_slots[at].number;
        }
        return std::nullopt;
    }

    void clear() {
        m_slots = std::vector<Slot>();
        m_used = 0;
    }
    [[nodiscard]] qint64 memoryBytes() const { return qint64(m_slots.capacity()) * qint64(sizeof(Slot)); }

    /// A hash of bytes that nobody outside this process can foresee.
    [[nodiscard]] static quint64 hash(std::string_view bytes) {
        static const auto seed = static_cast<quint64>(QHashSeed::globalSeed());
        quint64 value = seed ^ (bytes.size() * factor);
        const char *at = bytes.data();
        size_t left = bytes.size();
        for (; left >= sizeof(quint64); left -= sizeof(quint64), at += sizeof(quint64))
            value = mixed(value, at, sizeof(quint64));
        return left == 0 ? value : mixed(value, at, left);
    }

  private:
    static constexpr quint64 factor = 0x9e3779b97f4a7c15ULL;
    static constexpr quint32 none = 0xffffffff;
    struct Slot {
        quint32 mark = 0; ///< The upper half of the hash.
        quint32 number = none;
    };

    static quint64 mixed(quint64 value, const char *bytes, size_t count) {
        quint64 word = 0;
        std::memcpy(&word, bytes, count);
        value = (value ^ word) * factor;
        return value ^ (value >> 29);
    }
    void grow() {
        const std::vector<Slot> old(
            std::exchange(m_slots, std::vector<Slot>(std::max(m_leastSlots, m_slots.size() * 2))));
        const size_t mask = m_slots.size() - 1;
        for (const Slot &slot : old) {
            if (slot.number == none)
                continue;
            size_t at = slot.mark & mask;
            while (m_slots[at].number != none)
                at = (at + 1) & mask;
            m_slots[at] = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
    size_t m_leastSlots;
};

} // namespace collie::treeherder
