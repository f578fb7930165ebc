#include "app/cli/failures_verb.h"
#include "app/cli/output.h"
#include "app/cli/push_health_output.h"
#include "app/cli/push_output.h"
#include "app/cli/push_support.h"
#include "app/session/push_health_loader.h"

#include <algorithm>
#include <memory>

namespace collie::cli {

using session::NamedPush;
using treeherder::Job;

namespace {

using BugTitles = QHash<qint64, treeherder::BugTitle>;

void printStory(const Invocation &invocation, const PushStory &story) {
    if (invocation.json())
        printJson(pushToJson(story));
    else
        printLine(invocation.isSet(options::markdown) ? pushToMarkdown(story) : pushToText(story));
}

/// Titles are an extra: without them the numbers do.
Future<BugTitles> titlesOf(Session &session, const treeherder::Push &push) {
    const QVector<qint64> bugs = bugsOf(push);
    // Only JSON has room for them.
    if (bugs.isEmpty() || !session.invocation().json())
        return readyFuture<BugTitles>(BugTitles());
    return andHandle(session.deployment().bugzilla.bugs(bugs), &session,
                     [](const Result<BugTitles> &titles) -> Result<BugTitles> { return titles.value_or(BugTitles()); });
}

Future<void> showPush(Session &session) {
    return andThen(
        findPush(session, session.invocation().operands().first()), &session, [&session](const NamedPush &push) {
            return andThen(jobsOfPush(session, push.push.id), &session, [&session, push](const QVector<Job> &jobs) {
                return andThen(
                    titlesOf(session, push.push), &session,
                    [&session, push, tally = failures::tallyJobs(jobs)](const BugTitles &titles) {
                        printStory(session.invocation(),
                                   {.push = push, .page = pageOfPush(session, push), .tally = tally, .titles = titles});
                    });
            });
        });
}

/// The jobs of the push before. On try that is somebody else's: nothing is compared with it.
Future<QVector<Job>> parentJobsOf(Session &session, const NamedPush &push) {
    constexpr int mostOfOneSecond = 10;
    treeherder::PushQuery query;
    query.pushTimestampLte = push.push.pushTimestamp;
    query.count = mostOfOneSecond;
    return andThen(
        session.treeherder().pushes(push.repository.name, query), &session,
        [&session, push](const QVector<treeherder::Push> &pushes) {
            const auto parent = std::find_if(pushes.begin(), pushes.end(),
                                             [&push](const treeherder::Push &one) { return one.id < push.push.id; });
            return parent == pushes.end() ? readyFuture<QVector<Job>>(QVector<Job>()) : jobsOfPush(session, parent->id);
        });
}

/// Gathers all that a push is judged by. \return the report of all of it.
Future<failures::PushReport> judge(Session &session, const NamedPush &push, const QVector<Job> &jobs) {
    auto *finder = new session::FailureFinder(session.deployment(), &session);
    session::PushHealthLoader::Sources sources;
    sources.jobs = [jobs] { return jobs; };
    sources.health = [&session, push] {
        return session.deployment().failures.pushHealth(push.repository.name, push.push.revision);
    };
    if (!push.repository.isTry)
        sources.parentJobs = [&session, push] { return parentJobsOf(session, push); };
    sources.failures = [finder, push](const Job &job) {
        return finder->find(
            {.job = job, .repository = push.repository.name, .isTry = push.repository.isTry, .withBugs = false});
    };
    auto *loader = new session::PushHealthLoader(std::move(sources), &session);
    const Promise<failures::PushReport> promise;
    // A report may be of what was known before the last answer; the one after it is of everything.
    QObject::connect(loader, &session::PushHealthLoader::reportChanged, &session,
                     [loader, promise, isNext = std::make_shared<bool>(false)] {
                         if (loader->isBusy())
                             return;
                         if (std::exchange(*isNext, true))
                             promise.finish(loader->report());
                         else
                             loader->jobsChanged();
                     });
    loader->start();
    return promise.future();
}

void printReport(Session &session, const NamedPush &push, const failures::PushReport &report) {
    const Invocation &invocation = session.invocation();
    const failures::PushFacts facts{.repository = push.repository.name,
                                    .revision = push.push.revision,
                                    .subject = push.push.subject(),
                                    .address = pageOfPush(session, push)};
    if (invocation.json())
        printJson(reportToJson(report, facts));
    else
        printLine((invocation.isSet(options::markdown) ? failures::reportMarkdown(report, facts)
                                                       : failures::reportText(report, facts))
                      .trimmed());
}

Future<void> showHealth(Session &session) {
    return andThen(
        findPush(session, session.invocation().operands().first()), &session, [&session](const NamedPush &push) {
            return andThen(jobsOfPush(session, push.push.id), &session, [&session, push](const QVector<Job> &jobs) {
                return andThen(
                    judge(session, push, jobs), &session,
                    [&session, push](const failures::PushReport &report) { printReport(session, push, report); });
            });
        });
}

const VerbFamily pushVerbs{
    {.name = "push health",
     .operands = {operands::push},
     .options = pushOptions({options::markdown}),
     .summary = "Sort the failures of a push: new here, failed in the parent push too, intermittent, not yet known",
     .examples = {"push health try --revision REVISION --markdown"},
     .access = Access::IfAny,
     .run = showHealth},
    {.name = "push show",
     .operands = {operands::push},
     .options = pushOptions({options::markdown}),
     .summary = "Show the commits of a push and how its jobs stand",
     .examples = {"push show autoland --revision REVISION", "push show try --lando 12345 --json"},
     .run = showPush},
};

} // namespace

} // namespace collie::cli
