#pragma once

#include "app/cli/failure_groups.h"
#include "app/cli/push_support.h"
#include "app/session/failure_finder.h"

namespace collie::cli {

/// The failed jobs of a push, among all of it, that a person has to look at.
struct FailedOfPush {
    QVector<treeherder::Job> jobs;
    int leftOut = 0; ///< Classified intermittent, or shown to be so by a green rerun.
};
/// \param all  of the push, for the green reruns. \param withIntermittent  leaves none out.
[[nodiscard]] FailedOfPush failedOf(const QVector<treeherder::Job> &all, bool withIntermittent);

/// Why these jobs failed, in their order, a few asked at once. Treeherder is not asked for bugs: these jobs are many.
[[nodiscard]] Future<QVector<FailedJob>> findFailures(Session &session, session::FailureFinder &finder,
                                                      const session::NamedPush &push,
                                                      const QVector<treeherder::Job> &jobs);

} // namespace collie::cli
