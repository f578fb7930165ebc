#include "models/jobs/job_filter.h"

namespace collie::models {

std::bitset<treeherder::jobStatusCount> JobFilter::defaultStatuses() {
    std::bitset<treeherder::jobStatusCount> statuses;
    statuses.set();
    statuses.reset(static_cast<size_t>(treeherder::JobStatus::Superseded));
    statuses.reset(static_cast<size_t>(treeherder::JobStatus::Unscheduled));
    return statuses;
}

} // namespace collie::models
