#pragma once

#include "models/jobs/job_store.h"

#include <QString>

namespace collie::models {

/// What the counts of a push say, a line each: failures as Treeherder parts them, what is under way, how far it is.
/// What is zero is left out. \param jobsLoaded  false: only that the counts mean nothing yet.
[[nodiscard]] QString pushCountsDetails(const JobCounts &counts, bool jobsLoaded);

} // namespace collie::models
