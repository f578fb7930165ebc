#pragma once

#include <cstdio>

namespace collie {

/// Whether a person reads what is written to `stream`.
[[nodiscard]] bool isTerminal(std::FILE *stream);

} // namespace collie
