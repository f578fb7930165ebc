#pragma once

#include <QByteArrayView>
#include <QVector>

namespace collie::logs {

/// Where a line begins.
struct LogMark {
    qint64 line = 0;   ///< From 0.
    qint64 offset = 0; ///< Bytes.
};

/// What reading on found; see LogIndex::read().
struct LogIndexPart {
    QVector<LogMark> marks;
    qint64 lines = 0;     ///< Finished ones, from the beginning of the log.
    qint64 lineStart = 0; ///< Where the line behind them begins.
    qint64 scanned = 0;   ///< Bytes read so far.
};

/// Where the lines of a log begin, for logs of any size: a mark about every `bytesPerMark` bytes, from where a line is
/// found by reading on. A gigabyte of log takes a megabyte of it. A value: copies share, so that a thread may read one
/// while the log grows. Lines end with CR LF, LF or CR.
class LogIndex final {
  public:
    static constexpr qint64 bytesPerMark = 16 * 1024;

    /// Reads on to `until`. \param bytes  of the whole log as far as it is known.
    /// \param complete  nothing will follow `bytes`; otherwise a CR at its very end is left for the next time, since
    /// what follows decides where the line ends. Changes nothing; any thread.
    [[nodiscard]] LogIndexPart read(QByteArrayView bytes, qint64 until, bool complete) const;
    /// Takes what read() of this very index found.
    void append(const LogIndexPart &part);

    /// Finished lines, and the unfinished one at the end if there is anything of it.
    [[nodiscard]] qint64 lineCount() const { return m_lines + (m_scanned > m_lineStart ? 1 : 0); }
    [[nodiscard]] qint64 finishedLines() const { return m_lines; }
    /// Where the finished lines end.
    [[nodiscard]] qint64 finishedBytes() const { return m_lineStart; }
    /// Bytes read so far.
    [[nodiscard]] qint64 scannedBytes() const { return m_scanned; }

    /// The last mark at or before a line, or a place.
    [[nodiscard]] LogMark markOfLine(qint64 line) const;
    [[nodiscard]] LogMark markOfOffset(qint64 offset) const;

  private:
    QVector<LogMark> m_marks; ///< Ascending; the beginning of the log needs none.
    qint64 m_lines = 0;
    qint64 m_lineStart = 0;
    qint64 m_scanned = 0;
};

} // namespace collie::logs
