#pragma once

#include "services/failures/push_report.h"

#include <span>

namespace collie::failures {

/// That a job failed a test, as reports sort it.
struct Sighting {
    QString key;        ///< Equal for the same test.
    QString test, line; ///< To be shown.
    bool isJob = false; ///< No test is known, only that the job failed.
    bool isNew = false;
    QVector<qint64> bugs;        ///< Open ones that may be about it.
    std::optional<Verdict> hint; ///< Treeherder's own.
    QString suggested;           ///< Treeherder's classification; may be empty.
};

/// A failure of a job, told by its artifacts or its log. Pure.
[[nodiscard]] Sighting sightingOf(const Failure &failure);
/// A failed test of push/health/ (failures.md §6). Pure.
[[nodiscard]] Sighting sightingOf(const treeherder::HealthTest &test, bool isKnownIssue);
/// A job of which only is known that it failed. Pure.
[[nodiscard]] Sighting sightingOf(const treeherder::Job &job);

/// Why Treeherder has its own verdict, which it has: one plain sentence. Pure.
[[nodiscard]] QString hintReason(const Sighting &seen);

/// Whether a report tells of the job: a failure of tier 1 or 2, and no run of confirm-failures.
[[nodiscard]] bool isLookedAt(const treeherder::Job &job);
/// Whether a person or Treeherder said that the push is not to blame: 3 expected fail, 4 intermittent, 5 infra,
/// 7 autoclassified intermittent, 8 intermittent needs bugid.
[[nodiscard]] constexpr bool isExplainedByClass(int failureClassificationId) {
    return (failureClassificationId >= 3 && failureClassificationId <= 5) || failureClassificationId == 7 ||
           failureClassificationId == 8;
}

/// The failures that passed when they ran again: failed tests by the rule of the green rerun (failures.md §5), others
/// as soon as a run of their label is green. Pure. \param jobs  all of a push.
/// \return indexes into `jobs`, ascending.
[[nodiscard]] QVector<qsizetype> failuresThatPassed(std::span<const treeherder::Job> jobs);

/// What is equal for the runs of one label.
[[nodiscard]] QString rowAndLabel(const treeherder::Job &job);
/// The same without the number of the chunk: tests move between chunks from push to push.
[[nodiscard]] QString rowAndSuite(const treeherder::Job &job);

} // namespace collie::failures
