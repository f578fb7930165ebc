#pragma once

#include "services/treeherder/job.h"

#include <QStringView>
#include <QVector>

#include <span>

namespace collie::failures {

/// What the rule about green reruns needs of a job. The texts must outlive the call.
struct RanJob {
    QStringView platform, platformOption;
    QStringView groupSymbol; ///< "" or "?" for no group.
    QStringView label;
    treeherder::JobStatus status = treeherder::JobStatus::Unknown;
};

/// The label whose failures a task of confirm-failures confirms: "test-linux64/opt-mochitest-1" for
/// "test-linux64/opt-mochitest-1-cf"; empty when it is no such task (failures.md §5).
[[nodiscard]] QStringView confirmedLabel(QStringView label);

/// The failed tests that a green run of the same label, or of confirm-failures, shows to be intermittent
/// (failures.md §5). Pure; any thread. \param jobs  of one push, all of them, in any order.
/// \return indexes into `jobs`, ascending.
[[nodiscard]] QVector<qsizetype> intermittentJobs(std::span<const RanJob> jobs);
/// \copydoc intermittentJobs(std::span<const RanJob>)
[[nodiscard]] QVector<qsizetype> intermittentJobs(std::span<const treeherder::Job> jobs);

} // namespace collie::failures
