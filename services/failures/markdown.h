#pragma once

#include <QString>
#include <QUrl>

namespace collie::failures {

/// Text of others as code in a line of Markdown, in which nothing is markup; empty for none. Line breaks become spaces.
/// Pure.
[[nodiscard]] QString markdownCode(const QString &text);

/// A sentence in Markdown that may hold words of others: what would be markup is shown as it is. Line breaks become
/// spaces. Pure.
[[nodiscard]] QString markdownSentence(const QString &text);

/// Words of the program's own in a cell of a table: nothing in them is markup or ends the cell, and what need not be
/// escaped for that stays as people read it. Line breaks become spaces. Pure.
[[nodiscard]] QString markdownCell(const QString &text);

/// Text of several lines as a block of its own, which nothing in it can end. Without a line break at the end. Pure.
[[nodiscard]] QString markdownBlock(const QString &text);

/// A link to an address; the title alone where that is none of the web. Pure.
/// \param title  is Markdown already.
[[nodiscard]] QString markdownLinked(const QString &title, const QUrl &url);

} // namespace collie::failures
