#include "services/logs/log_index.h"

#include <algorithm>

namespace collie::logs {
namespace {

/// Bytes counted at once; marks are at the ends of such blocks.
constexpr qint64 countedBlock = 2048;
/// Counted without a branch, which compilers make vector instructions of; a byte holds no more.
constexpr int countedAtOnce = 128;

bool isBreakByte(char c) {
    return c == '\n' || c == '\r';
}

/// 1 where a line ends: at each LF, and at each CR that no LF follows.
unsigned char breakAt(const char *at) {
    return static_cast<unsigned char>((at[0] == '\n') | ((at[0] == '\r') & (at[1] != '\n')));
}

/// Line breaks in [at, end). The byte at `end` is looked at too.
qint64 countBreaks(const char *at, const char *end) {
    qint64 count = 0;
    for (; end - at >= countedAtOnce; at += countedAtOnce) {
        unsigned char some = 0;
        for (int i = 0; i < countedAtOnce; ++i)
            some = static_cast<unsigned char>(some + breakAt(at + i));
        count += some;
    }
    for (; at < end; ++at)
        count += breakAt(at);
    return count;
}

/// The last break that countBreaks() counted before `end`; there is one.
qint64 lastBreak(const char *begin, qint64 end) {
    qint64 at = end - 1;
    while (begin[at] != '\n' && (begin[at] != '\r' || begin[at + 1] == '\n'))
        --at;
    return at;
}

} // namespace

LogIndexPart LogIndex::read(QByteArrayView bytes, qint64 until, bool complete) const {
    const char *const begin = bytes.data();
    const bool endsInCr = until == bytes.size() && until > m_scanned && begin[until - 1] == '\r';
    if (endsInCr && !complete)
        --until;
    LogIndexPart part{.marks = {}, .lines = m_lines, .lineStart = m_lineStart, .scanned = std::max(until, m_scanned)};
    LogMark last = m_marks.isEmpty() ? LogMark{} : m_marks.constLast();
    // What follows the very last byte is not there to be looked at.
    const qint64 followed = std::min(until, bytes.size() - 1);
    for (qint64 at = m_scanned; at < followed; at += countedBlock) {
        const qint64 end = std::min(at + countedBlock, followed);
        const qint64 breaks = countBreaks(begin + at, begin + end);
        if (breaks == 0)
            continue;
        part.lines += breaks;
        part.lineStart = lastBreak(begin, end) + 1;
        if (part.lineStart - last.offset >= bytesPerMark) {
            last = {part.lines, part.lineStart};
            part.marks.append(last);
        }
    }
    if (until > std::max(followed, m_scanned) && isBreakByte(begin[until - 1])) {
        ++part.lines;
        part.lineStart = until;
    }
    return part;
}

void LogIndex::append(const LogIndexPart &part) {
    m_marks += part.marks;
    m_lines = part.lines;
    m_lineStart = part.lineStart;
    m_scanned = part.scanned;
}

LogMark LogIndex::markOfLine(qint64 line) const {
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), line,
                                         [](qint64 wanted, const LogMark &mark) { return wanted < mark.line; });
    return behind == m_marks.begin() ? LogMark{} : *std::prev(behind);
}

LogMark LogIndex::markOfOffset(qint64 offset) const {
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), offset,
                                         [](qint64 wanted, const LogMark &mark) { return wanted < mark.offset; });
    return behind == m_marks.begin() ? LogMark{} : *std::prev(behind);
}

} // namespace collie::logs
