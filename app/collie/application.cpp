#include "app/collie/application.h"

#include "app/collie/account_controller.h"
#include "app/collie/announcement_controller.h"
#include "app/collie/appearance_settings.h"
#include "app/collie/cache_controller.h"
#include "app/collie/empty_panes.h"
#include "app/collie/filter_controller.h"
#include "app/collie/help_controller.h"
#include "app/collie/history_controller.h"
#include "app/collie/job_pages_controller.h"
#include "app/collie/landing_controller.h"
#include "app/collie/link_controller.h"
#include "app/collie/my_pushes_controller.h"
#include "app/collie/own_jobs_controller.h"
#include "app/collie/panes.h"
#include "app/collie/pinned_jobs_controller.h"
#include "app/collie/preset_controller.h"
#include "app/collie/pulse_controller.h"
#include "app/collie/push_health_controller.h"
#include "app/collie/range_controller.h"
#include "app/collie/repositories_controller.h"
#include "app/collie/repository_controller.h"
#include "app/collie/sandbox_host.h"
#include "app/collie/selected_task_controller.h"
#include "app/collie/settings_controller.h"
#include "app/collie/sight_controller.h"
#include "app/collie/task_controller.h"
#include "app/collie/transfer_controller.h"
#include "app/collie/tree_status_controller.h"
#include "app/collie/watch_controller.h"
#include "models/text/text_format.h"
#include "services/base/logging.h"
#include "services/pulse/socket_source.h"
#include "ui/account/account_button.h"
#include "ui/account/start_page.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/push_pane.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/repository_switcher.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace collie::app {
namespace {

const QString sandboxId = QStringLiteral("sandbox");

void openInBrowser(const QUrl &url) {
    if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
        QDesktopServices::openUrl(url);
}

} // namespace

Application::Application(QApplication &application, Options options)
    : m_application(application)
    , m_options(std::move(options))
    , m_clock(m_options.clock != nullptr ? *m_options.clock : m_systemClock)
    , m_settings(m_options.settingsPath.isEmpty() ? storage::Settings::defaultPath() : m_options.settingsPath)
    , m_taskLibrary(m_options.settingsPath.isEmpty()
                        ? storage::TaskLibrary::defaultPath()
                        : QFileInfo(m_options.settingsPath).dir().filePath(QStringLiteral("tasks.json"))) {
    if (!m_options.openBrowser)
        m_options.openBrowser = openInBrowser;
    new AppearanceSettings(application, m_settings, m_theme, &m_theme);
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_clock, makePanes(m_theme, m_clock));
    auto *activities = m_window->pane<ui::ActivityView>();
    connect(activities, &ui::ActivityView::underWayChanged, m_window->status(), &ui::MainWindowStatus::setUnderWay);
    activities->setModel(&m_activityRows);
    m_window->restoreLayout(m_settings.windowGeometry(), m_settings.windowState());
    m_window->actions()->expandAll->setChecked(m_settings.groupsExpanded());
    m_watches = std::make_unique<WatchController>(*m_window, m_settings, m_clock);
    addCache();
    addSettings();
    joinEmptyPanes(*m_window);
    m_help = std::make_unique<HelpController>(*m_window, m_settings, m_options.openBrowser);
    connect(this, &Application::repositoryOpened, m_help.get(), &HelpController::placeOpened, Qt::QueuedConnection);
    addLinks();
    m_cache->follow(m_links->trail());
    connectWindow();
    showDeployments();
    tellStoreProblems();
}

Application::~Application() {
    m_window->disconnect(this);
    // What watches goes before what is watched.
    closeDeployment();
}

void Application::closeRepository() {
    m_links->show(nullptr);
    if (m_open)
        m_open->features.show(nullptr);
    m_watches->show(nullptr);
    m_repository.reset();
}

/// Something else is looked for. What was on show goes, so that neither keys nor late answers act on what nobody sees.
/// \param place  what is to be said of where one is; empty for what is not known yet.
void Application::leaveRepository(const QString &place) {
    m_waitingForRepositories.reset();
    m_opening.cancel();
    m_links->trail().leave();
    closeRepository();
    setTaskGroups(!m_open->session.deployment.hasTreeherder());
    m_window->setPlace(place, m_open->session.deployment.title);
}

void Application::closeDeployment() {
    m_opening.cancel();
    m_askingRepositories.cancel();
    closeRepository();
    m_links->setDeployment(nullptr);
    m_open.reset();
    if (m_http)
        m_http->setKeeper(nullptr);
    m_cache->close();
}

