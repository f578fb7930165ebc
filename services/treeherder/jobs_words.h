#pragma once

#include <QLatin1String>

/// Words in the parameters of Treeherder's addresses that are both read and written.
namespace collie::treeherder {

/// Before the name of a field: none of the values may fit.
inline constexpr QLatin1String negation("not_");
/// Names the fields whose values may hold spaces and commas: only commas that are not encoded part them. Treeherder,
/// whose own addresses encode those too, has no such values.
inline constexpr QLatin1String wholeFields("whole");
inline constexpr QLatin1String searchText("searchStr");
inline constexpr QLatin1String reviewBot("-reviewbot");

} // namespace collie::treeherder
