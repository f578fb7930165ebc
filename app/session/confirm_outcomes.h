#pragma once

#include "services/failures/confirm_plan.h"
#include "services/failures/push_report.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace collie::session {

/// The jobs of a push by what they tell of: those of a label, and the runs of confirm-failures for it, are together.
using JobsByLabel = QHash<QString, QVector<treeherder::Job>>;

/// \param jobs  all of a push. Pure; any thread.
[[nodiscard]] JobsByLabel jobsByLabel(const QVector<treeherder::Job> &jobs);

/// A failure that "Is it mine?" asks about, as it was when that began.
struct AskedFailure {
    treeherder::Job job;
    QSet<failures::RunKey> before; ///< Runs that tell of it and were there already.
    bool isAwaited = false;        ///< The runs that will tell are not there yet.
};

/// Its runs, and those that may tell of it, that are there by now. Pure.
[[nodiscard]] QVector<treeherder::Job> runsOf(const AskedFailure &asked, const JobsByLabel &jobs);
/// Whether one of the runs was not there at the start. Pure.
[[nodiscard]] bool hasNewRun(const AskedFailure &asked, const QVector<treeherder::Job> &runs);

/// What has come of a failure by now (failures.md §5): red as it is, it first has its chance to pass.
/// \param runs   as runsOf() gives them.
/// \param known  its failures, where they are known.
/// \return nothing where the failed job is not among the runs: its push is not on show, so nothing is known of it.
/// Pure; any thread.
[[nodiscard]] std::optional<failures::Outcome> outcomeOf(const AskedFailure &asked,
                                                         const QVector<treeherder::Job> &runs,
                                                         const std::optional<failures::JobFailures> &known);

} // namespace collie::session
