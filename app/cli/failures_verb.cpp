#include "app/cli/failures_verb.h"

#include "app/cli/failure_output.h"
#include "app/cli/in_turns.h"
#include "app/cli/output.h"
#include "app/cli/task_job.h"
#include "services/base/slugid.h"
#include "services/failures/failure_text.h"
#include "services/failures/intermittent_jobs.h"
#include "services/treeherder/address_text.h"

#include <QSet>

#include <algorithm>

namespace collie::cli {

using failures::JobFailures;
using session::FailureFinder;
using session::NamedPush;
using treeherder::Job;

namespace options {
constexpr ChoiceOption groupBy("group-by", "WHAT", "test job platform",
                               "What the failures of a push are put together by: test (the default), job or platform");
constexpr TextOption platformMatch("platform", "RE", "Of a push, only jobs whose platform matches, as in linux.*debug");
constexpr Flag intermittent("intermittent", "Of a push, also jobs that are classified intermittent or passed when they "
                                            "ran again");
} // namespace options

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
        printLine(invocation.isSet(options::markdown) ? failuresToMarkdown(push, by) : failuresToText(push, by));
}

Future<void> failuresOfPush(Session &session, const QString &operand) {
    const Result<QRegularExpression> platform = expressionOf(session.invocation(), options::platformMatch);
    if (!platform)
        return failedFuture<void>(platform.error());
    return andThen(findPush(session, operand), &session, [&session, platform = *platform](const NamedPush &push) {
        return andThen(jobsOfPush(session, push.push.id), &session,
                       [&session, platform, push](const QVector<Job> &all) {
                           FailedOfPush failed = failedOf(all, session.invocation().isSet(options::intermittent));
                           failed.jobs.removeIf(
                               [&platform](const Job &job) { return !platform.match(platformOf(job)).hasMatch(); });
                           auto *finder = new FailureFinder(session.deployment(), &session);
                           return andThen(findFailures(session, *finder, push, failed.jobs), &session,
                                          [&session, push, leftOut = failed.leftOut](const QVector<FailedJob> &jobs) {
                                              printFailures(session, {.repository = push.repository.name,
                                                                      .revision = push.push.revision,
                                                                      .subject = push.push.subject(),
                                                                      .pushId = push.push.id,
                                                                      .page = pageOfPush(session, push),
                                                                      .jobs = jobs,
                                                                      .leftOut = leftOut});
                                          });
                       });
    });
}

/// Where the lines of a job's log are shown.
failures::FailureLinks linksOf(Session &session, const TaskJob &found) {
    failures::FailureLinks links;
    links.bugzilla = session.deployment().bugzilla.baseUrl();
    if (found.job.id == 0 || found.repository.name.isEmpty())
        return links;
    treeherder::Address address;
    address.site = session.deployment().deployment.treeherderUrl;
    address.repository = found.repository.name;
    address.jobId = found.job.id;
    address.taskId = found.job.taskId;
    address.runId = found.job.runId;
    address.showsLog = true;
    links.logLine = [address](qint64 line) {
        treeherder::Address there = address;
        there.firstLine = line + 1;
        return treeherder::treeherderUrl(there);
    };
    return links;
}

/// As a program says it that does not look again.
JobFailures asSaid(JobFailures known) {
    if (known.state == JobFailures::State::NotParsed)
        known.error = Error{.kind = ErrorKind::NotFound, .message = sentenceOf(known)};
    if (known.error)
        known.state = JobFailures::State::Known;
    return known;
}

void printJobFailures(Session &session, const TaskJob &found, const JobFailures &known) {
    const Invocation &invocation = session.invocation();
    const QUrl page = pageOfJob(session, found.repository.name, found.revision, found.job);
    const failures::JobHeading heading{
        .name = found.job.typeName, .taskId = found.job.taskId, .runId = found.job.runId, .url = page};
    if (invocation.json())
        printJson(jobFailuresToJson({.job = found.job, .page = page, .found = known}));
    else if (invocation.isSet(options::markdown))
        printLine(failures::failuresMarkdown(asSaid(known), heading, linksOf(session, found)).trimmed());
    else
        printLine(failures::failuresText(asSaid(known), heading).trimmed());
}

Future<void> failuresOfJob(Session &session, const TaskJob &found) {
    auto *finder = new FailureFinder(session.deployment(), &session);
    const session::FailureQuestion question{
        .job = found.job, .repository = found.repository.name, .isTry = found.repository.isTry, .withBugs = true};
    return andThen(finder->find(question), &session, [&session, found](const JobFailures &known) -> Result<void> {
        if (known.state == JobFailures::State::Failed && known.error)
            return failure(*known.error);
        printJobFailures(session, found, known);
        return {};
    });
}

