#include "app/cli/manner.h"

#include "app/cli/invocation.h"
#include "services/base/platform/terminal.h"

#include <QStandardPaths>

#include <cstdio>

namespace collie::cli {

namespace {

QString variable(const QProcessEnvironment &environment, const char *name) {
    return environment.value(QLatin1String(name));
}

/// A terminal of which nothing can be asked but to show characters.
bool isDumb(const QProcessEnvironment &environment) {
    return variable(environment, "TERM") == u"dumb";
}

bool wantsColours(const QString &when, const QProcessEnvironment &environment) {
    if (when == u"always" || when == u"never")
        return when == u"always";
    if (!variable(environment, "NO_COLOR").isEmpty())
        return false;
    const QString forced = variable(environment, "CLICOLOR_FORCE");
    if (!forced.isEmpty() && forced != u"0")
        return true;
    return isTerminal(stdout) && !isDumb(environment);
}

int columnsOf(const QProcessEnvironment &environment, const TerminalSize &size) {
    const int said = variable(environment, "COLUMNS").toInt();
    return said > 0 ? said : size.columns;
}

/// A variable that is there and empty means that nobody wants one.
QString pagerOf(const QProcessEnvironment &environment) {
    for (const char *name : {"COLLIE_PAGER", "PAGER"}) {
        if (environment.contains(QLatin1String(name)))
            return variable(environment, name).trimmed();
    }
    return QStandardPaths::findExecutable(QStringLiteral("less")).isEmpty() ? QString() : QStringLiteral("less -FRX");
}

} // namespace

Manner mannerOf(const Invocation &invocation, const QProcessEnvironment &environment) {
    Manner manner{.isQuiet = invocation.isSet(options::quiet),
                  // Whoever chooses among the lines wants to see them.
                  .showsLog =
                      invocation.isSet(options::verbose) || !variable(environment, "QT_LOGGING_RULES").isEmpty(),
                  .hasColours = wantsColours(invocation.text(options::color), environment)};
    if (!isTerminal(stdout))
        return manner;
    const TerminalSize size = terminalSize(stdout);
    manner.columns = columnsOf(environment, size);
    manner.rows = size.rows;
    if (manner.rows > 0 && !invocation.json() && !isDumb(environment))
        manner.pager = pagerOf(environment);
    return manner;
}

} // namespace collie::cli
