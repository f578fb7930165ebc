#pragma once

#include "services/treeherder/job.h"

#include <QStringView>

#include <array>
#include <span>

namespace collie::failures {

/// What failures of a push are counted by; Test is whatever is neither of the others.
enum class JobKind : std::uint8_t { Lint, Build, Test };
constexpr int jobKindCount = 3;

/// The kind of a job (failures.md §5). Pure; any thread.
/// \param platform   its code: "linux2404-64".
/// \param groupName  "Spidermonkey builds"
/// \param label      "build-linux64/opt"
[[nodiscard]] JobKind jobKind(QStringView platform, QStringView groupName, QStringView label);
[[nodiscard]] inline JobKind jobKind(const treeherder::Job &job) {
    return jobKind(job.platform, job.groupName, job.typeName);
}

/// The jobs of a push, counted as Treeherder does (failures.md §5): tiers 1 and 2, without those that were superseded.
struct JobTally {
    struct OfKind {
        int failed = 0;        ///< Neither intermittent nor fixed by a commit.
        int intermittents = 0; ///< Failures classified so, or shown to be so by a green rerun.
        int inProgress = 0;    ///< Pending or running.
        friend bool operator==(const OfKind &, const OfKind &) = default;
    };
    std::array<OfKind, jobKindCount> kinds{};
    int fixedByCommit = 0; ///< Failures classified so.
    int unclassified = 0;  ///< Failures that nobody classified; intermittent ones by a green rerun among them.
    int completed = 0;

    [[nodiscard]] const OfKind &of(JobKind kind) const { return kinds[static_cast<size_t>(kind)]; }
    [[nodiscard]] int failed() const;
    [[nodiscard]] int intermittents() const;
    [[nodiscard]] int inProgress() const;
    /// 0 to 100: completed jobs among those that are completed or in progress; 0 without jobs.
    [[nodiscard]] int percentComplete() const;
    friend bool operator==(const JobTally &, const JobTally &) = default;
};

/// Counts the jobs of one push; all of them must be given, for the green reruns. Pure; any thread.
[[nodiscard]] JobTally tallyJobs(std::span<const treeherder::Job> jobs);

} // namespace collie::failures
