#include "services/logs/text_finder.h"

#include <cstring>
#include <type_traits>
#include <utility>

namespace collie::logs {
namespace {

/// Bytes compared without a branch; compilers make vector instructions of it. The smaller ones are for what is left at
/// the end, which is most of a short text.
constexpr qint64 blockBytes = 64;
constexpr qint64 smallBlockBytes = 16;

/// Whether both `a` and `b` fit at one of `bytes` places.
template <qint64 bytes, class Probe>
bool fitsSomewhere(const unsigned char *a, const Probe &first, const unsigned char *b, const Probe &second) {
    unsigned char any = 0;
    for (qint64 i = 0; i < bytes; ++i) {
        const auto hit = static_cast<unsigned char>(static_cast<unsigned char>(a[i] | first.mask) == first.value);
        const auto too = static_cast<unsigned char>(static_cast<unsigned char>(b[i] | second.mask) == second.value);
        any = static_cast<unsigned char>(any | (hit & too));
    }
    return any != 0;
}

bool isLetter(char c) {
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
    return m_foldCase && isLetter(m_text.at(at)) ? 0x20 : 0;
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
    const auto *const begin = reinterpret_cast<const unsigned char *>(bytes.data());
    const qint64 last = bytes.size() - m_text.size(); // Where it may begin.
    const Probe first = m_first, second = m_second;
    const auto scan = [&](qint64 at, qint64 end) -> qint64 {
        for (; at < end; ++at) {
            if ((begin[at + first.at] | first.mask) == first.value &&
                (begin[at + second.at] | second.mask) == second.value && matchesAt(begin + at))
                return at;
        }
        return -1;
    };
    if (m_text.isEmpty())
        return from <= last ? from : -1;
    qint64 at = from;
    const auto skip = [&]<qint64 bytes>(std::integral_constant<qint64, bytes>) -> qint64 {
        for (; at + bytes <= last + 1; at += bytes) {
            if (!fitsSomewhere<bytes>(begin + at + first.at, first, begin + at + second.at, second))
                continue;
            if (const qint64 found = scan(at, at + bytes); found >= 0)
                return found;
        }
        return -1;
    };
    if (const qint64 found = skip(std::integral_constant<qint64, blockBytes>()); found >= 0)
        return found;
    if (const qint64 found = skip(std::integral_constant<qint64, smallBlockBytes>()); found >= 0)
        return found;
    return at > last ? -1 : scan(at, last + 1);
}

} // namespace collie::logs
