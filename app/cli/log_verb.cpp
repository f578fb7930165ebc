#include "app/cli/failure_output.h"
#include "app/cli/in_turns.h"
#include "app/cli/log_printer.h"
#include "app/cli/log_search.h"
#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/task_job.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <map>
#include <memory>

namespace collie::cli {

namespace options {
constexpr Flag followLog("follow", QT_TRANSLATE_NOOP("collie::Words", "Go on while the task runs"));
constexpr TextOption grep("grep", "RE",
                          QT_TRANSLATE_NOOP("collie::Words",
                                            "Of the log of a task, only lines that match this regular expression"));
constexpr TextOption logMatch(
    "match", "RE",
    QT_TRANSLATE_NOOP("collie::Words", "Search the logs of all failed jobs of a push for this regular expression"));
} // namespace options

namespace {

Future<void> printLog(Session &session, const LogPrinter::Options &chosen) {
    const auto printer = std::make_shared<LogPrinter>(session, chosen);
    // The printer lives until its last line.
    return andThen(printer->print(), &session, [printer] {});
}

/// Logs are large: few at once.
constexpr qsizetype mostLogsAtOnce = 3;

/// What was found in the logs of jobs, printed in the order of the jobs.
struct FoundLines {
    QVector<treeherder::Job> jobs;
    std::map<qsizetype, Result<LogMatches>> waiting; ///< Of jobs behind the one that is printed next.
    qsizetype next = 0;
    bool isJson = false;
    bool isMarkdown = false;
    Json list = Json::array();
    bool isAny = false;
    qsizetype missing = 0; ///< Logs that could not be searched.
};

/// Its label and its run: the same job may have failed more than once.
QString nameOf(const treeherder::Job &job) {
    return QStringLiteral("%1 %2").arg(job.typeName, runOf(job));
}

void printMatches(FoundLines &found, const treeherder::Job &job, const LogMatches &matches) {
    found.isAny = found.isAny || !matches.lines.isEmpty();
    QStringList quoted;
    for (const MatchedLine &line : matches.lines) {
        if (found.isJson)
            found.list.push_back({{"taskId", job.taskId.toStdString()},
                                  {"runId", job.runId},
                                  {"name", job.typeName.toStdString()},
                                  {"line", line.number},
                                  {"text", QString::fromUtf8(line.text).toStdString()}});
        else if (found.isMarkdown)
            quoted.append(QStringLiteral("%1: %2").arg(QString::number(line.number), QString::fromUtf8(line.text)));
        else
            printLine(QStringLiteral("%1: %2: %3")
                          .arg(nameOf(job), QString::number(line.number), QString::fromUtf8(line.text)));
    }
    if (!quoted.isEmpty())
        printLine(QStringLiteral("### %1\n\n%2\n")
                      .arg(markdownCode(nameOf(job)), failures::markdownBlock(quoted.join(u'\n'))));
    if (matches.more > 0)
        //: %1 is a job.
        printRemark(Words::tr("%1: %n more line(s) match.", nullptr, static_cast<int>(matches.more)).arg(nameOf(job)));
}

void takeMatches(FoundLines &found, qsizetype number, const Result<LogMatches> &matches) {
    found.waiting.emplace(number, matches);
    for (auto first = found.waiting.find(found.next); first != found.waiting.end();
         first = found.waiting.find(++found.next)) {
        const treeherder::Job &job = found.jobs[found.next];
        if (first->second) {
            printMatches(found, job, *first->second);
        } else {
            ++found.missing;
            printTrouble(QStringLiteral("%1: %2").arg(nameOf(job), first->second.error().message));
        }
        found.waiting.erase(first);
    }
}

Result<void> endOfSearch(const FoundLines &found) {
    if (found.isJson)
        printJson(found.list);
    if (found.missing > 0)
        return failure(ErrorKind::NotFound,
                       Words::tr("%n log(s) could not be searched.", nullptr, static_cast<int>(found.missing)));
    if (!found.isAny)
        return failure(ErrorKind::NotFound, found.jobs.isEmpty() ? Words::tr("The push has no failed jobs.")
                                                                 : Words::tr("No line matches."));
    return {};
}

Future<void> searchJobs(Session &session, const QVector<treeherder::Job> &all, const QRegularExpression &match) {
    const auto found = std::make_shared<FoundLines>();
    found->isJson = session.invocation().json();
    found->isMarkdown = session.invocation().isSet(options::markdown);
    for (const treeherder::Job &job : all) {
        if (treeherder::isFailure(job.status()))
            found->jobs.append(job);
    }
    const auto asked = inTurns<LogMatches>(
        &session, found->jobs.size(), mostLogsAtOnce,
        [&session, found, match](qsizetype number) {
            const treeherder::Job &job = found->jobs[number];
            if (job.taskId.isEmpty())
                return failedFuture<LogMatches>(
                    {.kind = ErrorKind::NotFound,
                     .message = Words::tr("The job is not of Taskcluster, which is where logs are read from.")});
            return (new LogSearch(session, job.taskId, job.runId, match))->find();
        },
        [found](qsizetype number, const Result<LogMatches> &matches) { takeMatches(*found, number, matches); });
    return andThen(asked, &session, [found] { return endOfSearch(*found); });
}

Future<void> searchPush(Session &session, const QString &operand) {
    const Invocation &invocation = session.invocation();
    if (!invocation.isSet(options::logMatch) || invocation.isSet(options::grep) ||
        invocation.isSet(options::followLog) || invocation.isSet(options::runId))
        return failedFuture<void>(usageError(
            Words::tr("The logs of a push are searched with --match RE; --run, --follow and --grep are for the "
                      "log of one task, whose id has 22 letters, digits, - and _.")));
    const Result<QRegularExpression> match = expressionOf(invocation, options::logMatch);
    if (!match)
        return failedFuture<void>(match.error());
    return andThen(findPush(session, operand), &session, [&session, match = *match](const session::NamedPush &push) {
        return andThen(
            jobsOfPush(session, push.push.id), &session,
            [&session, match](const QVector<treeherder::Job> &jobs) { return searchJobs(session, jobs, match); });
    });
}

Future<void> showLog(Session &session) {
    const Invocation &invocation = session.invocation();
    const QString operand = invocation.operands().first();
    if (!isSlugid(operand) || namesPush(invocation))
        return searchPush(session, operand);
    if (invocation.isSet(options::logMatch))
        return failedFuture<void>(
            usageError(Words::tr("--match searches the logs of a push; for the log of one task there is --grep.")));
    if (invocation.isSet(options::markdown) || invocation.json())
        return failedFuture<void>(usageError(Words::tr("--json and --markdown are for the lines that --match finds.")));
    LogPrinter::Options wanted{.taskId = operand,
                               .follow = invocation.isSet(options::followLog),
                               .only = QRegularExpression(invocation.text(options::grep))};
    if (!wanted.only.isValid())
        return failedFuture<void>(
            usageError(Words::tr("--grep takes a regular expression: %1.").arg(wanted.only.errorString())));
    return andThen(chosenRun(session, operand, wanted.follow), &session, [&session, wanted](int run) {
        LogPrinter::Options chosen = wanted;
        chosen.runId = run;
        return printLog(session, chosen);
    });
}

constexpr Operand loggedThing = operands::taskOrPush(
    QT_TRANSLATE_NOOP("collie::Words", "Id of a task; or with --match the name of a repository, with one of --push, "
                                       "--revision and --lando, or an address that names a push"));

const VerbFamily logVerb{
    {.name = "log",
     .operands = {loggedThing},
     .options = pushOptions({options::runId, options::followLog, options::grep, options::logMatch, options::markdown}),
     .summary = QT_TRANSLATE_NOOP("collie::Words",
                                  "Print the log of a run, or the lines of all failed jobs of a push that match"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words",
         "On a terminal control characters of the log are left out; a pipe or a file gets every byte of it."),
     .examples = {{"log TASKID --follow --grep ERROR",
                   QT_TRANSLATE_NOOP("collie::Words", "Print the lines with ERROR while the task runs")},
                  {"log autoland --revision REVISION --match 'Assertion failure'",
                   QT_TRANSLATE_NOOP("collie::Words", "Search the logs of all failed jobs of a push")}},
     .printsJson = true,
     .printsColours = true,
     .access = Access::IfAny,
     .run = showLog},
};

} // namespace

} // namespace collie::cli
