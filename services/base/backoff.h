#pragma once

#include <chrono>

namespace collie {

/// How long to wait after failures in a row: `first`, doubled with each one more, at most `longest`.
/// \param failures  before the last one, from 0.
[[nodiscard]] std::chrono::milliseconds doubled(std::chrono::milliseconds first, int failures,
                                                std::chrono::milliseconds longest);

/// A wait drawn from ± `share` of it, so that those who lost a server together do not come back together.
/// \param random  from [0, 1).
[[nodiscard]] std::chrono::milliseconds withJitter(std::chrono::milliseconds wait, double share, double random);

} // namespace collie
