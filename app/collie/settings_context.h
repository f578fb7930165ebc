#pragma once

#include "app/collie/open_deployment.h"
#include "services/storage/settings.h"
#include "services/storage/task_library.h"

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// What the sections of the settings may use; all of it outlives them. What comes and goes, or is made late, is asked
/// for each time.
struct SettingsContext {
    ui::MainWindow &window;
    storage::Settings &settings;
    const Clock &clock;
    std::function<OpenDeployment *()> open; ///< Null while none is open.
    std::function<http::HttpClient &()> http;
    std::function<credentials::CredentialStore &()> store;
    std::function<storage::TaskLibrary &()> library;
    std::function<bool()> isBusy; ///< Whether something was begun that closing the deployment would end.
    QString libraryPath;          ///< Of drafts and created tasks.
    QString dataFolder;           ///< Holds a folder for each deployment.
    QString cacheFolder;          ///< Likewise.
    std::function<Future<void>()> clearCache;
    QString ownJobsFolder;

    /// Where what is kept of a deployment is.
    [[nodiscard]] QString folderOf(const Deployment &deployment) const {
        return dataFolder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(deployment.name));
    }
};

} // namespace collie::app
