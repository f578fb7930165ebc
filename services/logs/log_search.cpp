#include "services/logs/log_search.h"

#include "services/logs/line_counter.h"
#include "services/logs/text_finder.h"

#include <QThreadPool>

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
        // A text with a line break in it fits no line, not even the one behind a break that it begins with.
        if (at >= counter.beginOfLine() && at + literal.length() <= end)
            lines.append(static_cast<quint32>(line));
        at = end;
    }
}

/// Walks over the places of several texts. Each is looked for by itself, in a window that stays in the processor's
/// cache for the next one.
class NextOfAny final {
  public:
    NextOfAny(const std::vector<TextFinder> &texts, QByteArrayView bytes)
        : m_texts(texts)
        , m_bytes(bytes)
        , m_next(texts.size(), -1) {}

    /// The first place at or behind `from` where one of them is; -1 for none. \param from  only goes forwards.
    qint64 find(qint64 from) {
        while (from < m_bytes.size()) {
            if (from >= m_until) {
                m_until = std::min(from + windowBytes, m_bytes.size());
                std::fill(m_next.begin(), m_next.end(), -1);
            }
            if (const qint64 first = findInWindow(from); first < m_until)
                return first;
            from = m_until;
        }
        return -1;
    }

  private:
    static constexpr qint64 windowBytes = 256 * 1024;

    qint64 findInWindow(qint64 from) {
        qint64 first = m_until;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            if (m_next[i] < from) {
                const qint64 end = std::min(m_until + m_texts[i].length() - 1, m_bytes.size());
                const qint64 found = m_texts[i].find(m_bytes.first(end), from);
                m_next[i] = found < 0 ? m_until : found;
            }
            first = std::min(first, m_next[i]);
        }
        return first;
    }

    const std::vector<TextFinder> &m_texts;
    QByteArrayView m_bytes;
    std::vector<qint64> m_next; ///< By text: its next place in the window, or where that ends.
    qint64 m_until = 0;         ///< Where the window ends.
};

/// Shows an expression only the lines that hold what it cannot do without.
void findAmongCandidates(const LogPattern &pattern, const LogText &text, const LogStretch &stretch,
                         QVector<quint32> &lines, const std::atomic_bool &stop) {
    const QByteArrayView all = text.bytes().first(stretch.to);
    NextOfAny candidates(pattern.required(), all);
    LineCounter counter(text, stretch);
    qint64 at = stretch.from.offset;
    while (!stop && (at = candidates.find(at)) >= 0) {
        const qint64 line = counter.lineAt(at);
        at = counter.endOfLine();
        if (pattern.find(all.sliced(counter.beginOfLine(), at - counter.beginOfLine())))
            lines.append(static_cast<quint32>(line));
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
        else if (!pattern.required().empty())
            findAmongCandidates(pattern, text, stretch, lines, stop);
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
    m_steps.clear();
    if (m_log)
        m_log->disconnect(this);
    m_log.clear();
    m_matcher.reset();
    m_next = {};
    if (!m_lines.isEmpty()) {
        m_lines.clear();
        Q_EMIT changed();
    }
}

void LogSearch::start(LogFile &log, const LogPattern &pattern) {
    // Twice as many as can run, so that none of the threads waits for this one to collect.
    start(log, patternMatcher(pattern), 2 * static_cast<size_t>(QThreadPool::globalInstance()->maxThreadCount()));
}

void LogSearch::start(LogFile &log, Matcher matcher) {
    start(log, std::move(matcher), 1);
}

void LogSearch::start(LogFile &log, Matcher matcher, size_t atOnce) {
    clear();
    m_log = &log;
    m_matcher = std::make_shared<Matcher>(std::move(matcher));
    m_atOnce = atOnce;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto look = [this] {
        if (!isRunning())
            goOn();
    };
    connect(&log, &LogFile::grown, this, look);
    connect(&log, &LogFile::indexed, this, look);
    goOn();
}

void LogSearch::goOn() {
    beginSteps();
    if (m_log && !isRunning())
        Q_EMIT finished();
}

void LogSearch::beginSteps() {
    while (m_log && m_steps.size() < m_atOnce && beginStep()) {
    }
}

bool LogSearch::beginStep() {
    const LogIndex &index = m_log->text().index;
    // The unfinished line at the end is looked at once it is known to be the last.
    const bool complete = m_log->isComplete();
    LogMark next{complete ? index.lineCount() : index.finishedLines(),
                 complete ? index.scannedBytes() : index.finishedBytes()};
    if (next.offset - m_next.offset > stepBytes) {
        if (const LogMark mark = index.markOfOffset(m_next.offset + stepBytes); mark.offset > m_next.offset)
            next = mark;
    }
    if (next.offset <= m_next.offset || m_next.line >= std::numeric_limits<quint32>::max())
        return false;
    const auto found = runOnPool([text = m_log->text(), matcher = m_matcher, stop = m_stop,
                                  stretch = LogStretch{m_next, next.offset}]() -> Result<QVector<quint32>> {
        QVector<quint32> lines;
        (*matcher)(text, stretch, lines, *stop);
        return lines;
    });
    const auto step = std::make_shared<Step>();
    step->guard = CancelGuard(found);
    m_steps.push_back(step);
    m_next = next;
    onDone(found, this, [this, begun = std::weak_ptr(step)](const Result<QVector<quint32>> &lines) {
        const std::shared_ptr<Step> ended = begun.lock();
        if (!ended || !lines)
            return;
        ended->lines = *lines;
        ended->isDone = true;
        collect();
    });
    return true;
}

/// Takes what was found in stretches before which nothing is missing.
void LogSearch::collect() {
    const qsizetype before = m_lines.size();
    while (!m_steps.empty() && m_steps.front()->isDone) {
        m_lines += m_steps.front()->lines;
        m_steps.pop_front();
    }
    beginSteps();
    const auto search = m_stop;
    if (m_lines.size() > before)
        Q_EMIT changed();
    // Unless somebody who heard of it began another.
    if (search == m_stop)
        goOn();
}

} // namespace collie::logs
