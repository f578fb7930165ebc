#include "app/cli/failure_output.h"
#include "app/cli/failures_of_push.h"
#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/task_job.h"
#include "app/session/failure_finder.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/failures/failure_text.h"
#include "services/treeherder/address_text.h"

#include <optional>

namespace collie::cli {

using failures::JobFailures;
using session::FailureFinder;
using treeherder::Job;

namespace {

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
        return treeherder::viewUrl(there);
    };
    return links;
}

/// For people an error tells more than a state does, but for a log that is still to be read.
JobFailures asSaid(JobFailures known) {
    if (known.error && known.state != JobFailures::State::NotParsed)
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
        printText(failures::failuresMarkdown(asSaid(known), heading, linksOf(session, found)).trimmed());
    else
        printText(failures::failuresText(asSaid(known), heading).trimmed());
}

/// Whether Treeherder or the queue tells that a run is not among the failed ones.
bool isKnownNotFailed(const Job &job) {
    const bool isKnown = job.id > 0 || job.state != treeherder::JobState::Unscheduled;
    return isKnown && !treeherder::isFailure(job.status());
}

QString notFailedSentence(const Job &job) {
    const QString name = job.typeName.isEmpty() ? job.taskId : job.typeName;
    return (job.state == treeherder::JobState::Completed ? Words::tr("Run %1 of %2 did not fail: %3.")
                                                         : Words::tr("Run %1 of %2 has not ended yet: %3."))
        .arg(QString::number(job.runId), name, treeherder::jobStatusName(job.status()));
}

/// Why nothing is known of a failed run; nothing when that is not so.
std::optional<Error> whyNothing(const TaskJob &found, const JobFailures &known) {
    if (!known.failures.isEmpty())
        return std::nullopt;
    if (known.error)
        return known.error;
    if (known.state != JobFailures::State::TaskExpired && (found.job.id == 0 || found.repository.name.isEmpty()))
        return Error{.kind = ErrorKind::NotFound,
                     .message = Words::tr("The run left no results of tests, and Treeherder does not tell of it. "
                                          "See its log: collie-cli log %1")
                                    .arg(found.job.taskId)};
    return Error{.kind = ErrorKind::NotFound, .message = known.sentence()};
}

Result<void> tellJobFailures(Session &session, const TaskJob &found, const JobFailures &known) {
    const bool isNotFailed = known.failures.isEmpty() && isKnownNotFailed(found.job);
    const bool isGood = isNotFailed && found.job.state == treeherder::JobState::Completed;
    std::optional<Error> nothing;
    if (isNotFailed && !isGood)
        nothing = Error{.kind = ErrorKind::NotFound, .message = notFailedSentence(found.job)};
    else if (!isGood)
        nothing = whyNothing(found, known);
    if (session.invocation().json() || (!isGood && !nothing))
        printJobFailures(session, found, known);
    else if (isGood)
        printLine(notFailedSentence(found.job));
    return nothing ? Result<void>(failure(*nothing)) : Result<void>();
}

/// What the search cannot know: it only sees that Treeherder has no number or no log for the job.
JobFailures asTreeherderStands(const TaskJob &found, JobFailures known) {
    using State = JobFailures::State;
    known.isAskedAgain = false;
    if (found.trouble) {
        known.error = found.trouble;
        if (known.state == State::NotParsed)
            known.state = known.failures.isEmpty() ? State::Failed : State::Known;
    } else if (found.isAhead && known.state == State::NoLog) {
        known.state = State::NotParsed;
    }
    return known;
}

Future<void> failuresOfJob(Session &session, const TaskJob &found) {
    auto *finder = new FailureFinder(session.deployment(), &session);
    const session::FailureQuestion question{
        .job = found.job, .repository = found.repository.name, .isTry = found.repository.isTry, .withBugs = true};
    return andThen(finder->find(question), &session, [&session, found](const JobFailures &known) {
        return tellJobFailures(session, found, asTreeherderStands(found, known));
    });
}

