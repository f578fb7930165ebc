#pragma once

#include "services/base/clock.h"

#include <chrono>
#include <optional>
#include <vector>

namespace collie::scheduling {

/// The fewest elements of which every set holds at least one, found by branch and bound: sets that hold another and
/// elements that do no more than another are dropped, parts that share nothing are solved by themselves.
/// \param sets  each of elements 0 to `elements` - 1, none empty. \param budget  how long it may take by `clock`.
/// \return their number; nothing when the time ran out before it was proven. \thread any
[[nodiscard]] std::optional<int> minimumHittingSet(const std::vector<std::vector<quint32>> &sets, quint32 elements,
                                                   const Clock &clock, std::chrono::milliseconds budget);

} // namespace collie::scheduling
