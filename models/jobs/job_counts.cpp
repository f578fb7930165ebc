#include "models/jobs/job_store.h"

#include <numeric>

namespace collie::models {

using treeherder::JobStatus;

namespace {
int countOf(const JobCounts &counts, JobStatus status) {
    return counts.byStatus[static_cast<size_t>(status)];
}
} // namespace

const std::array<JobStatus, 64> JobStore::statusTable = [] {
    std::array<JobStatus, 64> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table.at(i) = treeherder::jobStatus(static_cast<treeherder::JobState>(i >> 3U),
                                            static_cast<treeherder::JobResult>(i % 8));
    return table;
}();

int JobCounts::total() const {
    return std::accumulate(byStatus.begin(), byStatus.end(), 0);
}

int JobCounts::failed() const {
    return countOf(*this, JobStatus::TestFailed) + countOf(*this, JobStatus::Busted) +
           countOf(*this, JobStatus::Exception);
}

int JobCounts::running() const {
    return countOf(*this, JobStatus::Running);
}

int JobCounts::pending() const {
    return countOf(*this, JobStatus::Pending);
}

int JobCounts::success() const {
    return countOf(*this, JobStatus::Success);
}

int JobCounts::percentComplete() const {
    const int scheduled = total() - countOf(*this, JobStatus::Unscheduled) - countOf(*this, JobStatus::Superseded);
    const int completed = scheduled - running() - pending();
    return scheduled == 0 ? 0 : static_cast<int>(qint64{100} * completed / scheduled);
}

} // namespace collie::models
