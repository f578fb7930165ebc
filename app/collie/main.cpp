#include "app/collie/application.h"
#include "app/collie/command_line.h"
#include "app/collie/screenshot.h"
#include "app/collie/single_instance.h"
#include "services/base/logging.h"
#include "services/base/platform/stop_signals.h"
#include "services/base/secret.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace collie;

namespace {

int end(const app::CommandLineEnd &how) {
    std::fputs(qPrintable(how.text), how.exitCode == 0 ? stdout : stderr);
    return how.exitCode;
}

/// Hands the arguments to the window that is open already. \return the exit code, or -1 when that window is gone.
int handOver(app::SingleInstance &instance, const QStringList &arguments) {
    QObject::connect(&instance, &app::SingleInstance::handedOver, qApp, [] { QCoreApplication::exit(0); });
    QObject::connect(&instance, &app::SingleInstance::refused, qApp, [] { QCoreApplication::exit(-1); });
    instance.handOver(arguments);
    return QCoreApplication::exec();
}

/// A window on the sandbox has settings, drafts and own jobs of its own, beside the person's.
QString sandboxSettings() {
    return QFileInfo(storage::Settings::defaultPath()).absolutePath() + QStringLiteral("/sandbox/collie.ini");
}

int run(QApplication &qt, const app::CommandLine &line, app::SingleInstance *instance) {
    app::Application::Options options;
    QTemporaryDir scratch;
    if (!line.screenshotFolder.isEmpty()) {
        options.settingsPath = scratch.filePath(QStringLiteral("collie.ini"));
        options.frozenSandbox = true;
    } else if (line.sandbox) {
        const QString folder = QFileInfo(sandboxSettings()).absolutePath();
        options.settingsPath = sandboxSettings();
        options.settingsOfSandbox = true;
        options.dataFolder = folder + QStringLiteral("/data");
        options.ownJobsFolder = folder + QStringLiteral("/own-jobs");
    }
    app::Application application(qt, std::move(options));
    const StopSignals signals_;
    QObject::connect(&signals_, &StopSignals::stopRequested, &application, &app::Application::quitAll);
    if (instance != nullptr)
        QObject::connect(instance, &app::SingleInstance::argumentsReceived, &application,
                         [&application](const QStringList &arguments) {
                             // The other start has checked them already.
                             if (const auto other = app::parseCommandLine(arguments))
                                 application.open(*other);
                         });
    std::unique_ptr<app::Screenshot> screenshot;
    if (!line.screenshotFolder.isEmpty()) {
        screenshot = std::make_unique<app::Screenshot>(application, line.screenshotFolder);
        QObject::connect(screenshot.get(), &app::Screenshot::finished, &qt, [](const QString &problem) {
            std::fputs(qPrintable(problem), stderr);
            QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
        });
    }
    application.start(line);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    forbidCoreDumps();
    logMilestone("process start");
    QCoreApplication::setApplicationName(QStringLiteral("Collie"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLIE_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("collie"));
    QGuiApplication::setDesktopFileName(QStringLiteral("collie"));
    QApplication::setStyle(QStringLiteral("Fusion"));

    // Read before there is an application, so that --help works without a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = app::parseCommandLine(arguments);
    if (!line)
        return end(line.error());

    QApplication qt(argc, argv);
    if (!line->screenshotFolder.isEmpty())
        return run(qt, *line, nullptr);
    app::SingleInstance instance(line->sandbox ? sandboxSettings() : storage::Settings::defaultPath());
    if (!instance.claim()) {
        const int code = handOver(instance, QCoreApplication::arguments());
        if (code == 0)
            return 0;
        std::fputs("Collie is open already but does not answer; close it and start again.\n", stderr);
        return 1;
    }
    return run(qt, *line, &instance);
}
