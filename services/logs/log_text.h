#pragma once

#include "services/logs/log_index.h"
#include "services/logs/log_mapping.h"

#include <functional>

namespace collie::logs {

/// A log as far as it was known at one moment. A value, cheap to copy, readable from any thread.
struct LogText {
    std::shared_ptr<const LogMapping> mapping; ///< Null before anything is known.
    LogIndex index;

    [[nodiscard]] qint64 lineCount() const { return index.lineCount(); }
    /// Bytes of the lines known.
    [[nodiscard]] qint64 size() const { return index.scannedBytes(); }
    /// All bytes known so far.
    [[nodiscard]] QByteArrayView bytes() const;
    /// The bytes of a line without its break; empty for a line that is not there. They live as long as this value.
    [[nodiscard]] QByteArrayView line(qint64 line) const;
    /// Calls `visit(line, bytes)` for `count` lines from `first` on, as many as there are. \return false when `visit`
    /// did, which ends the walk.
    bool forEachLine(qint64 first, qint64 count, const std::function<bool(qint64, QByteArrayView)> &visit) const;
    /// Where a line begins; size() for a line behind the last.
    [[nodiscard]] LogMark markOfLine(qint64 line) const;
};

/// Whole lines of a log: those that begin within [from.offset, to).
struct LogStretch {
    LogMark from;
    qint64 to = 0; ///< Bytes.
};

} // namespace collie::logs
