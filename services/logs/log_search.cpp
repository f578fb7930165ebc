#include "services/logs/log_search.h"

#include "services/logs/line_counter.h"
#include "services/logs/text_finder.h"

#include <algorithm>
#include <limits>

namespace collie::logs {
namespace {

/// Bytes looked through at once: what was found shows after each.
constexpr qint64 stepBytes = 8 * 1024 * 1024;
constexpr qint64 linesPerLook = 4096; ///< Between two looks whether to stop.

void findLiteral(const TextFinder &literal, const LogText &text, const LogStretch &stretch, QVector<quint32> &lines,
                 const std::atomic_bool &stop) {
    const QByteArrayView all = text.bytes().first(stretch.to);
    LineCounter counter(text, stretch);
    qint64 at = stretch.from.offset;
    while (!stop && (at = literal.find(all, at)) >= 0) {
        const qint64 line = counter.lineAt(at);
        const qint64 end = counter.endOfLine();
        // A text with a line break in it fits no line.
        if (at + literal.length() <= end)
            lines.append(static_cast<quint32>(line));
        at = end;
    }
}

void findExpression(const LogPattern &pattern, const LogText &text, const LogStretch &stretch, QVector<quint32> &lines,
                    const std::atomic_bool &stop) {
    text.forEachLine(stretch.from.line, std::numeric_limits<quint32>::max(), [&](qint64 line, QByteArrayView bytes) {
        if (bytes.data() >= text.bytes().data() + stretch.to || (line % linesPerLook == 0 && stop))
            return false;
        if (pattern.find(bytes))
            lines.append(static_cast<quint32>(line));
        return true;
    });
}

} // namespace

LogSearch::Matcher patternMatcher(const LogPattern &pattern) {
    return [pattern](const LogText &text, const LogStretch &stretch, QVector<quint32> &lines,
                     const std::atomic_bool &stop) {
        if (pattern.literal() != nullptr)
            findLiteral(*pattern.literal(), text, stretch, lines, stop);
        else
            findExpression(pattern, text, stretch, lines, stop);
    };
}

LogSearch::LogSearch(QObject *parent)
    : QObject(parent) {}

LogSearch::~LogSearch() {
    if (m_stop)
        *m_stop = true;
}

void LogSearch::clear() {
    if (m_stop)
        *m_stop = true;
    m_step.cancel();
    if (m_log)
        m_log->disconnect(this);
    m_log.clear();
    m_matcher.reset();
    m_running = false;
    m_next = {};
    if (!m_lines.isEmpty()) {
        m_lines.clear();
        Q_EMIT changed();
    }
}

void LogSearch::start(LogFile &log, const LogPattern &pattern) {
    start(log, patternMatcher(pattern));
}

void LogSearch::start(LogFile &log, Matcher matcher) {
    clear();
    m_log = &log;
    m_matcher = std::make_shared<Matcher>(std::move(matcher));
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto look = [this] {
        if (!m_running)
            goOn();
    };
    connect(&log, &LogFile::grown, this, look);
    connect(&log, &LogFile::indexed, this, look);
    goOn();
}

void LogSearch::goOn() {
    if (!m_log)
        return;
    const LogIndex &index = m_log->text().index;
    // The unfinished line at the end is looked at once it is known to be the last.
    const qint64 end = m_log->isComplete() ? index.scannedBytes() : index.finishedBytes();
    qint64 to = end;
    if (end - m_next.offset > stepBytes) {
        const LogMark mark = index.markOfOffset(m_next.offset + stepBytes);
        to = mark.offset > m_next.offset ? mark.offset : end;
    }
    m_running = to > m_next.offset && m_next.line < std::numeric_limits<quint32>::max();
    if (!m_running) {
        Q_EMIT finished();
        return;
    }
    struct Found {
        QVector<quint32> lines;
        LogMark next;
    };
    const auto step = runOnPool([text = m_log->text(), matcher = m_matcher, stop = m_stop,
                                 stretch = LogStretch{m_next, to}]() -> Result<Found> {
        Found found;
        (*matcher)(text, stretch, found.lines, *stop);
        const bool atEnd = stretch.to == text.size();
        const LogMark mark = text.index.markOfOffset(stretch.to);
        found.next = mark.offset == stretch.to ? mark
                     : atEnd                   ? LogMark{text.lineCount(), stretch.to}
                                               : LogMark{text.index.finishedLines(), stretch.to};
        return found;
    });
    m_step = CancelGuard(step);
    onDone(step, this, [this, stop = m_stop](const Result<Found> &found) {
        if (*stop || !found)
            return;
        m_next = found->next;
        m_lines += found->lines;
        if (!found->lines.isEmpty())
            Q_EMIT changed();
        goOn();
    });
}

} // namespace collie::logs
