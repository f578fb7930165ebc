#include "services/logs/line_counter.h"

#include <algorithm>

namespace collie::logs {

LineCounter::LineCounter(const LogText &text, const LogStretch &stretch)
    : m_text(text)
    , m_all(text.bytes().first(stretch.to))
    , m_mark(stretch.from)
    , m_breaks(m_all.data() + m_mark.offset, m_all.data() + m_all.size()) {}

qint64 LineCounter::lineAt(qint64 offset) {
    // Rare places are jumped to, frequent ones walked to.
    if (offset - m_mark.offset > LogIndex::bytesPerMark) {
        if (const LogMark mark = m_text.index.markOfOffset(offset); mark.offset > m_mark.offset) {
            m_mark = mark;
            m_breaks = LineBreakFinder(m_all.data() + m_mark.offset, m_all.data() + m_all.size());
        }
    }
    while (endOfLine() <= offset && m_mark.offset < m_all.size())
        goToNextLine();
    return m_mark.line;
}

void LineCounter::goToNextLine() {
    const qint64 end = endOfLine();
    m_mark.offset = std::min(end + 1, m_all.size());
    if (end + 1 < m_all.size() && m_all[end] == '\r' && m_all[end + 1] == '\n')
        ++m_mark.offset;
    ++m_mark.line;
    m_breaks.seek(m_all.data() + m_mark.offset);
}

} // namespace collie::logs
