#pragma once

#include <QString>

namespace collie::ui {

/// How long ago (or ahead) a moment is: "just now", "40 s ago", "12 min ago", "3 h ago", "2 d ago", "in 22 h"; beyond
/// 30 days the date, "2026-03-01".
/// \param timestampS  seconds since the epoch, UTC. \param nowMs  milliseconds since the epoch, UTC.
[[nodiscard]] QString relativeTime(qint64 timestampS, qint64 nowMs);
/// "2026-03-01 14:05:09 UTC" and a second line with the same in local time: for tooltips beside a relative time.
[[nodiscard]] QString exactTime(qint64 timestampS);

} // namespace collie::ui
