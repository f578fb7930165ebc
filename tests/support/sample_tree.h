#pragma once

#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"

#include <QVector>

namespace collie::test {

/// Pushes with ids 1 (newest) to `count`, a quarter of an hour apart. \param nowS  seconds since the epoch: when the
/// newest landed.
[[nodiscard]] QVector<treeherder::Push> samplePushes(int count, qint64 nowS = 1'700'000'000);

/// About the jobs an autoland push has, spread over platforms and groups: builds, chunked suites, single tasks, three
/// tiers. The same arguments give the same jobs. Ids begin at pushId × 1,000,000.
/// \param done  percent of the jobs that are completed; some of those failed.
[[nodiscard]] treeherder::JobBatch sampleJobs(qint64 pushId, int count, int done = 100);

} // namespace collie::test
