#pragma once

#include "services/treeherder/job_batch.h"

namespace collie::treeherder {

/// One page of `GET /api/jobs/`.
struct JobsPage {
    JobBatch batch;
    qint64 count = 0; ///< Jobs of all pages, as the server claims.
    bool hasNext = false;
};

} // namespace collie::treeherder
