#pragma once

#include <QByteArray>
#include <QVector>

namespace collie::logs {

/// Texts of which one is in whatever a regular expression finds, so that most of a log need not be shown to the
/// expression at all. What is not understood counts as unknown: there may be fewer texts than there could be, never a
/// wrong one.
/// \param expression  of PCRE2, in UTF-8, one that compiles.
/// \param caseSensitive  otherwise the texts are to be looked for in either case of the letters a to z, and no letter
/// is in them that has another case beyond ASCII.
/// \return none when nothing is known. No text holds a line break.
[[nodiscard]] QVector<QByteArray> requiredTexts(const QByteArray &expression, bool caseSensitive);

} // namespace collie::logs
