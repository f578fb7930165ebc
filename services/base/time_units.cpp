#include "services/base/time_units.h"

#include <algorithm>
#include <string>

namespace collie {

const std::array<TimeUnit, 7> &timeUnits() {
    constexpr qint64 second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
    static constexpr std::array<TimeUnit, 7> units{{
        {0, 365 * day, {"years", "year", "yr", "y"}},
        {1, 30 * day, {"months", "month", "mo", "mo"}},
        {2, 7 * day, {"weeks", "week", "wk", "w"}},
        {3, day, {"days", "day", "d", "d"}},
        {4, hour, {"hours", "hour", "hr", "h"}},
        {5, minute, {"minutes", "minute", "min", "m"}},
        {6, second, {"seconds", "second", "sec", "s"}},
    }};
    return units;
}

const TimeUnit *findTimeUnit(std::string_view name) {
    std::string lower(name);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    const auto &units = timeUnits();
    const auto *found = std::find_if(units.begin(), units.end(), [&lower](const TimeUnit &unit) {
        return std::find(unit.names.begin(), unit.names.end(), lower) != unit.names.end();
    });
    return found == units.end() ? nullptr : found;
}

} // namespace collie
