#include "app/cli/output.h"
#include "app/cli/session.h"
#include "services/base/languages.h"
#include "services/base/secret.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace collie;
using namespace collie::cli;

/// Ends without Qt's waiting for name servers that do not answer: 20 seconds and more, after the sentence that says so.
[[noreturn]] void endAtOnce(int code) {
    std::fflush(nullptr);
    std::_Exit(code);
}

int run(const tl::expected<Invocation, Misuse> &invocation, bool &endsAtOnce) {
    if (!invocation) {
        printTrouble(invocation.error().sentence);
        printBytes(invocation.error().list.toUtf8(), true);
        return Usage;
    }
    const Verb &verb = invocation->verb();
    if (verb.runAlone) {
        const ExitCode code = verb.runAlone(*invocation);
        const Result<void> written = flushOutput();
        if (!written)
            printError(written.error());
        return written ? code : Failed;
    }

    Result<std::unique_ptr<Session>> session = Session::create(*invocation);
    if (!session) {
        printError(session.error());
        return Usage;
    }
    const Future<void> done =
        andThen((*session)->ready(verb.access), session->get(), [&verb, &session] { return verb.run(**session); });
    onDone(done, session->get(), [&endsAtOnce](Result<void> result) {
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

/// Log lines hold words of servers; none of them may steer the terminal. What ends the program is always told.
void logLine(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    if (type == QtFatalMsg)
        printTrouble(text);
    else
        printLogLine(context.category, text);
}

} // namespace

int main(int argc, char *argv[]) {
    forbidCoreDumps();
    qInstallMessageHandler(logLine);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("collie-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLIE_VERSION));
    installLanguage(application);
    bool endsAtOnce = false;
    const auto invocation = Invocation::parse(QCoreApplication::arguments().mid(1));
    // What a program reads is the same whatever a person speaks, also where an error is part of it.
    if (invocation && (invocation->json() || invocation->isSet(options::dryRun)))
        installLanguage(application, QStringLiteral("en"));
    // A person reads the one sentence that ends a verb; who wants more says so, here or by QT_LOGGING_RULES.
    if (invocation)
        setManner(mannerOf(*invocation, QProcessEnvironment::systemEnvironment()));
    if (invocation && invocation->isSet(options::verbose))
        QLoggingCategory::setFilterRules(QStringLiteral("collie.http.debug=true"));
    const int code = run(invocation, endsAtOnce);
    if (endsAtOnce)
        endAtOnce(code);
    return code;
}
