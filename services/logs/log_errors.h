#pragma once

#include "services/logs/log_pattern.h"
#include "services/logs/log_search.h"

#include <QStringList>
#include <QVector>

namespace collie::logs {

/// A line of a log as an error is told by it: without the time the worker put before it and without spaces at its end.
[[nodiscard]] QByteArrayView errorText(QByteArrayView line);

/// Whether a line, as errorText() gives it, tells an error, by the rules of Treeherder's log parser
/// (treeherder.md §2.5).
[[nodiscard]] bool isErrorLine(QByteArrayView text);

/// Regular expressions of the person's own for lines that tell an error.
struct ErrorPatterns {
    /// How many are used.
    static constexpr int most = 50;

    QVector<LogPattern> usable;
    QStringList problems; ///< What is wrong with the others, a sentence each.
};
/// \param texts  one expression each, in Perl's syntax; empty ones count as none. Upper and lower case differ.
[[nodiscard]] ErrorPatterns readErrorPatterns(const QStringList &texts);

/// Finds the lines that tell an error; of equal ones in a row the first. For one search of one log.
/// \param own  beside those of isErrorLine(): what one of them fits, in the whole line as it stands in the log.
[[nodiscard]] LogSearch::Matcher errorMatcher(const QVector<LogPattern> &own = {});

/// What a server says about a line: its text, and its number from 0.
struct KnownError {
    qint64 line = 0;
    QString text;
};

/// The line a server means. Its count may be off by some lines, since it counts a line break that came in two pieces
/// twice; the text tells. \return the nearest line within reach with that text, else the number it gave.
[[nodiscard]] qint64 lineOfKnownError(const LogText &log, const KnownError &error);

} // namespace collie::logs
