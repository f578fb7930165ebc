#include "app/cli/error_kind.h"
#include "app/cli/failure_output.h"
#include "app/cli/in_turns.h"
#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/task_job.h"
#include "services/base/english_scope.h"
#include "services/base/words.h"
#include "services/failures/crash_stacks.h"
#include "services/failures/tool_links.h"

#include <memory>

namespace collie::cli {

using failures::CrashDump;
using failures::CrashStacks;
using failures::CrashThread;

namespace options {
constexpr Flag allThreads("all-threads",
                          QT_TRANSLATE_NOOP("collie::Words",
                                            "Print the stacks of all threads, not only of the one that crashed"));
} // namespace options

namespace {

/// A test that crashes at every start leaves hundreds.
constexpr qsizetype mostCrashes = 20;
constexpr qsizetype mostCrashesAtOnce = 3;
constexpr qint64 mostStackBytes = 64 * 1024 * 1024;

struct ReadCrash {
    CrashDump dump;
    Result<CrashStacks> stacks;
};

Json threadToJson(const CrashThread &thread) {
    Json frames = Json::array();
    for (const failures::CrashFrame &frame : thread.frames)
        frames.push_back({{"module", frame.module.toStdString()},
                          {"function", frame.function.toStdString()},
                          {"file", frame.file.toStdString()},
                          {"line", frame.line},
                          {"offset", frame.offset.toStdString()}});
    return {{"thread", thread.number}, {"name", thread.name.toStdString()}, {"frames", frames}};
}

Json crashToJson(const ReadCrash &crash, bool allThreads) {
    if (!crash.stacks)
        return {{"id", crash.dump.uuid.toStdString()},
                {"errorKind", errorKindName(crash.stacks.error().kind)},
                {"error", crash.stacks.error().message.toStdString()}};
    const CrashStacks &stacks = *crash.stacks;
    const CrashThread *crashed = stacks.crashed();
    Json threads = Json::array();
    for (const CrashThread &thread : stacks.threads) {
        if (allThreads || crashed == nullptr || &thread == crashed)
            threads.push_back(threadToJson(thread));
    }
    return {{"id", crash.dump.uuid.toStdString()},
            {"signature", stacks.signature.toStdString()},
            {"reason", stacks.reason.toStdString()},
            {"address", stacks.address.toStdString()},
            {"assertion", stacks.assertion.toStdString()},
            {"crashingThread", crashed == nullptr ? Json() : Json(crashed->number)},
            {"threads", threads}};
}

QString crashSaid(const ReadCrash &crash, bool allThreads) {
    if (crash.stacks)
        return failures::crashText(*crash.stacks, allThreads);
    // An error was said in the language of the program.
    return (EnglishScope::changesLanguage() ? QStringLiteral("The stacks could not be read.")
                                            : crash.stacks.error().message) +
           u'\n';
}

QString crashToText(const ReadCrash &crash, bool allThreads) {
    return Words::tr("Crash %1", "an id").arg(crash.dump.uuid) + u'\n' + crashSaid(crash, allThreads);
}

QString crashToMarkdown(const ReadCrash &crash, bool allThreads) {
    const EnglishScope english;
    return QStringLiteral("### %1\n\n%2\n")
        .arg(Words::tr("Crash %1", "an id").arg(markdownCode(crash.dump.uuid)),
             failures::markdownBlock(crashSaid(crash, allThreads)));
}

void printCrashes(const Invocation &invocation, const QVector<ReadCrash> &crashes) {
    const bool allThreads = invocation.isSet(options::allThreads);
    if (invocation.json()) {
        Json list = Json::array();
        for (const ReadCrash &crash : crashes)
            list.push_back(crashToJson(crash, allThreads));
        return printJson(list);
    }
    QStringList parts;
    for (const ReadCrash &crash : crashes)
        parts.append(invocation.isSet(options::markdown) ? crashToMarkdown(crash, allThreads)
                                                         : crashToText(crash, allThreads));
    printText(parts.join(u'\n').trimmed());
}

Future<CrashStacks> readStacks(Session &session, const QString &taskId, int run, const CrashDump &dump) {
    if (dump.json.isEmpty())
        return failedFuture<CrashStacks>(
            {.kind = ErrorKind::NotFound, .message = Words::tr("The run has a dump of this crash and no stacks.")});
    return andThen(
        session.queue().artifact(taskId, run, dump.json, mostStackBytes), &session,
        [](const QByteArray &bytes) { return runOnPool([bytes] { return failures::readCrashStacks(bytes); }); });
}

Future<void> printStacks(Session &session, const QString &taskId, int run, const QVector<CrashDump> &dumps) {
    const auto crashes = std::make_shared<QVector<ReadCrash>>();
    for (const CrashDump &dump : dumps)
        crashes->append({.dump = dump, .stacks = CrashStacks()});
    const auto asked = inTurns<CrashStacks>(
        &session, dumps.size(), mostCrashesAtOnce,
        [&session, taskId, run, dumps](qsizetype number) { return readStacks(session, taskId, run, dumps[number]); },
        [crashes](qsizetype number, const Result<CrashStacks> &stacks) { (*crashes)[number].stacks = stacks; });
    return andThen(asked, &session, [&session, crashes]() -> Result<void> {
        printCrashes(session.invocation(), *crashes);
        for (const ReadCrash &crash : *crashes) {
            if (!crash.stacks)
                return failure(crash.stacks.error());
        }
        return {};
    });
}

Future<void> showCrashes(Session &session) {
    const QString taskId = session.invocation().operands().first();
    if (const Result<void> checked = checkForms(session.invocation()); !checked)
        return failedFuture<void>(checked.error());
    return andThen(chosenRun(session, taskId), &session, [&session, taskId](int run) {
        return andThen(session.queue().artifacts(taskId, run), &session,
                       [&session, taskId, run](const QVector<taskcluster::Artifact> &all) {
                           QStringList names;
                           for (const taskcluster::Artifact &one : all)
                               names.append(one.name);
                           QVector<CrashDump> dumps = failures::crashDumps(names);
                           if (dumps.isEmpty())
                               return failedFuture<void>(
                                   {.kind = ErrorKind::NotFound,
                                    .message = Words::tr("Run %1 of the task left no crashes.").arg(run)});
                           if (dumps.size() > mostCrashes) {
                               printRemark(Words::tr("The run left %1 crashes; these are the first %2.")
                                               .arg(dumps.size())
                                               .arg(mostCrashes));
                               dumps.resize(mostCrashes);
                           }
                           return printStacks(session, taskId, run, dumps);
                       });
    });
}

const VerbFamily crashVerb{
    {.name = "crash",
     .operands = {operands::taskId},
     .options = {options::runId, options::allThreads, options::markdown},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print the stacks of the crashes of a run"),
     .description = QT_TRANSLATE_NOOP("collie::Words",
                                      "The stacks are those that the run left as artifacts; no symbols are loaded."),
     .examples = {{"crash TASKID", QT_TRANSLATE_NOOP("collie::Words", "Print the stack of the thread that crashed")},
                  {"crash TASKID --all-threads",
                   QT_TRANSLATE_NOOP("collie::Words", "Print the stacks of all threads")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = showCrashes},
};

} // namespace

} // namespace collie::cli
