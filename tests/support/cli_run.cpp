#include "tests/support/cli_run.h"

#include "tests/support/places.h"

#include <QtTest/QtTest>

namespace collie::test {

CliOutcome runCli(const QStringList &arguments, const QProcessEnvironment &environment, const CliRun &run) {
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!run.outputFile.isEmpty())
        process.setStandardOutputFile(run.outputFile);
    CliOutcome outcome;
    const auto read = [&] {
        outcome.output += process.readAllStandardOutput();
        outcome.errors += process.readAllStandardError();
        if (run.whileRunning)
            run.whileRunning(process, outcome);
    };
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, read);
    QObject::connect(&process, &QProcess::readyReadStandardError, &process, read);
    process.start(programPath(QStringLiteral("collie-cli")), arguments);
    process.write(run.input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000))
        return outcome;
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.output += process.readAllStandardOutput();
    outcome.errors += process.readAllStandardError();
    return outcome;
}

} // namespace collie::test