void Application::connectWindow() {
    ui::MainWindow *window = m_window.get();
    connect(window, &ui::MainWindow::closing, this, &Application::quit);
    connect(window->actions()->program.quit, &QAction::triggered, this, &Application::quitAll);
    connect(m_watches.get(), &WatchController::quitRequested, this, &Application::quitAll);
    connect(window, &ui::MainWindow::problemActionRequested, this, [this] {
        if (!m_repository && m_open && m_open->session.deployment.hasTreeherder())
            loadRepositories();
        else if (!m_repository && m_open)
            askForTask();
    });
    connect(window->repositories(), &ui::RepositorySwitcher::repositoryChosen, this, [this](const QString &name) {
        // The one on show is chosen for its newest pushes, where a link has led elsewhere or was not found.
        const bool isShown = m_repository && m_repository->feed().repository() == name &&
                             (m_window->grid()->isVisible() || m_repository->feed().isLoading());
        treeherder::PushQuery newest;
        newest.hidesReviewBot = isShown && m_repository->feed().query().hidesReviewBot;
        if (!isShown || m_repository->feed().query() != newest)
            openRepository(name, {});
    });
    connect(window->startPage(), &ui::StartPage::chosen, this, &Application::chooseDeployment);
    connect(window->startPage(), &ui::StartPage::customChosen, this, [this](const Deployment &deployment) {
        Deployment wanted = deployment;
        const QVector<Deployment> all = m_settings.customDeployments();
        for (const Deployment &known : all) {
            if (known.name == deployment.name) {
                // What else the settings say of it stays.
                wanted = known;
                wanted.rootUrl = deployment.rootUrl;
                wanted.treeherderUrl = deployment.treeherderUrl;
            }
        }
        m_settings.addCustomDeployment(wanted);
        openDeployment(wanted, {});
    });
    connect(window->accountButton(), &ui::AccountButton::deploymentRequested, this, &Application::chooseDeployment);
    connect(window->accountButton(), &ui::AccountButton::customDeploymentRequested, this, [this] {
        if (m_open)
            leaveRepository({});
        m_window->showStart();
        m_window->startPage()->focusCustom();
    });
    connect(window->taskMenu()->open, &QAction::triggered, this, &Application::askForTask);
    connect(window->pane<ui::DetailsPanel>(), &ui::DetailsPanel::linkActivated, this,
            [this](const QUrl &url) { m_options.openBrowser(url); });
    connect(window->repositories(), &ui::RepositorySwitcher::pageRequested, this,
            [this](const QUrl &url) { m_options.openBrowser(url); });
    connect(window->pane<ui::ActivityView>(), &ui::ActivityView::taskRequested, this, [this](const QString &taskId) {
        if (m_open)
            m_options.openBrowser(m_open->session.api.rootUrl().taskUrl(taskId));
    });
    connect(window->actions()->expandAll, &QAction::toggled, this,
            [this](bool expanded) { m_settings.setGroupsExpanded(expanded); });
}

void Application::quitAll() {
    m_quitting = true;
    const bool wasClosed = m_window->isHidden();
    m_window->close();
    if (wasClosed && m_application.quitOnLastWindowClosed())
        m_application.quit();
}

void Application::start(const CommandLine &line) {
    m_window->showLoading(tr("Opening"));
    if (!deploymentFor(line) && !line.sandbox)
        m_window->showStart();
    const auto open = [this, line] {
        // Nothing is asked of a server before it is known whom to trust.
        m_preferences->network().whenReady(this, [this, line] {
            if (!std::exchange(m_opened, true))
                openFirst(line);
        });
    };
    connect(m_window.get(), &ui::MainWindow::firstPainted, this, [open] {
        logMilestone("first paint");
        open();
    });
    m_window->show();
    if (m_options.firstSteps)
        m_help->offerFirstSteps();
    // A window that starts minimised is not painted, and what it shows is wanted all the same.
    QTimer::singleShot(1000, this, open);
}

void Application::open(const CommandLine &line) {
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    // A second `--sandbox` means the one that is open.
    CommandLine within = line;
    within.sandbox = line.sandbox && !m_ofSandbox;
    if (within.isPlain())
        return;
    m_opened = true;
    openFirst(within);
}

QVector<Deployment> Application::deployments() const {
    return m_settings.deployments();
}

void Application::openSandbox(const CommandLine &line) {
    m_window->showLoading(tr("Opening the sandbox"));
    closeDeployment();
    m_sandbox = std::make_unique<SandboxHost>();
    onDone(m_sandbox->start(m_options.frozenSandbox, m_options.sandboxClock), m_sandbox.get(),
           [this, line](const Result<SandboxHost::Place> &place) {
               if (place) {
                   openDeployment(place->deployment, line, place->developer, place->s3Endpoint);
               } else {
                   m_window->showProblem(tr("The sandbox did not start"), place.error().message, {});
               }
           });
}

