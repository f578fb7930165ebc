#include "app/session/confirm_outcomes.h"

#include "services/failures/health_sighting.h"
#include "services/failures/intermittent_jobs.h"

#include <algorithm>

namespace collie::session {

using failures::Outcome;
using treeherder::Job;

JobsByLabel jobsByLabel(const QVector<Job> &jobs) {
    JobsByLabel byLabel;
    for (const Job &job : jobs) {
        Job named = job;
        if (const QStringView confirmed = failures::confirmedLabel(job.typeName); !confirmed.isEmpty())
            named.typeName = confirmed.toString();
        byLabel[failures::rowAndLabel(named)].append(job);
    }
    return byLabel;
}

QVector<Job> runsOf(const AskedFailure &asked, const JobsByLabel &jobs) {
    return jobs.value(failures::rowAndLabel(asked.job));
}

bool hasNewRun(const AskedFailure &asked, const QVector<Job> &runs) {
    return std::any_of(runs.begin(), runs.end(),
                       [&asked](const Job &run) { return !asked.before.contains(failures::runKey(run)); });
}

std::optional<Outcome> outcomeOf(const AskedFailure &asked, const QVector<Job> &runs,
                                 const std::optional<failures::JobFailures> &known) {
    // It may have been classified meanwhile.
    const auto failed = std::find_if(runs.begin(), runs.end(), [&asked](const Job &run) {
        return failures::runKey(run) == failures::runKey(asked.job);
    });
    if (failed == runs.end())
        return std::nullopt;
    const bool isConfirming =
        asked.isAwaited || std::any_of(runs.begin(), runs.end(), [&asked](const Job &run) {
            return treeherder::isUnderWay(run.state) && !asked.before.contains(failures::runKey(run));
        });
    const bool isRed = std::any_of(runs.begin(), runs.end(), [&failed](const Job &run) {
        return run.typeName != failed->typeName && run.status() == treeherder::JobStatus::TestFailed;
    });
    // What is new needs a look only when it has had its chance to pass.
    if (failures::outcomeOf(*failed, runs, nullptr) == Outcome::Running || (isConfirming && !isRed))
        return Outcome::Running;
    return failures::outcomeOf(*failed, runs, known ? &*known : nullptr);
}

} // namespace collie::session