/// Refuses what is for pushes. \param saysRun  whether the operand says which run is meant.
Result<void> checkForJob(const Invocation &invocation, bool saysRun) {
    if (const Result<void> checked = checkForms(invocation); !checked)
        return checked;
    if (invocation.isSet(options::groupBy) || invocation.isSet(options::platformMatch) ||
        invocation.isSet(options::intermittent) || namesPush(invocation))
        return failure(usageError(
            Words::tr("--group-by, --platform, --intermittent and what names a push are not for a single task.")));
    if (saysRun && invocation.isSet(options::runId))
        return failure(usageError(Words::tr("The address says which run: leave --run out.")));
    return {};
}

Future<void> failuresOfTask(Session &session, const NamedRun &named) {
    if (const Result<void> checked = checkForJob(session.invocation(), named.runId >= 0); !checked)
        return failedFuture<void>(checked.error());
    return andThen(findTaskJob(session, named), &session,
                   [&session](const TaskJob &found) { return failuresOfJob(session, found); });
}

/// A job by its number at Treeherder. Those of Taskcluster are asked for as tasks.
Future<void> failuresOfNumber(Session &session, const NamedRun &named, qint64 jobId) {
    if (const Result<void> checked = checkForJob(session.invocation(), true); !checked)
        return failedFuture<void>(checked.error());
    return andThen(session.treeherder().jobDetails(named.repository, jobId), &session,
                   [&session, named](const treeherder::JobDetails &details) {
                       NamedRun ofJob = named;
                       ofJob.taskId = details.job.taskId;
                       ofJob.runId = details.job.runId;
                       if (!ofJob.taskId.isEmpty())
                           return failuresOfTask(session, ofJob);
                       TaskJob found;
                       found.repository.name = named.repository;
                       found.revision = named.revision;
                       found.job = details.job;
                       return andThen(withRepository(session, found), &session,
                                      [&session](const TaskJob &known) { return failuresOfJob(session, known); });
                   });
}

/// An address of a task or job is about that, any other about its push.
Future<void> failuresOfAddress(Session &session, const QString &address) {
    const Result<session::OpenTarget> target = session::parseOpenTarget(address);
    if (!target)
        return failedFuture<void>(usageError(target.error().message));
    if (const auto checked = session::PushFinder::checkSite(*target, session.deployment().deployment); !checked)
        return failedFuture<void>(usageError(checked.error().message));
    const NamedRun named{.taskId = target->taskId,
                         .runId = target->runId,
                         .repository = target->repository,
                         .revision = target->query.revision};
    if (!named.taskId.isEmpty())
        return failuresOfTask(session, named);
    if (target->jobId == 0 || named.repository.isEmpty())
        return failuresOfPush(session, address);
    return failuresOfNumber(session, named, target->jobId);
}

Future<void> showFailures(Session &session) {
    const QString operand = session.invocation().operands().first();
    if (isAddress(operand))
        return failuresOfAddress(session, operand);
    if (isSlugid(operand) && !namesPush(session.invocation()))
        return failuresOfTask(session, {.taskId = operand, .runId = -1, .repository = {}, .revision = {}});
    return failuresOfPush(session, operand);
}

constexpr Operand failedThing = operands::taskOrPush(
    QT_TRANSLATE_NOOP("collie::Words", "Id of a task; name of a repository, with one of --push, --revision and "
                                       "--lando; or an address of Treeherder or Taskcluster that names a task or a "
                                       "push"));

const VerbFamily failuresVerb{
    {.name = "failures",
     .operands = {failedThing},
     .options = pushOptions({options::bugzillaUrl, options::runId, options::groupBy, options::platformMatch,
                             options::intermittent, options::markdown}),
     .summary = QT_TRANSLATE_NOOP("collie::Words",
                                  "Print why a task failed, with the bugs it may be; or why the jobs of a push failed"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "Of a task it prints what failed and the bugs that it may be. Of a push the failures of all "
                          "its jobs are put together, so that the same failure on many platforms is read once."),
     .examples = {{"failures TASKID --markdown",
                   QT_TRANSLATE_NOOP("collie::Words", "Why a task failed, for a comment in a bug")},
                  {"failures autoland --revision REVISION --platform 'linux.*debug'",
                   QT_TRANSLATE_NOOP("collie::Words", "Why the debug jobs on Linux of a push failed")},
                  {"failures 'https://treeherder.mozilla.org/jobs?repo=try&revision=REVISION' --group-by platform",
                   QT_TRANSLATE_NOOP("collie::Words", "The same of the push of an address, platform by platform")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = showFailures},
};

} // namespace

} // namespace collie::cli
