#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// What performance jobs measured (treeherder.md §2.10).
class PerformanceData final {
  public:
    /// GET /api/project/<repo>/performance/job-data/?job_id=; 400 for a job that measured nothing.
    [[nodiscard]] static HttpReply ofJob(const World &world, const HttpRequest &request);
    /// GET /api/performance/framework/
    [[nodiscard]] static Json frameworks();
};

} // namespace collie::sandbox
