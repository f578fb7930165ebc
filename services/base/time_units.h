#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace collie {

/// A unit of a distance in time, such as "1 day 2 hrs".
struct TimeUnit {
    int rank; ///< From years to seconds, from 0.
    qint64 ms;
    std::array<std::string_view, 4> names; ///< The plural first.
};

/// From years to seconds, with every name that JSON-e and the official clients' fromNow() take; a year has 365 days and
/// a month 30.
[[nodiscard]] const std::array<TimeUnit, 7> &timeUnits();

/// The unit of that name, whatever its case; null when there is none.
[[nodiscard]] const TimeUnit *findTimeUnit(std::string_view name);

} // namespace collie
