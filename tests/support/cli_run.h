#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>

namespace collie::test {

/// What collie-cli did.
struct CliOutcome {
    int exitCode = -1; ///< -1 it did not end in time, -2 it crashed or was killed.
    QByteArray output;
    QByteArray errors;
};

/// How it is run, where that is not as usual.
struct CliRun {
    QByteArray input = {};   ///< To its standard input, which is closed then.
    QString outputFile = {}; ///< Takes its standard output.
    /// Called whenever it has written something, with all that it has written so far.
    std::function<void(QProcess &process, const CliOutcome &outcome)> whileRunning = {};
    /// Where its standard output is a terminal: the room for characters, 0 where it does not tell. What it shows is the
    /// output then.
    int columns = -1, rows = -1;
    QProcessEnvironment variables = {}; ///< Beside those of the environment.
};

/// Runs collie-cli until it ends, 90 s at most, while the event loop serves what it talks to.
[[nodiscard]] CliOutcome runCli(const QStringList &arguments, const QProcessEnvironment &environment,
                                const CliRun &run = {});

} // namespace collie::test
