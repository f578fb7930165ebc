#pragma once

#include "app/collie/application.h"

#include <QTemporaryDir>

namespace collie::test {

/// Of a program that keeps all its files in `folder` and opens no browser.
[[nodiscard]] inline app::Application::Options optionsIn(const QTemporaryDir &folder) {
    app::Application::Options options;
    options.settingsPath = folder.filePath(QStringLiteral("collie.ini"));
    options.dataFolder = folder.filePath(QStringLiteral("data"));
    options.cacheFolder = folder.filePath(QStringLiteral("cache"));
    options.ownJobsFolder = folder.filePath(QStringLiteral("own-jobs"));
    options.openBrowser = [](const QUrl &) {};
    options.firstSteps = false;
    return options;
}

} // namespace collie::test
