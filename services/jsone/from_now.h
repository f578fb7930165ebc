#pragma once

#include "services/jsone/session.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// Times as ECMAScript writes and reads them, and distances from them.
namespace collie::jsone {

/// Date.prototype.toISOString: "2017-01-19T16:27:20.974Z". \param ms  since the epoch, at most 8.64e15 either way.
[[nodiscard]] std::string isoTime(qint64 ms);

/// Date.parse of ECMAScript's own formats (a date counts from midnight UTC, a time without zone is local); nullopt for
/// anything else.
[[nodiscard]] std::optional<double> parseTime(std::string_view text);

/// The time `distance` ("1 day 2 hours", "-3 weeks") from `reference`, as text.
/// \param reference  text or milliseconds; null, false, zero and nothing stand for the clock.
/// \return null when the reference is not a time or the result is out of range; failed when `distance` is not a
/// distance.
[[nodiscard]] Value timeFromNow(std::string_view distance, const Value &reference, Session &session);

} // namespace collie::jsone
