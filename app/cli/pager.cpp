#include "app/cli/pager.h"

#include "services/base/platform/terminal.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>

namespace collie::cli {

namespace {

/// What a shell says of a program that cannot be run, and of one that it does not find.
constexpr int cannotRun = 126, notFound = 127;

/// Whether the program of a command is there: a shell would complain about it. "LESS=R less" begins with a setting.
bool isThere(const QString &command) {
    const QStringList words = QProcess::splitCommand(command);
    const auto program =
        std::find_if(words.begin(), words.end(), [](const QString &word) { return !word.contains(u'='); });
    return program != words.end() && !QStandardPaths::findExecutable(*program).isEmpty();
}

} // namespace

bool showInPager(const QString &command, const QByteArray &text) {
    if (!isThere(command))
        return false;
    const HeldInterrupts held;
    QProcess pager;
    pager.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // $PAGER is mostly a bare "less", which would print the codes of colours.
    if (!environment.contains(QStringLiteral("LESS")))
        environment.insert(QStringLiteral("LESS"), QStringLiteral("FRX"));
    pager.setProcessEnvironment(environment);
    pager.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    if (!pager.waitForStarted())
        return false;
    pager.write(text);
    pager.closeWriteChannel();
    pager.waitForFinished(-1);
    const int code = pager.exitCode();
    return pager.exitStatus() != QProcess::NormalExit || (code != cannotRun && code != notFound);
}

} // namespace collie::cli
