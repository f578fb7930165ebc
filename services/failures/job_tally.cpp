#include "services/failures/job_tally.h"

#include "services/failures/intermittent_jobs.h"

#include <algorithm>
#include <numeric>

namespace collie::failures {

using treeherder::JobState;
using treeherder::JobStatus;

namespace {

constexpr int fixedByCommitClass = 2;
constexpr int intermittentClass = 4;

int sumOver(const JobTally &tally, int JobTally::OfKind::*count) {
    return std::accumulate(tally.kinds.begin(), tally.kinds.end(), 0,
                           [count](int sum, const JobTally::OfKind &kind) { return sum + kind.*count; });
}

void tallyFailure(const treeherder::Job &job, bool hasGreenRerun, JobTally &tally) {
    JobTally::OfKind &kind = tally.kinds[static_cast<size_t>(jobKind(job))];
    if (treeherder::isUnclassified(job.failureClassificationId))
        ++tally.unclassified;
    if (job.failureClassificationId == fixedByCommitClass)
        ++tally.fixedByCommit;
    else if (job.failureClassificationId == intermittentClass || hasGreenRerun)
        ++kind.intermittents;
    else
        ++kind.failed;
}

} // namespace

JobKind jobKind(QStringView platform, QStringView groupName, QStringView label) {
    if (platform == QLatin1String("lint") || label.startsWith(QLatin1String("source-test-mozlint")) ||
        label.startsWith(QLatin1String("lint-")))
        return JobKind::Lint;
    if (label.startsWith(QLatin1String("test-")))
        return JobKind::Test;
    static constexpr std::array prefixes{
        QLatin1String("build-"),     QLatin1String("spidermonkey-"),       QLatin1String("hazard-"),
        QLatin1String("toolchain-"), QLatin1String("instrumented-build-"), QLatin1String("generate-profile-")};
    const bool isBuild = groupName.contains(QLatin1String("build"), Qt::CaseInsensitive) ||
                         std::any_of(prefixes.begin(), prefixes.end(),
                                     [label](QLatin1String prefix) { return label.startsWith(prefix); });
    return isBuild ? JobKind::Build : JobKind::Test;
}

int JobTally::failed() const {
    return sumOver(*this, &OfKind::failed);
}

int JobTally::intermittents() const {
    return sumOver(*this, &OfKind::intermittents);
}

int JobTally::inProgress() const {
    return sumOver(*this, &OfKind::inProgress);
}

int JobTally::percentComplete() const {
    const int all = completed + inProgress();
    return all == 0 ? 0 : static_cast<int>(qint64{100} * completed / all);
}

JobTally tallyJobs(std::span<const treeherder::Job> jobs) {
    const QVector<qsizetype> greenReruns = intermittentJobs(jobs);
    auto nextGreen = greenReruns.cbegin();
    JobTally tally;
    for (size_t i = 0; i < jobs.size(); ++i) {
        const bool hasGreenRerun = nextGreen != greenReruns.cend() && *nextGreen == static_cast<qsizetype>(i);
        if (hasGreenRerun)
            ++nextGreen;
        const treeherder::Job &job = jobs[i];
        const JobStatus status = job.status();
        if (job.tier > 2 || status == JobStatus::Superseded)
            continue;
        if (job.state == JobState::Pending || job.state == JobState::Running)
            ++tally.kinds[static_cast<size_t>(jobKind(job))].inProgress;
        if (job.state != JobState::Completed)
            continue;
        ++tally.completed;
        if (treeherder::isFailure(status))
            tallyFailure(job, hasGreenRerun, tally);
    }
    return tally;
}

} // namespace collie::failures
