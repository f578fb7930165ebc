#include "app/cli/log_printer.h"

#include <memory>

namespace collie::cli {

namespace options {
constexpr Flag followLog("follow", "Go on while the task runs");
constexpr TextOption grep("grep", "RE", "Only lines that match this regular expression");
} // namespace options

namespace {

Future<void> printLog(Session &session, const LogPrinter::Options &chosen) {
    const auto printer = std::make_shared<LogPrinter>(session, chosen);
    // The printer lives until its last line.
    return andThen(printer->print(), &session, [printer] {});
}

Future<void> showLog(Session &session) {
    const Invocation &invocation = session.invocation();
    LogPrinter::Options wanted{.taskId = invocation.operands().first(),
                               .follow = invocation.isSet(options::followLog),
                               .only = QRegularExpression(invocation.text(options::grep))};
    wanted.runId = static_cast<int>(invocation.number(options::runId));
    if (!wanted.only.isValid())
        return failedFuture<void>(
            usageError(QStringLiteral("--grep takes a regular expression: %1.").arg(wanted.only.errorString())));
    if (wanted.runId >= 0)
        return printLog(session, wanted);
    return andThen(session.queue().status(wanted.taskId), &session,
                   [&session, wanted](const taskcluster::TaskStatus &status) {
                       LogPrinter::Options chosen = wanted;
                       chosen.runId = status.runs.isEmpty() ? 0 : status.runs.last().runId;
                       return printLog(session, chosen);
                   });
}

const VerbFamily logVerb{
    {.name = "log",
     .operands = {operands::taskId},
     .options = {options::runId, options::followLog, options::grep},
     .summary = "Print the log of a run",
     .examples = {"log TASKID --follow --grep ERROR"},
     .access = Access::IfAny,
     .run = showLog},
};

} // namespace

} // namespace collie::cli
