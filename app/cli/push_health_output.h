#pragma once

#include "services/base/json.h"
#include "services/failures/push_health.h"

namespace collie::cli {

/// A report on the failures of a push: its entries by verdict, worst first, each with its jobs and lines.
[[nodiscard]] Json reportToJson(const failures::PushReport &report, const failures::PushFacts &push);

} // namespace collie::cli
