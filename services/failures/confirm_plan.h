#pragma once

#include "services/failures/job_failures.h"
#include "services/treeherder/failure_types.h"

#include <QString>
#include <QVector>

#include <span>

namespace collie::failures {

/// Most tasks that confirm-failures makes of one job: one for each failed path.
constexpr int mostConfirmTasks = 10;

/// Whether confirm-failures serves a job of this label (failures.md §5): web-platform-tests, mochitest, reftest,
/// crashtest and xpcshell.
[[nodiscard]] bool canConfirm(const QString &label);

/// What "Is it mine?" does with the failures of a push.
struct ConfirmPlan {
    QVector<treeherder::Job> toConfirm; ///< One failed job of each label that confirm-failures runs for.
    QVector<treeherder::Job> byHand;    ///< One of each label that it does not serve, or that did not fail a test.
    QVector<treeherder::Job> underWay;  ///< One of each label whose failures are being confirmed, or have been.

    /// Most tasks that will be scheduled.
    [[nodiscard]] int mostTasks() const { return static_cast<int>(toConfirm.size()) * mostConfirmTasks; }
    /// What will be scheduled and what that costs, in plain sentences for the person who decides.
    [[nodiscard]] QString question() const;
};

/// Plans for the failures of tiers 1 and 2 that are unexplained: not classified (or new), without a green rerun. Pure.
/// \param jobs  all of a push.
[[nodiscard]] ConfirmPlan planConfirmation(std::span<const treeherder::Job> jobs);

/// What has come of a failure by now.
enum class Outcome : std::uint8_t {
    Running,        ///< Runs that may tell are under way.
    Intermittent,   ///< Classified so; or the confirm-failures run or a rerun is green.
    NeedsLook,      ///< Still red, or nobody has seen it before.
    Infrastructure, ///< The machines failed, not the test.
};
/// "Needs a look"
[[nodiscard]] QString outcomeName(Outcome outcome);

/// The outcome for a failed job (failures.md §5). Pure.
/// \param jobs      all of its push, as they are now.
/// \param failures  of the job; null when they are not known.
[[nodiscard]] Outcome outcomeOf(const treeherder::Job &failed, std::span<const treeherder::Job> jobs,
                                const JobFailures *failures);

/// What the history of a job says of a failure: "Failed 3 times on 20 other pushes." Empty without history.
/// \param history  runs of the same label (treeherder.md §2.9).
[[nodiscard]] QString historyNote(const treeherder::Job &failed, const QVector<treeherder::SimilarJob> &history);

} // namespace collie::failures
