#include "app/cli/output.h"
#include "app/cli/push_health_output.h"
#include "app/cli/push_output.h"
#include "app/cli/push_support.h"
#include "app/session/failure_finder.h"
#include "app/session/parent_jobs.h"
#include "app/session/push_health_loader.h"
#include "models/text/text_format.h"
#include "services/base/words.h"

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
        printText(invocation.isSet(options::markdown) ? pushToMarkdown(story) : pushToText(story));
}

/// Titles are an extra: without them the numbers do, and a remark says why.
Future<BugTitles> titlesOf(Session &session, const treeherder::Push &push) {
    const QVector<qint64> bugs = bugsOf(push);
    // A comment in a bug has no room for them.
    if (bugs.isEmpty() || session.invocation().isSet(options::markdown))
        return readyFuture<BugTitles>(BugTitles());
    if (session.deployment().bugzilla.baseUrl().isEmpty()) {
        printRemark(Words::tr("Bugs are shown without titles: no Bugzilla is known for this deployment. Name it "
                              "with --bugzilla-url."));
        return readyFuture<BugTitles>(BugTitles());
    }
    return andHandle(session.deployment().bugzilla.bugs(bugs), &session,
                     [](const Result<BugTitles> &titles) -> Result<BugTitles> {
                         if (!titles)
                             printTrouble(models::joinSentences(Words::tr("Bugs are shown without titles."),
                                                                titles.error().message));
                         return titles.value_or(BugTitles());
                     });
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

/// Gathers all that a push is judged by. \return the report of all of it.
Future<failures::PushReport> judge(Session &session, const NamedPush &push, const QVector<Job> &jobs) {
    auto *finder = new session::FailureFinder(session.deployment(), &session);
    session::PushHealthLoader::Sources sources;
    sources.jobs = [jobs] { return jobs; };
    sources.health = [&session, push] {
        return session.deployment().failures.pushHealth(push.repository.name, push.push.revision);
    };
    // On try the push before is somebody else's: nothing is compared with it.
    if (!push.repository.isTry)
        sources.parentJobs = [&session, push] {
            return session::jobsOfParent(session.treeherder(), push.repository.name, push.push, &session);
        };
    sources.failures = [&session, finder, push](const Job &job) {
        const auto found = finder->find(
            {.job = job, .repository = push.repository.name, .isTry = push.repository.isTry, .withBugs = false});
        return andThen(found, &session, [](failures::JobFailures known) -> Result<failures::JobFailures> {
            known.isAskedAgain = false;
            return known;
        });
    };
    auto *loader = new session::PushHealthLoader(std::move(sources), &session);
    const Promise<failures::PushReport> promise;
    // A report may be of what was known before the last answer; the one after it is of everything.
    QObject::connect(loader, &session::PushHealthLoader::reportChanged, &session,
                     [loader, promise, isNext = std::make_shared<bool>(false)] {
                         if (loader->isBusy())
                             return;
                         if (!std::exchange(*isNext, true))
                             return loader->jobsChanged();
                         if (loader->parentError())
                             printTrouble(
                                 models::joinSentences(Words::tr("The push is not compared with the one before it."),
                                                       loader->parentError()->message));
                         promise.finish(loader->report());
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

const KnownFamilies pushFamily{
    {.name = "push", .summary = QT_TRANSLATE_NOOP("collie::Words", "Pushes of a repository")},
};

const VerbFamily pushVerbs{
    {.name = "push health",
     .operands = {operands::push},
     .options = pushOptions({options::markdown}),
     .summary = QT_TRANSLATE_NOOP(
         "collie::Words",
         "Sort the failures of a push: new here, failed in the parent push too, intermittent, not yet known"),
     .description = QT_TRANSLATE_NOOP("collie::Words",
                                      "On try nothing is compared with the push before, which is somebody else's."),
     .examples = {{"push health try --revision REVISION --markdown",
                   QT_TRANSLATE_NOOP("collie::Words", "Sort the failures of a push, for a comment in a review")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = showHealth},
    {.name = "push show",
     .operands = {operands::push},
     .options = pushOptions({options::bugzillaUrl, options::markdown}),
     .summary =
         QT_TRANSLATE_NOOP("collie::Words", "Show the commits of a push, the bugs they name and how its jobs stand"),
     .examples = {{"push show autoland --revision REVISION", QT_TRANSLATE_NOOP("collie::Words", "Show a push")},
                  {"push show try --lando 12345 --json",
                   QT_TRANSLATE_NOOP("collie::Words", "Show the push of a landing, for a script")}},
     .printsJson = true,
     .run = showPush},
};

} // namespace

} // namespace collie::cli
