#pragma once

#include "services/base/slugid.h"

#include <QString>

#include <random>

namespace collie::sandbox {

/// Random numbers that are the same for the same seed on every system (the standard's distributions are not).
class Random final {
  public:
    explicit Random(quint32 seed)
        : m_engine(seed) {}

    /// 0 to `bound` - 1.
    [[nodiscard]] quint32 below(quint32 bound) { return bound == 0 ? 0 : quint32(m_engine() % bound); }
    [[nodiscard]] quint32 between(quint32 low, quint32 high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(double probability) { return double(below(1'000'000)) < probability * 1'000'000; }
    template <class List>
    [[nodiscard]] const auto &oneOf(const List &list) {
        return list[below(quint32(std::size(list)))];
    }
    /// `digits` random hex digits.
    [[nodiscard]] QString hex(int digits) {
        QString result(digits, u'0');
        for (QChar &digit : result)
            digit = QLatin1Char("0123456789abcdef"[below(16)]);
        return result;
    }
    /// A UUID v4 whose first bit is clear, as taskIds are.
    [[nodiscard]] UuidBytes taskId() {
        UuidBytes bytes{};
        for (size_t i = 0; i < bytes.size(); i += 8) {
            const quint64 word = m_engine();
            for (size_t j = 0; j < 8; ++j)
                bytes[i + j] = quint8(word >> (8 * j));
        }
        bytes[0] = quint8(bytes[0] & 0x7f);
        bytes[6] = quint8((bytes[6] & 0x0f) | 0x40);
        bytes[8] = quint8((bytes[8] & 0x3f) | 0x80);
        return bytes;
    }

  private:
    std::mt19937_64 m_engine;
};

} // namespace collie::sandbox