void Application::chooseDeployment(const QString &id) {
    if (id == sandboxId) {
        openSandbox({});
        return;
    }
    const QVector<Deployment> known = deployments();
    for (const Deployment &deployment : known) {
        if (deployment.name == id) {
            openDeployment(deployment, {});
            return;
        }
    }
}

void Application::openDeployment(const Deployment &deployment, const CommandLine &line,
                                 const credentials::Credentials &sandboxClient, const QUrl &sandboxS3) {
    closeDeployment();
    m_repositories.clear();
    m_ofSandbox.reset();
    if (sandboxClient.isEmpty())
        m_sandbox.reset();
    else
        m_ofSandbox.emplace(SandboxPlace{.s3Endpoint = sandboxS3});
    if (m_ofSandbox && !m_options.settingsOfSandbox)
        m_ofSandbox->library =
            std::make_unique<storage::TaskLibrary>(m_ofSandbox->folder->filePath(QStringLiteral("tasks.json")));
    // What a sandbox shows is invented anew at each start.
    m_cache->open(deployment, m_ofSandbox ? m_ofSandbox->folder->filePath(QStringLiteral("cache")) : QString());
    http().setKeeper(m_cache->cache());
    m_open = std::make_unique<OpenDeployment>(deployment, http(), store(), m_clock, m_options.followInterval,
                                              m_activityRows, m_options.bulk, m_cache->cache());
    m_open->session.files.setKeeper(m_cache->logs());
    m_preferences->deploymentMade(*m_open);
    addFeatures(sandboxClient);
    m_links->setDeployment(m_open.get());
    const QVector<Deployment> known = deployments();
    if (std::any_of(known.begin(), known.end(), [&](const Deployment &each) { return each.name == deployment.name; }))
        m_settings.setLastDeployment(deployment.name);
    m_window->noticeBanner()->dismiss();
    m_window->taskMenu()->setDeploymentOpen(true);
    m_window->setTreeherder(deployment.hasTreeherder());
    setTaskGroups(!deployment.hasTreeherder());
    m_window->repositories()->setRepositories({});
    m_window->setPlace({}, deployment.title);
    m_window->showLoading(tr("Opening %1").arg(deployment.title));
    showDeployments();
    if (!m_ofSandbox)
        onDone(m_open->session.account.restore(), &m_open->finder, [](const Result<void> &) {});
    tellStoreProblems();
    openWithin(line);
    if (deployment.hasTreeherder())
        loadRepositories();
}

/// Later ones may use earlier ones.
void Application::addFeatures(const credentials::Credentials &sandboxClient) {
    m_open->features.add<AccountController>(*m_window, m_open->session, m_clock, m_options.openBrowser, sandboxClient);
    for (const PaneEntry &entry : paneEntries()) {
        if (entry.fill != nullptr)
            m_open->features.add(entry.fill({*m_window, *m_open, m_clock, dataFolder()}));
    }
    m_open->features.add<AnnouncementController>(*m_window, m_open->activities);
    if (const auto *health = m_open->features.find<PushHealthController>())
        connect(health, &PushHealthController::ended, m_watches.get(), &WatchController::tellAway);
    if (const auto *pinned = m_open->features.find<PinnedJobsController>())
        connect(
            pinned, &PinnedJobsController::targetWanted, this,
            [this](const session::OpenTarget &target) {
                if (m_open && target.needsTask())
                    openTarget(target);
                else if (m_open)
                    openRepository(target.repository, target.query, target);
            },
            Qt::QueuedConnection);
    addPushes();
    m_open->features.add<HistoryController>(*m_window, *m_open, m_clock, dataFolder());
    const auto &landing =
        m_open->features.add<LandingController>(*m_window, m_open->session, m_clock, m_options.openBrowser);
    const auto &treeStatus =
        m_open->features.add<TreeStatusController>(*m_window, m_open->session, m_clock, m_options.openBrowser);
    connect(&landing, &LandingController::settingWanted, m_preferences.get(), &SettingsController::openSettings);
    connect(&treeStatus, &TreeStatusController::settingWanted, m_preferences.get(), &SettingsController::openSettings);
    auto &filters = m_open->features.add<FilterController>(*m_window, *m_open);
    m_open->features.add<PresetController>(*m_window, *m_open, filters, m_settings);
    m_open->features.add<JobPagesController>(*m_window, *m_open);
    addTasks();
    addTransfers();
    addPulse(addOwnJobs());
    // The last: what it keeps of a view that ends is what the others have left of it.
    m_open->features.add<RepositoriesController>(
        *m_window, *m_open, m_settings, m_clock,
        RepositoriesController::Options{.pollInterval = m_options.pollInterval,
                                        .keeps = !m_ofSandbox || m_options.settingsOfSandbox});
}

