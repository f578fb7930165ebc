#include "services/treeherder/job.h"

#include <utility>

namespace collie::treeherder {

namespace {
/// In the order of JobStatus.
constexpr std::array<QLatin1String, jobStatusCount> statusNames{
    QLatin1String("testfailed"), QLatin1String("busted"),      QLatin1String("exception"),  QLatin1String("success"),
    QLatin1String("retry"),      QLatin1String("usercancel"),  QLatin1String("superseded"), QLatin1String("running"),
    QLatin1String("pending"),    QLatin1String("unscheduled"), QLatin1String("unknown"),    QLatin1String("runnable"),
};
} // namespace

JobStatus jobStatus(JobState state, JobResult result) {
    switch (state) {
    case JobState::Unscheduled:
        return JobStatus::Unscheduled;
    case JobState::Pending:
        return JobStatus::Pending;
    case JobState::Running:
        return JobStatus::Running;
    case JobState::Runnable:
        return JobStatus::Runnable;
    case JobState::Completed:
        break;
    }
    switch (result) {
    case JobResult::Unknown:
        return JobStatus::Unknown;
    case JobResult::Success:
        return JobStatus::Success;
    case JobResult::TestFailed:
        return JobStatus::TestFailed;
    case JobResult::Busted:
        return JobStatus::Busted;
    case JobResult::Exception:
        return JobStatus::Exception;
    case JobResult::Retry:
        return JobStatus::Retry;
    case JobResult::UserCancel:
        return JobStatus::UserCancel;
    case JobResult::Superseded:
        return JobStatus::Superseded;
    }
    return JobStatus::Unknown;
}

QString jobStatusName(JobStatus status) {
    return statusNames[static_cast<size_t>(status)];
}

JobStatus jobStatusFromName(QStringView name) {
    for (size_t i = 0; i < statusNames.size(); ++i) {
        if (name == statusNames[i])
            return static_cast<JobStatus>(i);
    }
    return JobStatus::Unknown;
}

QString jobStateName(JobState state) {
    switch (state) {
    case JobState::Unscheduled:
        return QStringLiteral("unscheduled");
    case JobState::Pending:
        return QStringLiteral("pending");
    case JobState::Running:
        return QStringLiteral("running");
    case JobState::Completed:
        return QStringLiteral("completed");
    case JobState::Runnable:
        return QStringLiteral("runnable");
    }
    return {};
}

QString jobResultName(JobResult result) {
    return jobStatusName(jobStatus(JobState::Completed, result));
}

} // namespace collie::treeherder
