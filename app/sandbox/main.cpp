#include "app/sandbox/sandbox.h"
#include "services/about/version.h"
#include "services/base/json.h"
#include "services/base/languages.h"
#include "services/base/platform/stop_signals.h"
#include "services/base/program_record.h"
#include "services/base/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace {

using collie::sandbox::Fault;
using collie::sandbox::Faults;
using collie::sandbox::Sandbox;

/// Ends with the usage error's code.
int refuse(const QString &sentence) {
    std::fprintf(stderr, "collie-sandbox: %s\n", qPrintable(sentence));
    return 2;
}

int print(const QString &text) {
    std::fputs(qPrintable(text), stdout);
    return 0;
}

/// \return false when a value is not a number or out of range.
bool readOptions(const QCommandLineParser &parser, Sandbox::Options &options) {
    bool port = false, pushes = false, jobs = false, seed = false, speed = false;
    options.port = parser.value(QStringLiteral("port")).toUShort(&port);
    options.pushes = parser.value(QStringLiteral("pushes")).toInt(&pushes);
    options.jobsPerPush = parser.value(QStringLiteral("jobs")).toInt(&jobs);
    options.seed = parser.value(QStringLiteral("seed")).toUInt(&seed);
    options.speed = parser.value(QStringLiteral("speed")).toDouble(&speed);
    options.frozen = parser.isSet(QStringLiteral("frozen"));
    options.ipv6 = parser.isSet(QStringLiteral("ipv6"));
    if (parser.isSet(QStringLiteral("anonymous-scope"))) {
        options.anonymousScopes = parser.values(QStringLiteral("anonymous-scope"));
        options.anonymousScopes->removeAll(QString());
    }
    return port && pushes && jobs && seed && speed && options.pushes > 0 && options.jobsPerPush > 0 &&
           options.speed > 0;
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("collie-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLIE_VERSION));
    collie::installLanguage(application);
    const collie::ProgramRecord record = collie::sandboxProgram();
    QCommandLineParser parser;
    if (const QString wrong = record.read(QCoreApplication::arguments(), parser); !wrong.isEmpty())
        return refuse(wrong);
    if (parser.isSet(QStringLiteral("help")))
        return print(record.help());
    if (parser.isSet(QStringLiteral("version")))
        return print(collie::about::versionText(QStringLiteral("collie-sandbox")) + u'\n');
    Sandbox::Options options;
    if (!readOptions(parser, options))
        return refuse(collie::Words::tr("An option's value is not a number in its range. See --help."));
    Sandbox sandbox(options);
    for (const QString &text : parser.values(QStringLiteral("fault"))) {
        const collie::Result<Fault> fault = Faults::parse(text);
        if (!fault)
            return refuse(fault.error().message);
        sandbox.faults().add(*fault);
    }
    sandbox.faults().setClockSkewSeconds(parser.value(QStringLiteral("clock-skew")).toLongLong());
    collie::StopSignals signals_;
    QObject::connect(&signals_, &collie::StopSignals::stopRequested, &application, &QCoreApplication::quit);
    if (const collie::Result<void> started = sandbox.start(); !started) {
        refuse(started.error().message);
        return 1;
    }
    // The token is printed on purpose: whoever starts a sandbox needs it, and it opens nothing else.
    const collie::Json line{{"rootUrl", sandbox.rootUrl().toString().toStdString()},
                            {"treeherderUrl", sandbox.treeherderUrl().toString().toStdString()},
                            {"bugzillaUrl", sandbox.bugzillaUrl().toString().toStdString()},
                            {"landoUrl", sandbox.landoUrl().toString().toStdString()},
                            {"treestatusUrl", sandbox.treestatusUrl().toString().toStdString()},
                            {"s3Endpoint", sandbox.s3Endpoint().toString().toStdString()},
                            {"clientId", sandbox.clientId().toStdString()},
                            {"accessToken", sandbox.accessToken().reveal().toByteArray().toStdString()}};
    std::printf("%s\n", collie::toJsonBytes(line).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
