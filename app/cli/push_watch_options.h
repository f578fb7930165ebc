#pragma once

#include "app/cli/option.h"

namespace collie::cli::options {

inline constexpr Flag stream("stream",
                             QT_TRANSLATE_NOOP("collie::Words",
                                               "Print each failure as it comes; with --json a document a line"));

} // namespace collie::cli::options