/// Whether a task group is shown in the place of pushes: the words follow.
void Application::setTaskGroups(bool shown) {
    m_window->actions()->setTaskGroups(shown);
    m_window->pane<ui::PushPane>()->setTaskGroups(shown);
}

storage::TaskLibrary &Application::library() {
    return m_ofSandbox && m_ofSandbox->library ? *m_ofSandbox->library : m_taskLibrary;
}

void Application::addPushes() {
    const auto &range = m_open->features.add<RangeController>(*m_window, *m_open, m_settings);
    // What is clicked belongs to the view that goes, so that must not happen while it is being clicked.
    connect(
        &range, &RangeController::queryWanted, this,
        [this](const treeherder::PushQuery &query) {
            if (m_open && !m_open->lastShown.isEmpty())
                openRepository(m_open->lastShown, query);
        },
        Qt::QueuedConnection);
    m_open->features.add<SightController>(*m_window, [this] {
        const QVector<qint64> watched = m_watches->watches().watchedPushes();
        const auto *pinned = m_open->features.find<PinnedJobsController>();
        return QSet<qint64>(watched.cbegin(), watched.cend()) + (pinned ? pinned->pushes() : QSet<qint64>());
    });
    const auto &mine =
        m_open->features.add<MyPushesController>(*m_window, *m_open, m_settings, m_clock, m_options.pollInterval);
    connect(
        &mine, &MyPushesController::targetWanted, this,
        [this](const session::OpenTarget &target) { openRepository(target.repository, target.query, target); },
        Qt::QueuedConnection);
}

void Application::addTasks() {
    const auto selected = [this] { return selectedTask(); };
    const auto group = [this] { return shownGroup(); };
    auto &tasks =
        m_open->features.add<TaskController>(*m_window, m_theme, m_open->session, library(), m_clock, selected, group);
    const auto named = [this] {
        const std::optional<models::JobRow> job = m_repository ? m_window->grid()->currentJob() : std::nullopt;
        return SelectedTaskController::Selected{
            .taskId = selectedTask(), .name = job ? m_repository->feed().store().job(*job).typeName : QString()};
    };
    auto &ofSelected = m_open->features.add<SelectedTaskController>(*m_window, m_open->session, named, group);
    connect(&tasks, &TaskController::failed, this, &Application::say);
    const auto expectNews = [this] {
        if (m_repository)
            m_repository->feed().expectNews();
    };
    connect(&tasks, &TaskController::changed, this, expectNews);
    connect(&ofSelected, &SelectedTaskController::said, m_window.get(), &ui::MainWindow::notify);
    connect(&ofSelected, &SelectedTaskController::failed, this, &Application::say);
    connect(&ofSelected, &SelectedTaskController::changed, this, expectNews);
    connect(&tasks, &TaskController::taskRequested, this, [this](const QString &taskId) {
        session::OpenTarget target;
        target.taskId = taskId;
        openTarget(target);
    });
}

void Application::addPulse(OwnJobsController &ownJobs) {
    const auto makeSource = [this]() -> std::unique_ptr<pulse::Source> {
        return std::make_unique<pulse::SocketSource>(m_open->session.api, m_clock, pulse::SocketSource::Options{});
    };
    auto &broker = m_open->features.add<BrokerController>(*m_window, *m_window->pane<ui::PulsePane>(), m_open->session,
                                                          m_settings, *m_store);
    connect(&broker, &BrokerController::changed, &ownJobs,
            [&broker, &ownJobs] { ownJobs.jobs().setBroker(broker.broker()); });
    auto &pulse =
        m_open->features.add<PulseController>(*m_window, m_open->session, m_settings, broker, m_clock, makeSource);
    pulse.setLive(m_options.live);
    pulse.setWatchedPushes([this] { return m_watches->watches().watchedPushes(); });
    pulse.setCreatedTasks([this] {
        QStringList tasks;
        for (const storage::StoredTask &task : library().history())
            tasks.append(task.taskId);
        return tasks;
    });
    connect(&pulse, &PulseController::openRequested, this, [this](const QUrl &url) { m_options.openBrowser(url); });
    connect(&pulse, &PulseController::taskWanted, this, [this](const QString &taskId) {
        session::OpenTarget target;
        target.taskId = taskId;
        openTarget(target);
    });
}

