#pragma once

#include <QString>
#include <QVector>

#include <utility>

namespace collie {

// Texts of --help, of every program: at most 80 columns wide where words allow it.

/// Lines broken at spaces; a word that is too long has a line of its own. \param text  without line breaks.
/// \param indent  spaces before each line but the first, counted.
[[nodiscard]] QString wrapped(const QString &text, qsizetype indent = 0);

/// A term that is longer has its meaning on the next line.
inline constexpr qsizetype longestHelpTerm = 24;

/// Terms below each other, their meanings beside them, each line ended. \param width  of the terms at least.
[[nodiscard]] QString termLines(const QVector<std::pair<QString, QString>> &terms, qsizetype width = 0);

} // namespace collie
