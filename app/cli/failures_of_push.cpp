#include "app/cli/failures_of_push.h"

#include "app/cli/failure_output.h"
#include "app/cli/in_turns.h"
#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/session/failure_finder.h"
#include "services/base/words.h"
#include "services/failures/intermittent_jobs.h"

#include <QSet>

#include <algorithm>
#include <memory>

namespace collie::cli {

using failures::JobFailures;
using session::FailureFinder;
using session::NamedPush;
using treeherder::Job;

namespace {

/// Requests for the failures of different jobs under way at once.
constexpr qsizetype mostAskedJobs = 6;

constexpr bool isClassifiedIntermittent(int classification) {
    return classification == 4 || classification == 7 || classification == 8;
}

void printFailures(Session &session, const PushFailures &push) {
    const Invocation &invocation = session.invocation();
    const GroupBy by = groupByFromName(invocation.text(options::groupBy));
    if (invocation.json())
        printJson(failuresToJson(push, by));
    else
        printText(invocation.isSet(options::markdown) ? failuresToMarkdown(push, by) : failuresToText(push, by));
}

/// Of the failed jobs of a push those that a person has to look at.
PushFailures failedOf(const Invocation &invocation, const QVector<Job> &all, const QRegularExpression &platform) {
    const QVector<qsizetype> green = failures::intermittentJobs(all);
    const QSet<qsizetype> passed(green.begin(), green.end());
    const bool withIntermittent = invocation.isSet(options::intermittent);
    PushFailures failed;
    for (qsizetype number = 0; number < all.size(); ++number) {
        const Job &job = all[number];
        if (!treeherder::isFailure(job.status()))
            continue;
        const bool isIntermittent = isClassifiedIntermittent(job.failureClassificationId) || passed.contains(number);
        const bool isLeftOut = isIntermittent && !withIntermittent;
        const bool isHere = platform.match(platformOf(job)).hasMatch();
        // Of other platforms only those count that would be listed.
        if (isLeftOut)
            failed.leftOut += isHere ? 1 : 0;
        else if (!isHere)
            ++failed.otherPlatforms;
        else
            failed.jobs.append({.job = job, .page = {}, .found = {}});
    }
    return failed;
}

/// Finds why the jobs failed, a few asked at once. Treeherder is not asked for bugs: these jobs are many.
Future<PushFailures> findFailures(Session &session, const NamedPush &push, const PushFailures &failed) {
    auto *finder = new FailureFinder(session.deployment(), &session);
    const auto known = std::make_shared<PushFailures>(failed);
    const auto asked = inTurns<JobFailures>(
        &session, failed.jobs.size(), mostAskedJobs,
        [finder, push, known](qsizetype number) {
            return finder->find({.job = known->jobs[number].job,
                                 .repository = push.repository.name,
                                 .isTry = push.repository.isTry,
                                 .withBugs = false});
        },
        [known](qsizetype number, const Result<JobFailures> &found) { known->jobs[number].take(found); });
    return andThen(asked, &session, [known]() -> Result<PushFailures> { return *known; });
}

/// What could not be had is printed as such, and is no success; nor is it when nothing is known of any job.
Result<void> printPush(Session &session, const PushFailures &push) {
    printFailures(session, push);
    const auto unread = std::count_if(push.jobs.begin(), push.jobs.end(), [](const FailedJob &job) {
        return job.found.state == JobFailures::State::Failed;
    });
    if (unread > 0)
        return failure(ErrorKind::Server,
                       Words::tr("The failures of %n job(s) could not be loaded.", nullptr, static_cast<int>(unread)));
    const bool isAnyKnown = std::any_of(push.jobs.begin(), push.jobs.end(),
                                        [](const FailedJob &job) { return !job.found.failures.isEmpty(); });
    if (isAnyKnown || push.jobs.isEmpty())
        return {};
    return failure(ErrorKind::NotFound, push.jobs.size() == 1
                                            ? Words::tr("It is not known why this job failed.")
                                            : Words::tr("It is not known why any of these jobs failed."));
}

} // namespace

Future<void> failuresOfPush(Session &session, const QString &operand) {
    if (session.invocation().isSet(options::runId) || session.invocation().isSet(options::bugzillaUrl))
        return failedFuture<void>(
            usageError(Words::tr("--run and --bugzilla-url are for a single task, not for a push.")));
    const Result<QRegularExpression> platform = expressionOf(session.invocation(), options::platformMatch);
    if (!platform)
        return failedFuture<void>(platform.error());
    return andThen(findPush(session, operand), &session, [&session, platform = *platform](const NamedPush &push) {
        return andThen(jobsOfPush(session, push.push.id), &session,
                       [&session, platform, push](const QVector<Job> &all) {
                           PushFailures failed = failedOf(session.invocation(), all, platform);
                           failed.repository = push.repository.name;
                           failed.revision = push.push.revision;
                           failed.subject = push.push.subject();
                           failed.pushId = push.push.id;
                           failed.page = pageOfPush(session, push);
                           for (FailedJob &job : failed.jobs)
                               job.page = pageOfJob(session, failed.repository, failed.revision, job.job);
                           return andThen(findFailures(session, push, failed), &session,
                                          [&session](const PushFailures &known) { return printPush(session, known); });
                       });
    });
}

} // namespace collie::cli