Future<void> failuresOfTask(Session &session, const QString &taskId, int runId) {
    const Invocation &invocation = session.invocation();
    if (const Result<void> checked = checkForms(invocation); !checked)
        return failedFuture<void>(checked.error());
    if (invocation.isSet(options::groupBy) || invocation.isSet(options::platformMatch) ||
        invocation.isSet(options::intermittent) || namesPush(invocation))
        return failedFuture<void>(usageError(
            QStringLiteral("--group-by, --platform, --intermittent and what names a push are not for a single task.")));
    return andThen(findTaskJob(session, taskId, runId), &session,
                   [&session](const TaskJob &found) { return failuresOfJob(session, found); });
}

/// An address of a task or job is about that, any other about its push.
Future<void> failuresOfAddress(Session &session, const QString &address) {
    const Result<session::OpenTarget> target = session::parseOpenTarget(address);
    if (!target)
        return failedFuture<void>(usageError(target.error().message));
    if (const auto checked = session::PushFinder::checkSite(*target, session.deployment().deployment); !checked)
        return failedFuture<void>(usageError(checked.error().message));
    if (!target->taskId.isEmpty())
        return failuresOfTask(session, target->taskId, target->runId);
    if (target->jobId == 0 || target->repository.isEmpty())
        return failuresOfPush(session, address);
    return andThen(session.treeherder().jobDetails(target->repository, target->jobId), &session,
                   [&session](const treeherder::JobDetails &details) {
                       return failuresOfTask(session, details.job.taskId, details.job.runId);
                   });
}

Future<void> showFailures(Session &session) {
    const QString operand = session.invocation().operands().first();
    if (isAddress(operand))
        return failuresOfAddress(session, operand);
    if (isSlugid(operand) && !namesPush(session.invocation()))
        return failuresOfTask(session, operand, -1);
    return failuresOfPush(session, operand);
}

constexpr Operand failedThing{.name = "TASKID|REPO|ADDRESS",
                              .help = "Id of a task; name of a repository, with one of --push, --revision and --lando; "
                                      "or an address of Treeherder or Taskcluster that names a task or a push"};

const VerbFamily failuresVerb{
    {.name = "failures",
     .operands = {failedThing},
     .options = pushOptions(
         {options::runId, options::groupBy, options::platformMatch, options::intermittent, options::markdown}),
     .summary = "Print why a task failed, with the bugs it may be; or why the jobs of a push failed",
     .examples = {"failures TASKID --markdown", "failures autoland --revision REVISION --platform 'linux.*debug'",
                  "failures 'https://treeherder.mozilla.org/jobs?repo=try&revision=REVISION' --group-by platform"},
     .access = Access::IfAny,
     .run = showFailures},
};

} // namespace

FailedOfPush failedOf(const QVector<Job> &all, bool withIntermittent) {
    const QVector<qsizetype> green = failures::intermittentJobs(all);
    const QSet<qsizetype> passed(green.begin(), green.end());
    FailedOfPush failed;
    for (qsizetype number = 0; number < all.size(); ++number) {
        const Job &job = all[number];
        if (!treeherder::isFailure(job.status()))
            continue;
        if (!withIntermittent && (isClassifiedIntermittent(job.failureClassificationId) || passed.contains(number)))
            ++failed.leftOut;
        else
            failed.jobs.append(job);
    }
    return failed;
}

Future<QVector<FailedJob>> findFailures(Session &session, FailureFinder &finder, const NamedPush &push,
                                        const QVector<Job> &jobs) {
    const auto failed = std::make_shared<QVector<FailedJob>>();
    for (const Job &job : jobs)
        failed->append(
            {.job = job, .page = pageOfJob(session, push.repository.name, push.push.revision, job), .found = {}});
    const auto asked = inTurns<JobFailures>(
        &session, jobs.size(), mostAskedJobs,
        [&finder, push, jobs](qsizetype number) {
            return finder.find({.job = jobs[number],
                                .repository = push.repository.name,
                                .isTry = push.repository.isTry,
                                .withBugs = false});
        },
        [failed](qsizetype number, const Result<JobFailures> &found) {
            JobFailures &known = (*failed)[number].found;
            if (found) {
                known = *found;
            } else {
                known.state = JobFailures::State::Failed;
                known.error = found.error();
            }
        });
    return andThen(asked, &session, [failed]() -> Result<QVector<FailedJob>> { return *failed; });
}

} // namespace collie::cli