QString Application::allDataFolder() const {
    return m_options.dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                          : m_options.dataFolder;
}

QString Application::dataFolder() const {
    if (m_ofSandbox)
        return m_ofSandbox->folder->path();
    return allDataFolder() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(m_open->session.deployment.name));
}

void Application::addTransfers() {
    const auto openLink = [this](const QUrl &url) {
        if (url.isLocalFile())
            QDesktopServices::openUrl(url); // The folder of a download.
        else
            m_options.openBrowser(url);
    };
    auto &transfers = m_open->features.add<TransferController>(
        *m_window, m_open->session, m_settings, m_clock, dataFolder(),
        m_ofSandbox ? m_ofSandbox->s3Endpoint : m_options.s3Endpoint, openLink);
    connect(&transfers, &TransferController::batchFinished, m_watches.get(), &WatchController::tellAway);
    m_window->actions()->setDeploymentOpen(true);
}

OwnJobsController &Application::addOwnJobs() {
    QString folder = m_options.ownJobsFolder;
    if (m_ofSandbox && !m_options.settingsOfSandbox)
        folder = m_ofSandbox->folder->filePath(QStringLiteral("own-jobs"));
    else if (folder.isEmpty())
        folder = ownjobs::OwnJobStore::defaultFolder();
    auto &ownJobs =
        m_open->features.add<OwnJobsController>(*m_window, *m_window->pane<ui::OwnJobsPane>(), m_open->session,
                                                m_ofSandbox ? nullptr : m_store.get(), folder, m_options.openBrowser);
    ownJobs.setReportsActions(m_settings.reportsActions());
    connect(&ownJobs, &OwnJobsController::reportsActionsChanged, this,
            [this](bool reports) { m_settings.setReportsActions(reports); });
    return ownJobs;
}

void Application::showDeployments() {
    QVector<ui::StartPage::Choice> choices;
    QVector<ui::AccountButton::Choice> entries;
    const QVector<Deployment> known = deployments();
    for (const Deployment &each : known) {
        const QString hosts = each.hasTreeherder()
                                  ? each.rootUrl.host() + QStringLiteral(" · ") + each.treeherderUrl.host()
                                  : each.rootUrl.host();
        choices.append({each.name, each.title, hosts});
        entries.append({each.name, each.title});
    }
    if (SandboxHost::isBuiltIn()) {
        choices.append({sandboxId, tr("Sandbox"), tr("Invented pushes and jobs, to try things out")});
        entries.append({sandboxId, tr("Sandbox")});
    }
    m_window->startPage()->setChoices(choices);
    m_window->accountButton()->setDeployments(entries, m_open ? m_open->session.deployment.name : QString());
    m_preferences->showDeployment();
}

void Application::tellStoreProblems() {
    const TransferController *transfers = feature<TransferController>();
    QStringList problems{m_settings.problem(), m_taskLibrary.problem(),
                         transfers != nullptr ? transfers->storeProblem() : QString()};
    problems.removeIf([this](const QString &each) { return each.isEmpty() || m_toldProblems.contains(each); });
    if (problems.isEmpty())
        return;
    say(std::accumulate(problems.cbegin(), problems.cend(), QString(), models::joinSentences));
    // What is said before anything is open goes when something is, so that it is said once more.
    if (m_open)
        m_toldProblems += problems;
}

void Application::say(const QString &problem) {
    m_window->noticeBanner()->present(ui::Banner::Kind::Problem, problem);
}

void Application::rememberLayout() {
    m_settings.setWindowLayout(m_window->saveGeometry(), m_window->layoutState());
    if (const Result<void> written = m_settings.flush(); !written)
        qCWarning(logApp) << written.error().message;
}

void Application::quit() {
    rememberLayout();
    // With something to watch, only the window goes.
    const bool staysInTray = !m_quitting && m_watches->keepsRunning();
    m_application.setQuitOnLastWindowClosed(!staysInTray);
    if (staysInTray)
        return;
    // A sandbox's credentials are worth nothing once it is gone.
    if (m_ofSandbox && m_open->session.account.keeping() == taskcluster::Account::Keeping::Keychain) {
        m_application.setQuitOnLastWindowClosed(false);
        QTimer::singleShot(1500, &m_application, &QCoreApplication::quit);
        onDone(m_open->session.account.signOut(), this, [this](const Result<void> &) { m_application.quit(); });
    }
}

} // namespace collie::app
