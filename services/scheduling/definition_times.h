#pragma once

#include "services/base/json.h"

#include <QStringView>

#include <optional>

namespace collie::scheduling {

/// A time as people write it in a definition: "in 3 hours", "3 hours", "now", "2 hours ago", or ISO 8601.
/// \param nowMs  what it is relative to, milliseconds since the epoch.
/// \return milliseconds since the epoch; nothing when it is not a time.
[[nodiscard]] std::optional<qint64> readTime(QStringView text, qint64 nowMs);

/// A distance as readTime() reads it: "in 1 day 3 hours". \param ms  rounded to seconds; "now" for less than one.
[[nodiscard]] QString timeInWords(qint64 ms);

/// The time as Taskcluster writes it: 2026-11-24T04:51:27.054Z.
[[nodiscard]] QString isoTime(qint64 ms);

/// Replaces relative times: `created`, `deadline` and `expires` in words or as {"$fromNow": "1 day"}, and
/// {"relative-datestamp": "1 day"}, which task graphs have, anywhere in the definition.
/// \return InvalidArgument that names what is not a time.
[[nodiscard]] Result<Json> fixTimes(Json definition, qint64 nowMs);

} // namespace collie::scheduling
