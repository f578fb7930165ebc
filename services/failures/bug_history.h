#pragma once

#include "services/failures/job_failures.h"
#include "services/treeherder/failure_types.h"

#include <QString>
#include <QVector>

#include <optional>

namespace collie::failures {

/// So many days, the present one included, are looked at of what a bug did (failures.md §5).
inline constexpr int bugHistoryDays = 14;

/// The first open bug of Bugzilla that may be about the failures of a job; nothing when there is none. Pure.
[[nodiscard]] std::optional<qint64> firstOpenBug(const JobFailures &failures);

/// Where the history of a bug is looked for when a failure of a repository is judged (treeherder.md §2.14): "trunk"
/// for the repositories of trunk and for try, whose own failures tell what others' patches broke. Others, as releases
/// and Thunderbird's, have their failures elsewhere: "all". Pure.
[[nodiscard]] QString bugTree(const QString &repository);

/// What the history of a bug says of a failure: "Bug 1600001 failed 12 times in 14 days, here too." or ", but never on
/// Windows 11 24H2.": that a bug fails on another platform, build type or variant says little of this failure
/// (failures.md §5). Pure.
/// \param failed    the job.
/// \param revision  tip of its push: what failed there, or of another bug, does not count.
/// \param bug       of Bugzilla.
/// \param history   of the last bugHistoryDays.
[[nodiscard]] QString bugNote(const treeherder::Job &failed, const QString &revision, qint64 bug,
                              const QVector<treeherder::BugOccurrence> &history);

} // namespace collie::failures
