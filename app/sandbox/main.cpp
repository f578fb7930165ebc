#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "services/base/platform/stop_signals.h"

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

void addOptions(QCommandLineParser &parser) {
    parser.setApplicationDescription(QStringLiteral(
        "Treeherder and Taskcluster with invented data, on this machine only, for development and tests."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char *name, const char *description, const char *value, const char *preset) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value),
                          QString::fromLatin1(preset)});
    };
    add("port", "Port on 127.0.0.1; 0 for any free one.", "number", "0");
    add("pushes", "Pushes on autoland at the start.", "number", "10");
    add("jobs", "Jobs of each of them.", "number", "500");
    add("seed", "The same seed invents the same data.", "number", "1");
    add("speed", "How much faster than life time passes.", "factor", "1");
    parser.addOption({QStringLiteral("frozen"), QStringLiteral("Nothing changes on its own; actions still run.")});
    parser.addOption(
        {QStringLiteral("fault"),
         QStringLiteral("What goes wrong: kind[=value][@path][*count]; may be repeated. Kinds: latency (ms), "
                        "rate-limit (s), server-error (status), cut, truncate, oversize (bytes), html, "
                        "wrong-types, no-symbol, no-symbol-column, huge-count."),
         QStringLiteral("fault")});
    parser.addOption({QStringLiteral("anonymous-scope"),
                      QStringLiteral("A scope that everybody has, in place of those usual at deployments; may be "
                                     "repeated, \"\" for none."),
                      QStringLiteral("scope")});
    parser.addOption({QStringLiteral("ipv6"), QStringLiteral("Listen on ::1 in place of 127.0.0.1.")});
    add("clock-skew", "Seconds the server's clock is ahead.", "seconds", "0");
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
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    Sandbox::Options options;
    if (!readOptions(parser, options))
        return refuse(QStringLiteral("an option's value is not a number in its range; see --help."));
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
