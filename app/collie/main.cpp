#include "app/collie/application.h"
#include "app/collie/command_line.h"
#include "app/collie/reference_pages.h"
#include "app/collie/screenshot.h"
#include "app/collie/single_instance.h"
#include "app/collie/standing_clock.h"
#include "services/base/languages.h"
#include "services/base/logging.h"
#include "services/base/platform/stop_signals.h"
#include "services/base/secret.h"
#include "services/base/words.h"
#include "services/storage/preferences.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace collie;

namespace {

/// Says why the program does not start. Without a display, hence not by the application of a window.
int end(int argc, char **argv, const QStringList &arguments) {
    QCoreApplication qt(argc, argv);
    installLanguage(qt);
    const auto line = app::parseCommandLine(arguments); // Anew, in the reader's language.
    if (line)
        return 0;
    std::fputs(qPrintable(line.error().text), line.error().exitCode == 0 ? stdout : stderr);
    return line.error().exitCode;
}

/// The language that the settings name, read before anything is: what else is in them, and whether they can be read,
/// is for the application to tell.
QString chosenLanguage(const QString &settingsPath) {
    return QSettings(settingsPath, QSettings::IniFormat).value(storage::preferences::language.name).toString();
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
    // The window's stands, so that ages are the same in all pictures; the sandbox's goes, so that what it does ends.
    const app::StandingClock standing(app::StandingClock::Pace::Stands);
    const app::StandingClock going(app::StandingClock::Pace::Goes);
    if (!line.screenshotFolder.isEmpty()) {
        options.settingsPath = scratch.filePath(QStringLiteral("collie.ini"));
        options.dataFolder = scratch.filePath(QStringLiteral("data"));
        options.cacheFolder = scratch.filePath(QStringLiteral("cache"));
        options.ownJobsFolder = scratch.filePath(QStringLiteral("own-jobs"));
        options.clock = &standing;
        options.sandboxClock = &going;
        options.frozenSandbox = true;
        options.firstSteps = false;
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
        screenshot = std::make_unique<app::Screenshot>(application, line.screenshotFolder, line.scenes);
        QObject::connect(screenshot.get(), &app::Screenshot::finished, &qt, [](const QString &problem) {
            std::fputs(qPrintable(problem), stderr);
            QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
        });
    }
    application.start(line);
    return QApplication::exec();
}

/// Writes the pages of the guide that are made from a window as it is at its first start.
int writeReference(QApplication &qt, const QString &folder) {
    installLanguage(qt, QStringLiteral("en"));
    const QTemporaryDir scratch;
    app::Application::Options options;
    options.settingsPath = scratch.filePath(QStringLiteral("collie.ini"));
    options.dataFolder = scratch.filePath(QStringLiteral("data"));
    options.cacheFolder = scratch.filePath(QStringLiteral("cache"));
    options.ownJobsFolder = scratch.filePath(QStringLiteral("own-jobs"));
    app::Application application(qt, std::move(options));
    const QString problem = app::writeReferencePages(application, folder);
    if (problem.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return 1;
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
        return end(argc, argv, arguments);

    QApplication qt(argc, argv);
    if (!line->referenceFolder.isEmpty())
        return writeReference(qt, line->referenceFolder);
    const QString settings = line->sandbox ? sandboxSettings() : storage::Settings::defaultPath();
    installLanguage(qt, line->screenshotFolder.isEmpty() ? chosenLanguage(settings) : QStringLiteral("en"));
    if (!line->screenshotFolder.isEmpty()) {
        // The person's own keychain is none of a picture's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        return run(qt, *line, nullptr);
    }
    app::SingleInstance instance(settings);
    if (!instance.claim()) {
        const int code = handOver(instance, QCoreApplication::arguments());
        if (code == 0)
            return 0;
        std::fprintf(stderr, "%s\n",
                     qPrintable(Words::tr("Collie is open already but does not answer. Close it and start again.")));
        return 1;
    }
    return run(qt, *line, &instance);
}
