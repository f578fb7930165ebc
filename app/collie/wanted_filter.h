#pragma once

#include "models/jobs/job_filter.h"

namespace collie::app {

/// Which jobs are to be shown, for whoever sets another filter than by the bar. GUI thread.
class WantedFilter {
  public:
    virtual ~WantedFilter() = default;

    /// The filter with what is still being looked up; what was found for its terms may be in it.
    [[nodiscard]] virtual models::JobFilter wanted() const = 0;
    /// Shows jobs by this filter, once it is known what its terms mean; with none on show, those that come next.
    virtual void apply(const models::JobFilter &filter) = 0;
};

} // namespace collie::app
