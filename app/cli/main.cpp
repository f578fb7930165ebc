#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "services/base/secret.h"

#include <QCoreApplication>
#include <QHash>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace collie;
using namespace collie::cli;

using Verb = Future<void> (*)(Session &);

Verb findVerb(const QString &name) {
    static const QHash<QString, Verb> verbs{
        {QStringLiteral("signin"), signIn},
        {QStringLiteral("signout"), signOut},
        {QStringLiteral("whoami"), whoAmI},
        {QStringLiteral("repo list"), listRepositories},
        {QStringLiteral("push list"), listPushes},
        {QStringLiteral("job list"), listJobs},
        {QStringLiteral("action list"), listActions},
        {QStringLiteral("action run"), runAction},
        {QStringLiteral("job retrigger"), retriggerJobs},
        {QStringLiteral("job cancel"), cancelJobs},
        {QStringLiteral("job add"), addJobs},
        {QStringLiteral("job backfill"), backfillJob},
        {QStringLiteral("task create"), createTask},
        {QStringLiteral("task show"), showTask},
        {QStringLiteral("task retrigger"), retriggerTask},
        {QStringLiteral("task rerun"), rerunTask},
        {QStringLiteral("task cancel"), cancelTask},
        {QStringLiteral("task schedule"), scheduleTask},
        {QStringLiteral("task group list"), listTaskGroup},
        {QStringLiteral("task group cancel"), cancelTaskGroup},
        {QStringLiteral("task graph schedule"), scheduleGraph},
        {QStringLiteral("pulse exchanges"), listExchanges},
        {QStringLiteral("pulse watch"), watchPulse},
        {QStringLiteral("pulse record"), recordPulse},
        {QStringLiteral("pulse replay"), replayPulse},
        {QStringLiteral("pulse import"), importPulse},
        {QStringLiteral("pulse drain"), drainQueue},
        {QStringLiteral("pulse password"), keepBrokerPassword},
        {QStringLiteral("watch"), watchTask},
        {QStringLiteral("url sign"), signUrl},
        {QStringLiteral("upload"), upload},
        {QStringLiteral("artifact list"), listArtifacts},
        {QStringLiteral("artifact download"), downloadArtifacts},
        {QStringLiteral("artifact upload"), uploadArtifacts},
        {QStringLiteral("log"), showLog},
        {QStringLiteral("priorities"), listPriorities},
        {QStringLiteral("submit start"), submitStart},
        {QStringLiteral("submit run"), submitRun},
        {QStringLiteral("submit complete"), submitComplete},
        {QStringLiteral("submit exec"), submitExec},
    };
    return verbs.value(name);
}

/// Ends without Qt's waiting for name servers that do not answer: 20 seconds and more, after the sentence that says so.
[[noreturn]] void endAtOnce(int code) {
    std::fflush(nullptr);
    std::_Exit(code);
}

int run(const QStringList &arguments, bool &endsAtOnce) {
    const Result<Invocation> invocation = Invocation::parse(arguments);
    if (!invocation) {
        printError(invocation.error());
        return Usage;
    }
    if (invocation->verb() == u"help") {
        const Result<QString> text = Invocation::helpText(invocation->operands());
        if (!text) {
            printError(text.error());
            return Usage;
        }
        std::fputs(qUtf8Printable(*text), stdout);
        return Done;
    }
    if (invocation->verb() == u"version") {
        printLine(QStringLiteral("collie-cli " COLLIE_VERSION));
        return Done;
    }
    if (invocation->verb() == u"render")
        return renderTemplate(*invocation);

    Result<std::unique_ptr<Session>> session = Session::create(*invocation);
    if (!session) {
        printError(session.error());
        return Usage;
    }
    onDone(findVerb(invocation->verb())(**session), session->get(), [&endsAtOnce](Result<void> result) {
        // What was not written down was not done.
        if (result)
            result = flushOutput();
        if (!result)
            printError(result.error());
        endsAtOnce =
            !result && (result.error().kind == ErrorKind::Timeout || result.error().kind == ErrorKind::Network);
        QCoreApplication::exit(result ? Done : exitCodeOf(result.error()));
    });
    return QCoreApplication::exec();
}

/// Log lines hold words of servers; none of them may steer the terminal.
void logLine(QtMsgType, const QMessageLogContext &context, const QString &text) {
    printLogLine(context.category, text);
}

} // namespace

int main(int argc, char *argv[]) {
    forbidCoreDumps();
    qInstallMessageHandler(logLine);
    // A person reads the one sentence that ends a verb; who wants the attempts sets QT_LOGGING_RULES.
    QLoggingCategory::setFilterRules(QStringLiteral("collie.*.info=false"));
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("collie-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLIE_VERSION));
    bool endsAtOnce = false;
    const int code = run(QCoreApplication::arguments().mid(1), endsAtOnce);
    if (endsAtOnce)
        endAtOnce(code);
    return code;
}
