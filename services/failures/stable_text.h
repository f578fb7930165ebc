#pragma once

#include <QString>

namespace collie::failures {

/// A message as far as it is the same in every run (failures.md §4): one line, without addresses in memory, ports,
/// process ids, times, durations, UUIDs and numbers of source lines. For comparing only: of a long text the beginning.
[[nodiscard]] QString stableText(const QString &text);

} // namespace collie::failures
