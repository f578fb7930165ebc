#include "app/cli/log_printer.h"
#include "app/cli/verbs.h"
#include "services/taskcluster/queue.h"

#include <memory>

namespace collie::cli {

namespace {

Future<void> printLog(Session &session, const LogPrinter::Options &chosen) {
    const auto printer = std::make_shared<LogPrinter>(session, chosen);
    // The printer lives until its last line.
    return andThen(printer->print(), &session, [printer](const Result<void> &done) { return done; });
}

} // namespace

Future<void> showLog(Session &session) {
    const Invocation &invocation = session.invocation();
    LogPrinter::Options wanted{.taskId = invocation.operands().first(),
                               .follow = invocation.has(QStringLiteral("follow")),
                               .only = QRegularExpression(invocation.value(QStringLiteral("grep")))};
    const QString run = invocation.value(QStringLiteral("run"));
    bool isNumber = true;
    wanted.runId = run.isEmpty() ? -1 : run.toInt(&isNumber);
    if (!isNumber || (!run.isEmpty() && wanted.runId < 0) || !wanted.only.isValid())
        return failedFuture<void>(
            usageError(!wanted.only.isValid()
                           ? QStringLiteral("--grep takes a regular expression: %1.").arg(wanted.only.errorString())
                           : QStringLiteral("--run takes a number from 0.")));
    return andThen(session.tryCredentials(), &session, [&session, wanted](const Result<void> &ready) {
        if (!ready)
            return failedFuture<void>(ready.error());
        if (wanted.runId >= 0)
            return printLog(session, wanted);
        return andThen(taskcluster::Queue(session.api()).status(wanted.taskId), &session,
                       [&session, wanted](const Result<taskcluster::TaskStatus> &status) {
                           if (!status)
                               return failedFuture<void>(status.error());
                           LogPrinter::Options chosen = wanted;
                           chosen.runId = status->runs.isEmpty() ? 0 : status->runs.last().runId;
                           return printLog(session, chosen);
                       });
    });
}

} // namespace collie::cli
