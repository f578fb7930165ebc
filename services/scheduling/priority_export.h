#pragma once

#include "services/base/json.h"
#include "services/scheduling/job_priorities.h"

#include <QDate>

namespace collie::scheduling {

/// "high", "low", "always".
[[nodiscard]] QString jobValueName(JobValue value);

/// As Treeherder's seta/job-priorities answered (treeherder.md §5): {"jobtypes": {"YYYY-MM-DD": [labels]}}, the labels
/// of this value ascending; low ones are those that may be skipped.
[[nodiscard]] Json setaDocument(const JobPriorities &priorities, const QDate &date, JobValue value = JobValue::Low);

/// One line a job type after a line of names, as RFC 4180 has it, UTF-8. Text that a spreadsheet would take for a
/// formula is quoted with an apostrophe.
[[nodiscard]] QByteArray prioritiesCsv(const JobPriorities &priorities);

} // namespace collie::scheduling
