#include "services/logs/text_finder.h"

#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace collie::logs {
namespace {

/// Bytes compared without a branch; compilers make vector instructions of it. The smaller ones are for what is left at
/// the end, which is most of a short text.
constexpr qint64 blockBytes = 64;
constexpr qint64 smallBlockBytes = 16;

/// Whether both `a` and `b` fit at one of `bytes` places.
template <qint64 bytes, class Probe>
[[gnu::always_inline]] inline bool fitsSomewhere(const unsigned char *a, const Probe &first, const unsigned char *b,
                                                 const Probe &second) {
    unsigned char any = 0;
    for (qint64 i = 0; i < bytes; ++i) {
        const auto hit = static_cast<unsigned char>(static_cast<unsigned char>(a[i] | first.mask) == first.value);
        const auto too = static_cast<unsigned char>(static_cast<unsigned char>(b[i] | second.mask) == second.value);
        any = static_cast<unsigned char>(any | (hit & too));
    }
    return any != 0;
}

/// Two bytes that are looked for, at their places behind where a text begins.
template <class Probe>
struct Search {
    const unsigned char *begin;
    Probe first, second;

    template <qint64 bytes>
    [[nodiscard, gnu::always_inline]] bool fitsIn(qint64 at) const {
        return fitsSomewhere<bytes>(begin + at + first.at, first, begin + at + second.at, second);
    }
};

#if defined(__x86_64__) && defined(__GNUC__)
/// Every processor of the last ten years looks at twice as much at once, and tells where it is.
bool hasWideVectors() {
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}

/// The first place from `at` on, of those that begin whole blocks before `end`, where both bytes are and `matches` says
/// so; -1 when there is none, and `at` is where the blocks ended then.
template <class Probe, class Matches>
[[gnu::target("avx2")]] qint64 findInWideBlocks(const Search<Probe> &search, qint64 &at, qint64 end,
                                                const Matches &matches) {
    constexpr int vectors = 4;
    constexpr qint64 vectorBytes = 32;
    const __m256i firstMask = _mm256_set1_epi8(static_cast<char>(search.first.mask));
    const __m256i firstValue = _mm256_set1_epi8(static_cast<char>(search.first.value));
    const __m256i secondMask = _mm256_set1_epi8(static_cast<char>(search.second.mask));
    const __m256i secondValue = _mm256_set1_epi8(static_cast<char>(search.second.value));
    for (; at + vectors * vectorBytes <= end; at += vectors * vectorBytes) {
        __m256i hits[vectors], any = _mm256_setzero_si256();
        for (int i = 0; i < vectors; ++i) {
            const unsigned char *const place = search.begin + at + i * vectorBytes;
            const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place + search.first.at));
            const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place + search.second.at));
            hits[i] = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(a, firstMask), firstValue),
                                       _mm256_cmpeq_epi8(_mm256_or_si256(b, secondMask), secondValue));
            any = _mm256_or_si256(any, hits[i]);
        }
        if (_mm256_testz_si256(any, any) != 0)
            continue;
        for (int i = 0; i < vectors; ++i) {
            for (auto left = static_cast<unsigned>(_mm256_movemask_epi8(hits[i])); left != 0; left &= left - 1) {
                const qint64 place = at + i * vectorBytes + std::countr_zero(left);
                if (matches(place))
                    return place;
            }
        }
    }
    return -1;
}
#else
constexpr bool hasWideVectors() {
    return false;
}
template <class Probe, class Matches>
qint64 findInWideBlocks(const Search<Probe> &, qint64 &, qint64, const Matches &) {
    return -1;
}
#endif

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How often a byte is met in logs: the later in this list the rarer, and what is not in it is rarest.
qsizetype rarity(char c) {
    static constexpr QByteArrayView common(" 0e:1t2an-.ois/r35d4l9876|cpmu_hTZ]f[bgI,yNSEwAvOk\"=xR()jzqCLFPDMU");
    const char *found = static_cast<const char *>(std::memchr(common.data(), c, static_cast<size_t>(common.size())));
    return found != nullptr ? found - common.data() : common.size();
}

} // namespace

TextFinder::TextFinder(QByteArray text, bool foldCase)
    : m_text(foldCase ? text.toLower() : std::move(text))
    , m_foldCase(foldCase) {
    if (m_text.isEmpty())
        return;
    qsizetype rarest = 0, next = m_text.size() - 1;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (rarity(m_text.at(i)) > rarity(m_text.at(rarest)))
            rarest = i;
    }
    if (next == rarest)
        next = 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (i != rarest && rarity(m_text.at(i)) > rarity(m_text.at(next)))
            next = i;
    }
    m_first = probe(rarest);
    m_second = probe(next);
}

unsigned char TextFinder::maskAt(qsizetype at) const {
    return m_foldCase && isAsciiLetter(m_text.at(at)) ? 0x20 : 0;
}

TextFinder::Probe TextFinder::probe(qsizetype at) const {
    return {at, maskAt(at), static_cast<unsigned char>(m_text.at(at))};
}

bool TextFinder::matchesAt(const unsigned char *at) const {
    if (!m_foldCase)
        return std::memcmp(at, m_text.constData(), static_cast<size_t>(m_text.size())) == 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if ((at[i] | maskAt(i)) != static_cast<unsigned char>(m_text.at(i)))
            return false;
    }
    return true;
}

qint64 TextFinder::find(QByteArrayView bytes, qint64 from) const {
    const qint64 last = bytes.size() - m_text.size(); // Where it may begin.
    if (m_text.isEmpty())
        return from <= last ? from : -1;
    const Search<Probe> search{reinterpret_cast<const unsigned char *>(bytes.data()), m_first, m_second};
    const auto scan = [&](qint64 at, qint64 end) -> qint64 {
        const Probe first = search.first, second = search.second;
        for (; at < end; ++at) {
            if ((search.begin[at + first.at] | first.mask) == first.value &&
                (search.begin[at + second.at] | second.mask) == second.value && matchesAt(search.begin + at))
                return at;
        }
        return -1;
    };
    qint64 at = from;
    const auto skip = [&]<qint64 bytes>(std::integral_constant<qint64, bytes>) -> qint64 {
        for (; at + bytes <= last + 1; at += bytes) {
            if (!search.fitsIn<bytes>(at))
                continue;
            if (const qint64 found = scan(at, at + bytes); found >= 0)
                return found;
        }
        return -1;
    };
    if (hasWideVectors()) {
        const auto matches = [&](qint64 place) { return matchesAt(search.begin + place); };
        if (const qint64 found = findInWideBlocks(search, at, last + 1, matches); found >= 0)
            return found;
    }
    if (const qint64 found = skip(std::integral_constant<qint64, blockBytes>()); found >= 0)
        return found;
    if (const qint64 found = skip(std::integral_constant<qint64, smallBlockBytes>()); found >= 0)
        return found;
    return at > last ? -1 : scan(at, last + 1);
}

} // namespace collie::logs
