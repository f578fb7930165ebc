#pragma once

#include <QString>

namespace collie::models {

// Text of logs may be of any length: what is shown is cut where nobody reads on, so that painting takes no longer.

/// The first characters, none of them cut in two.
[[nodiscard]] QString headOf(const QString &text, qsizetype most);

/// The first line of a text as one line can show it: at most some 500 characters, control characters as spaces.
[[nodiscard]] QString shownLine(const QString &text);

/// A text as it is shown: some lines of it, or as much as one can read.
struct FoldedText {
    QString text = {};
    qint64 hiddenLines = 0;
    bool isCut = false; ///< There is more: hidden lines, or ends of lines.
    static constexpr int foldedLines = 8;
};
/// \param showsAll  at most 16,000 characters, else foldedLines lines of them as shownLine() cuts them.
[[nodiscard]] FoldedText foldedText(const QString &text, bool showsAll);

} // namespace collie::models
