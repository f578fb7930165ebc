#pragma once

#include <QString>

namespace collie::cli {

/// The page of the guide about the command line, as Markdown: every verb with its operands, options and examples, from
/// the records. In English, whatever the reader's language is. Pure.
[[nodiscard]] QString commandLinePage();

} // namespace collie::cli
