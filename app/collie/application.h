#pragma once

#include "app/collie/command_line.h"
#include "app/collie/open_deployment.h"
#include "app/session/latest_question.h"
#include "models/actions/activity_model.h"
#include "services/actions/bulk_run.h"
#include "services/base/clock.h"
#include "services/credentials/credential_store.h"
#include "services/http/http_client.h"
#include "services/storage/settings.h"
#include "services/storage/task_library.h"
#include "ui/widgets/theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

class QApplication;

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class Activities;
class DeploymentSession;
class TargetFinder;
struct TrailView;
} // namespace collie::session

namespace collie::app {

class CacheController;
class HelpController;
class LinkController;
class OwnJobsController;
class RepositoryController;
class SandboxHost;
class SettingsController;
class WatchController;

/// Makes services, models and the window, and connects them; the only place that knows them all. GUI thread.
class Application final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)
  public:
    /// What tests replace.
    struct Options {
        QString settingsPath = {};                          ///< Empty for Settings::defaultPath().
        QString dataFolder = {};                            ///< Empty for the user's own: transfers, pasted things.
        QUrl s3Endpoint = {};                               ///< Empty for Amazon's, or the built-in sandbox's.
        std::function<void(const QUrl &)> openBrowser = {}; ///< Empty for the desktop's own.
        const Clock *clock = nullptr;                       ///< Null for the system's; outlives the application.
        std::chrono::milliseconds pollInterval{30'000};     ///< Between two looks for news.
        std::chrono::milliseconds followInterval{2'000};    ///< Between two looks at an action task.
        http::RetryPolicy retries = {};
        actions::BulkRun::Timing bulk = {};  ///< How requests of a bulk are sent.
        QString ownJobsFolder = {};          ///< Empty for OwnJobStore::defaultFolder().
        QString cacheFolder = {};            ///< Empty for beside settingsPath, or the user's own.
        const Clock *sandboxClock = nullptr; ///< For `--sandbox`; null for the system's. Outlives the application.
        bool frozenSandbox = false;          ///< For `--sandbox`: nothing changes in it on its own.
        bool settingsOfSandbox = false;      ///< The settings are a sandbox's own, and what is made in one stays.
        bool firstSteps = true;              ///< The tour begins by itself on a first start.
        bool live = true;                    ///< Listens to Pulse; false leaves it at polling.
    };

    Application(QApplication &application, Options options);
    ~Application() override;

    /// Shows the window at once, and opens what was asked for when it has been painted.
    void start(const CommandLine &line);
    /// Opens what another start was asked to, in this window.
    void open(const CommandLine &line);
    /// Ends the program in an orderly way, also where closing the window would leave it watching: what is unfinished
    /// is kept for the next start.
    void quitAll();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] storage::Settings &settings() { return m_settings; }
    [[nodiscard]] ui::Theme &theme() { return m_theme; }
    /// Null until a deployment is open.
    [[nodiscard]] OpenDeployment *deployment() { return m_open.get(); }
    /// A feature of the deployment that is open; null for none.
    template <class T>
    [[nodiscard]] T *feature() {
        return m_open ? m_open->features.find<T>() : nullptr;
    }
    [[nodiscard]] WatchController &watches() { return *m_watches; }
    [[nodiscard]] SettingsController &preferences() { return *m_preferences; }
    /// Null until a repository is open.
    [[nodiscard]] RepositoryController *repository() { return m_repository.get(); }

  Q_SIGNALS:
    /// A repository is being opened: repository() is new.
    void repositoryOpened();

  private:
    /// Goes with the sandbox, so that nothing of an invented deployment is kept among the person's own things.
    struct SandboxPlace {
        QUrl s3Endpoint; ///< Where the sandbox keeps what is uploaded.
        std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
        std::unique_ptr<storage::TaskLibrary> library = {}; ///< Null where it uses the person's.
    };

    void connectWindow();
    void addCache();
    void addSettings();
    [[nodiscard]] http::HttpClient &http();
    [[nodiscard]] credentials::CredentialStore &store();
    void openFirst(const CommandLine &line);
    void openSandbox(const CommandLine &line);
    void openDeployment(const Deployment &deployment, const CommandLine &line,
                        const credentials::Credentials &sandboxClient = {}, const QUrl &sandboxS3 = {});
    void addFeatures(const credentials::Credentials &sandboxClient);
    void setTaskGroups(bool shown);
    void addTransfers();
    /// Where what is kept of the deployment is.
    [[nodiscard]] QString dataFolder() const;
    /// Holds a folder for each deployment.
    [[nodiscard]] QString allDataFolder() const;
    OwnJobsController &addOwnJobs();
    void openWithin(const CommandLine &line);
    void openLast(const CommandLine &line);
    void openNamed(const CommandLine &line);
    void addLinks();
    /// Goes back or forward to a view.
    void openView(const session::TrailView &view);
    void openTarget(const session::OpenTarget &target);
    void openLanding(const session::OpenTarget &target);
    void openCommit(const session::OpenTarget &target);
    void openPushOfJob(const session::OpenTarget &target);
    void openIndexed(const session::OpenTarget &target);
    void tellNotes(const QStringList &notes);
    void openTask(const QString &taskId, const session::OpenTarget &target);
    void openGroup(const QString &taskGroupId, const session::OpenTarget &target);
    void inviteToOpen();
    void askForTask();
    void addPushes();
    void addTasks();
    void addPulse(OwnJobsController &ownJobs);
    [[nodiscard]] storage::TaskLibrary &library();
    [[nodiscard]] QString selectedTask();
    [[nodiscard]] Future<QString> shownGroup();
    void show(const QString &name, const treeherder::PushQuery &query, const session::OpenTarget &target);
    void openRepository(const QString &name, const treeherder::PushQuery &query,
                        const session::OpenTarget &target = {});
    void loadRepositories();
    void describeRepository(const treeherder::Repository &description);
    void showDeployments();
    void chooseDeployment(const QString &id);
    void closeRepository();
    void leaveRepository(const QString &place);
    void closeDeployment();
    void rememberLayout();
    void quit();
    void say(const QString &problem);
    /// Files of the person's that could not be read, and where they are; of each what was not told yet.
    void tellStoreProblems();
    [[nodiscard]] QVector<Deployment> deployments() const;
    [[nodiscard]] std::optional<Deployment> deploymentFor(const CommandLine &line) const;

    QApplication &m_application;
    Options m_options;
    const Clock m_systemClock;
    const Clock &m_clock;
    storage::Settings m_settings;
    storage::TaskLibrary m_taskLibrary;
    ui::Theme m_theme;
    models::ActivityModel m_activityRows;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<http::HttpClient> m_http;
    std::unique_ptr<credentials::CredentialStore> m_store;
    std::unique_ptr<CacheController> m_cache;
    std::unique_ptr<WatchController> m_watches;
    std::unique_ptr<LinkController> m_links;
    std::unique_ptr<SettingsController> m_preferences;
    std::unique_ptr<HelpController> m_help;
    std::unique_ptr<OpenDeployment> m_open;
    std::unique_ptr<RepositoryController> m_repository;
    session::LatestQuestion
        m_opening; ///< Of what was asked to be opened last; whatever is opened after it takes its place.
    session::LatestQuestion m_askingRepositories;
    QString m_toldNotes;        ///< On show in the notice banner, unless that says something else by then.
    QStringList m_toldProblems; ///< Of the person's files, with a deployment open: each is told once.
    QVector<treeherder::Repository> m_repositories;
    /// What to open once it is known which repositories there are; unset when nothing waits for that.
    std::optional<CommandLine> m_waitingForRepositories;
    std::optional<SandboxPlace> m_ofSandbox; ///< Where the built-in sandbox leaves what is made in it.
    bool m_quitting = false;                 ///< The person wants the program gone, not just its window.
    bool m_opened = false;                   ///< What the start asked for was opened, or something else since.
};

} // namespace collie::app
