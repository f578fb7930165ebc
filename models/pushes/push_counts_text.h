#pragma once

#include "models/jobs/job_store.h"

#include <QString>

namespace collie::models {

/// What the counts of a push say, a line each: failures as Treeherder parts them, what is under way, how far it is.
/// What is zero is left out. \param jobsLoaded  false: only that the counts mean nothing yet.
[[nodiscard]] QString pushCountsDetails(const JobCounts &counts, bool jobsLoaded);

/// What of a push is counted in its line.
enum class PushCount { Failed, Running, Pending };

/// "3 failed", "12 running". \param count  of jobs.
[[nodiscard]] QString pushCountText(PushCount which, int count);
/// "3 failed (1 new)". \param fresh  how many of them nobody has seen before.
[[nodiscard]] QString failedWithNewText(int failed, int fresh);
/// "87% complete".
[[nodiscard]] QString pushCompleteText(int percent);
/// "loading jobs…": stands where the counts would.
[[nodiscard]] QString jobsLoadingText();
/// "and 3 more commits": of a push that lists only its newest. \param more  at least 1.
[[nodiscard]] QString moreCommitsText(qint64 more);

} // namespace collie::models
