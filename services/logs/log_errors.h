#pragma once

#include "services/logs/log_search.h"

namespace collie::logs {

/// A line of a log as an error is told by it: without the time the worker put before it and without spaces at its end.
[[nodiscard]] QByteArrayView errorText(QByteArrayView line);

/// Whether a line, as errorText() gives it, tells an error, by the rules Treeherder's log parser publishes.
[[nodiscard]] bool isErrorLine(QByteArrayView text);

/// Finds the lines that tell an error; of equal ones in a row the first. For one search of one log.
[[nodiscard]] LogSearch::Matcher errorMatcher();

/// What a server says about a line: its text, and its number from 0.
struct KnownError {
    qint64 line = 0;
    QString text;
};

/// The line a server means. Its count may be off by some lines, since it counts a line break that came in two pieces
/// twice; the text tells. \return the nearest line within reach with that text, else the number it gave.
[[nodiscard]] qint64 lineOfKnownError(const LogText &log, const KnownError &error);

} // namespace collie::logs
