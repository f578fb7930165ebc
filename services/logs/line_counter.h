#pragma once

#include "services/logs/line_break_finder.h"
#include "services/logs/log_text.h"

namespace collie::logs {

/// Tells the lines of places in a stretch of a log that only go forwards.
class LineCounter final {
  public:
    /// \param text  outlives the counter.
    LineCounter(const LogText &text, const LogStretch &stretch);

    /// The line `offset` is in.
    qint64 lineAt(qint64 offset);
    /// Where the line told last begins.
    [[nodiscard]] qint64 beginOfLine() const { return m_mark.offset; }
    /// Where it ends, without its break.
    [[nodiscard]] qint64 endOfLine() const { return m_breaks.next() - m_all.data(); }

  private:
    void goToNextLine();

    const LogText &m_text;
    QByteArrayView m_all;
    LogMark m_mark;
    LineBreakFinder m_breaks;
};

} // namespace collie::logs
