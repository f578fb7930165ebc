#pragma once

#include <QString>

namespace collie::failures {

/// Text of others as code in a line of Markdown, in which nothing is markup. Line breaks become spaces. Pure.
[[nodiscard]] QString markdownCode(const QString &text);

/// A sentence in Markdown that may hold words of others: what would be markup is shown as it is. Line breaks become
/// spaces. Pure.
[[nodiscard]] QString markdownSentence(const QString &text);

} // namespace collie::failures
