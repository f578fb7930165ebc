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
        const char *at = bytes.data();
        size_t left = bytes.size();
        // Two at a time, which do not wait for each other.
        quint64 even = seed ^ (left * factor), odd = seed;
        for (; left > 2 * wordSize; left -= 2 * wordSize, at += 2 * wordSize) {
            even = mixed(even, load<quint64>(at));
            odd = mixed(odd, load<quint64>(at + wordSize));
        }
        if (left > wordSize) {
            odd = mixed(odd, load<quint64>(at));
            at += wordSize;
            left -= wordSize;
        }
        return mixed(even ^ (odd * factor), lastWord(at, left));
    }
    /// Whether bytes are the same; for short ones, without the call that comparing them otherwise is.
    [[nodiscard]] static bool isSame(std::string_view left, std::string_view right) {
        if (left.size() != right.size())
            return false;
        const char *a = left.data(), *b = right.data();
        size_t remaining = left.size();
        for (; remaining > wordSize; remaining -= wordSize, a += wordSize, b += wordSize) {
            if (load<quint64>(a) != load<quint64>(b))
                return false;
        }
        return lastWord(a, remaining) == lastWord(b, remaining);
    }

  private:
    static constexpr quint64 factor = 0x9e3779b97f4a7c15ULL;
    static constexpr quint32 none = 0xffffffff;
    static constexpr size_t wordSize = sizeof(quint64);
    struct Slot {
        quint32 mark = 0; ///< The upper half of the hash.
        quint32 number = none;
    };

    static quint64 mixed(quint64 value, quint64 word) {
        value = (value ^ word) * factor;
        return value ^ (value >> 29);
    }
    template <class Word>
    static Word load(const char *bytes) {
        Word word = 0;
        std::memcpy(&word, bytes, sizeof(word));
        return word;
    }
    /// Up to eight bytes; those in the middle may be in it twice.
    static quint64 lastWord(const char *bytes, size_t count) {
        if (count == wordSize)
            return load<quint64>(bytes);
        if (count >= sizeof(quint32)) {
            const quint64 last = load<quint32>(bytes + count - sizeof(quint32));
            return load<quint32>(bytes) | (last << 32);
        }
        if (count == 0)
            return 0;
        const auto byte = [bytes](size_t at) { return quint64{static_cast<quint8>(bytes[at])}; };
        return byte(0) | (byte(count / 2) << 8) | (byte(count - 1) << 16);
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
