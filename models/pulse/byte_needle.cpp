#include "models/pulse/byte_needle.h"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace collie::models {
namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Two letters that differ in case only differ in this bit.
constexpr char caseBit = 0x20;

} // namespace

ByteNeedle::ByteNeedle(QByteArrayView text)
    : m_text(text.toByteArray()) {
    std::transform(m_text.begin(), m_text.end(), m_text.begin(), lowered);
}

bool ByteNeedle::isAt(const char *place) const {
    return std::equal(m_text.begin(), m_text.end(), place,
                      [](char wanted, char found) { return wanted == lowered(found); });
}

bool ByteNeedle::isIn(QByteArrayView bytes) const {
    const qsizetype length = m_text.size();
    if (length == 0)
        return true;
    if (bytes.size() < length)
        return false;
    const char *place = bytes.data();
    const char *const end = place + (bytes.size() - length) + 1; // Behind the last place it could begin.
#if defined(__SSE2__)
    // Sixteen places at once: only where the first and the last letter fit is there something to compare.
    const __m128i bit = _mm_set1_epi8(caseBit);
    const __m128i first = _mm_set1_epi8(static_cast<char>(m_text.front() | caseBit));
    const __m128i last = _mm_set1_epi8(static_cast<char>(m_text.back() | caseBit));
    const auto load = [](const char *from) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from)); };
    for (; place + 16 <= end; place += 16) {
        const __m128i atFirst = _mm_cmpeq_epi8(_mm_or_si128(load(place), bit), first);
        const __m128i atLast = _mm_cmpeq_epi8(_mm_or_si128(load(place + length - 1), bit), last);
        auto candidates = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(atFirst, atLast)));
        for (; candidates != 0; candidates &= candidates - 1) {
            if (isAt(place + __builtin_ctz(candidates)))
                return true;
        }
    }
#endif
    for (; place < end; ++place) {
        if (lowered(*place) == m_text.front() && isAt(place))
            return true;
    }
    return false;
}

} // namespace collie::models
