#pragma once

#include "services/base/slugid.h"

#include <QString>

#include <cstdint>

namespace collie::treeherder {

/// Runnable is not a state of a task: there is no task, only a label that the push's decision task could make one for.
/// Such a job's result is Superseded once a job of its label has come, else Unknown.
enum class JobState : std::uint8_t { Unscheduled, Pending, Running, Completed, Runnable };

enum class JobResult : std::uint8_t { Unknown, Success, TestFailed, Busted, Exception, Retry, UserCancel, Superseded };

/// What people filter and colour by: the result of a completed job, else its state. The order is that of the filter's
/// chips.
enum class JobStatus : std::uint8_t {
    TestFailed,
    Busted,
    Exception,
    Success,
    Retry,
    UserCancel,
    Superseded,
    Running,
    Pending,
    Unscheduled,
    Unknown,
    Runnable, ///< Not a job yet: it could be added to the push.
};
constexpr int jobStatusCount = 12;

[[nodiscard]] JobStatus jobStatus(JobState state, JobResult result);
/// Treeherder's word: "testfailed", "running".
[[nodiscard]] QString jobStatusName(JobStatus status);
/// The status a word of Treeherder means; Unknown for others.
[[nodiscard]] JobStatus jobStatusFromName(QStringView name);
[[nodiscard]] QString jobStateName(JobState state);
[[nodiscard]] QString jobResultName(JobResult result);
/// testfailed, busted or exception.
[[nodiscard]] constexpr bool isFailure(JobStatus status) {
    return status <= JobStatus::Exception;
}
/// Running, pending or unscheduled: a result is to come.
[[nodiscard]] constexpr bool isUnderWay(JobState state) {
    return state == JobState::Running || state == JobState::Pending || state == JobState::Unscheduled;
}
/// Whether news of the same run may take a job from one state to another: never backwards, and what is completed stays
/// so (treeherder.md §4).
[[nodiscard]] constexpr bool mayFollow(JobState from, JobState to) {
    return to >= from;
}
/// Failure classifications that leave a failure unclassified: 1, 6, 7, 8 (treeherder.md §1.1).
[[nodiscard]] constexpr bool isUnclassified(int failureClassificationId) {
    return failureClassificationId == 0 || failureClassificationId == 1 ||
           (failureClassificationId >= 6 && failureClassificationId <= 8);
}

/// One job (a run of a task) with its strings, as people and actions need it. JobStore keeps the same columnar.
struct Job {
    qint64 id = 0; ///< Treeherder's id; 0 until Treeherder knows the job.
    qint64 pushId = 0;
    QString taskId; ///< Slugid; empty for jobs not from Taskcluster.
    int runId = 0;  ///< Treeherder's retry_id.
    JobState state = JobState::Unscheduled;
    JobResult result = JobResult::Unknown;
    int tier = 1;
    int failureClassificationId = 1;
    QString platform;               ///< Code: "linux2404-64".
    QString platformOption;         ///< "opt", "debug".
    QString groupName, groupSymbol; ///< Symbol "?" for no group.
    QString typeName;               ///< Label: "test-linux2404-64/opt-mochitest-plain-1".
    QString symbol;                 ///< "1"
    int durationMinutes = 0;
    qint64 lastModifiedUs = 0; ///< Microseconds since the epoch, UTC.

    [[nodiscard]] JobStatus status() const { return jobStatus(state, result); }
};

} // namespace collie::treeherder
