#include "app/collie/application.h"

#include "app/collie/account_controller.h"
#include "app/collie/activity_controller.h"
#include "app/collie/own_jobs_controller.h"
#include "app/collie/priorities_controller.h"
#include "app/collie/pulse_controller.h"
#include "app/collie/repository_controller.h"
#include "app/collie/sandbox_host.h"
#include "app/collie/selected_task_controller.h"
#include "app/collie/task_controller.h"
#include "app/collie/transfer_controller.h"
#include "app/collie/watch_controller.h"
#include "app/session/activities.h"
#include "app/session/deployment_session.h"
#include "app/session/target_finder.h"
#include "services/base/logging.h"
#include "ui/account/account_button.h"
#include "ui/account/start_page.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/repository_switcher.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace collie::app {
namespace {

using Scheme = ui::Theme::Scheme;

struct SchemeName {
    Scheme scheme;
    const char *name;
};
constexpr std::array<SchemeName, 5> schemeNames{{{Scheme::System, "system"},
                                                 {Scheme::Light, "light"},
                                                 {Scheme::Dark, "dark"},
                                                 {Scheme::HighContrast, "high-contrast"},
                                                 {Scheme::ColourBlind, "colour-blind"}}};

Scheme schemeOf(const QString &name) {
    for (const SchemeName &each : schemeNames) {
        if (name == QLatin1String(each.name))
            return each.scheme;
    }
    return Scheme::System;
}

QString nameOf(Scheme scheme) {
    for (const SchemeName &each : schemeNames) {
        if (each.scheme == scheme)
            return QString::fromLatin1(each.name);
    }
    return {};
}

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
    m_theme.setScheme(schemeOf(m_settings.scheme()));
    m_theme.applyTo(application);
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_clock);
    m_window->setActivities(&m_activityRows);
    m_window->restoreLayout(m_settings.windowGeometry(), m_settings.windowState());
    m_window->actions()->expandAll->setChecked(m_settings.groupsExpanded());
    m_watches = std::make_unique<WatchController>(*m_window, m_settings, m_clock);
    connectWindow();
    showDeployments();
    tellStoreProblems();
}

Application::~Application() {
    m_window->disconnect(this);
    // What watches goes before what is watched.
    closeDeployment();
    m_watches.reset();
    m_window.reset();
}

void Application::closeRepository() {
    if (m_pulse)
        m_pulse->setRepository(nullptr);
    m_watches->setRepository(nullptr, {});
    m_repository.reset();
}

void Application::closeDeployment() {
    m_opening.cancel();
    m_askingRepositories.cancel();
    closeRepository();
    m_pulse.reset();
    m_selectedTask.reset();
    m_tasks.reset();
    m_activityController.reset();
    m_activities.reset();
    m_transfers.reset();
    m_ownJobs.reset();
    m_priorities.reset();
    m_account.reset();
    m_finder.reset();
    m_deployment.reset();
}

void Application::connectWindow() {
    ui::MainWindow *window = m_window.get();
    connect(window, &ui::MainWindow::closing, this, &Application::quit);
    connect(window, &ui::MainWindow::quitRequested, this, &Application::quitAll);
    connect(m_watches.get(), &WatchController::quitRequested, this, &Application::quitAll);
    connect(window, &ui::MainWindow::problemActionRequested, this, [this] {
        if (!m_repository && m_deployment && m_deployment->deployment.hasTreeherder())
            loadRepositories();
        else if (!m_repository && m_deployment)
            askForTask();
    });
    connect(window->repositories(), &ui::RepositorySwitcher::repositoryChosen, this, [this](const QString &name) {
        // The one on show is chosen for its newest pushes, where a link has led elsewhere.
        const bool isShown = m_repository && m_repository->feed().repository() == name;
        if (!isShown || m_repository->feed().query().isLimited())
            openRepository(name, {});
    });
    connect(window->startPage(), &ui::StartPage::chosen, this, &Application::chooseDeployment);
    connect(window->startPage(), &ui::StartPage::customChosen, this, [this](const Deployment &deployment) {
        m_settings.addCustomDeployment(deployment);
        openDeployment(deployment, {});
    });
    connect(window->accountButton(), &ui::AccountButton::deploymentRequested, this, &Application::chooseDeployment);
    connect(window->accountButton(), &ui::AccountButton::customDeploymentRequested, this, [this] {
        m_window->showStart();
        m_window->startPage()->focusCustom();
    });
    connect(window->taskMenu()->open, &QAction::triggered, this, &Application::askForTask);
    connect(window->details(), &ui::DetailsPanel::linkActivated, this,
            [this](const QUrl &url) { m_options.openBrowser(url); });
    connect(window->activity(), &ui::ActivityView::taskRequested, this, [this](const QString &taskId) {
        if (m_deployment)
            m_options.openBrowser(m_deployment->api.rootUrl().taskUrl(taskId));
    });
    connect(window->actions()->expandAll, &QAction::toggled, this,
            [this](bool expanded) { m_settings.setGroupsExpanded(expanded); });
    connect(&m_theme, &ui::Theme::changed, this, [this] {
        if (nameOf(m_theme.scheme()) != m_settings.scheme())
            m_settings.setScheme(nameOf(m_theme.scheme()));
    });
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
        if (!std::exchange(m_opened, true))
            openFirst(line);
    };
    connect(m_window.get(), &ui::MainWindow::firstPainted, this, [open] {
        logMilestone("first paint");
        open();
    });
    m_window->show();
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
    within.sandbox = line.sandbox && !m_sandboxed;
    if (within.isPlain())
        return;
    m_opened = true;
    openFirst(within);
}

QVector<Deployment> Application::deployments() const {
    return publicDeployments() + m_settings.customDeployments();
}

std::optional<Deployment> Application::deploymentFor(const CommandLine &line) const {
    if (!line.rootUrl.isEmpty())
        return Deployment{.name = line.rootUrl.authority(),
                          .title = line.rootUrl.host(),
                          .rootUrl = line.rootUrl,
                          .treeherderUrl = line.treeherderUrl,
                          .defaultRepository = {}};
    QVector<Deployment> known = deployments();
    if (m_deployment)
        known.prepend(m_deployment->deployment);
    const auto isWanted = [&](const Deployment &each) {
        if (line.target) {
            const auto same = [&](const QUrl &url) {
                return url.host() == line.target->site.host() && url.port() == line.target->site.port();
            };
            return (each.hasTreeherder() && same(each.treeherderUrl)) || same(each.rootUrl);
        }
        if (!line.deployment.isEmpty())
            return each.name == line.deployment;
        if (m_deployment)
            return each.name == m_deployment->deployment.name;
        return each.name == m_settings.lastDeployment();
    };
    const auto found = std::find_if(known.begin(), known.end(), isWanted);
    if (found != known.end())
        return *found;
    const bool asksForSomething = !line.repository.isEmpty() || !line.revision.isEmpty();
    if (asksForSomething && !line.target && line.deployment.isEmpty())
        return known.constFirst();
    return std::nullopt;
}

void Application::openFirst(const CommandLine &line) {
    if (line.sandbox) {
        openSandbox(line);
        return;
    }
    const std::optional<Deployment> deployment = deploymentFor(line);
    if (!deployment) {
        if (!m_deployment)
            m_window->showStart();
        if (line.target)
            say(tr("%1 belongs to none of your deployments. Add its deployment first.").arg(line.target->site.host()));
        else if (!line.deployment.isEmpty())
            say(tr("There is no deployment named %1.").arg(line.deployment));
        return;
    }
    if (m_deployment && m_deployment->deployment == *deployment)
        openWithin(line);
    else
        openDeployment(*deployment, line);
}

void Application::openSandbox(const CommandLine &line) {
    m_window->showLoading(tr("Opening the sandbox"));
    closeDeployment();
    m_sandbox = std::make_unique<SandboxHost>();
    onDone(m_sandbox->start(m_options.sandbox), m_sandbox.get(), [this, line](const Result<SandboxHost::Place> &place) {
        if (place) {
            m_sandboxS3 = place->s3Endpoint;
            openDeployment(place->deployment, line, place->developer);
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
                                 const credentials::Credentials &sandboxClient) {
    closeDeployment();
    m_repositories.clear();
    m_sandboxed = !sandboxClient.isEmpty();
    if (!m_sandboxed)
        m_sandbox.reset();
    // Nothing of an invented deployment is kept among the person's own drafts, jobs and files.
    m_ofSandbox = m_sandboxed ? std::make_unique<QTemporaryDir>() : nullptr;
    m_sandboxLibrary = m_sandboxed && !m_options.settingsOfSandbox
                           ? std::make_unique<storage::TaskLibrary>(m_ofSandbox->filePath(QStringLiteral("tasks.json")))
                           : nullptr;
    if (!m_http)
        m_http = std::make_unique<http::HttpClient>(m_options.retries);
    if (!m_store)
        m_store = std::make_unique<credentials::CredentialStore>();
    m_deployment =
        std::make_unique<session::DeploymentSession>(deployment, *m_http, *m_store, m_clock, m_options.followInterval);
    m_finder = std::make_unique<session::TargetFinder>(*m_deployment);
    m_account =
        std::make_unique<AccountController>(*m_window, *m_deployment, m_clock, m_options.openBrowser, sandboxClient);
    m_activities = std::make_unique<session::Activities>(*m_deployment, m_activityRows, m_clock, m_options.bulk);
    m_activityController = std::make_unique<ActivityController>(*m_activities, *m_window->activity(), m_clock);
    openTasks();
    openTransfers();
    m_priorities = std::make_unique<PrioritiesController>(*m_window, *m_window->priorities(), *m_deployment,
                                                          *m_activities, m_clock);
    openOwnJobs();
    openPulse();
    const QVector<Deployment> known = deployments();
    if (std::any_of(known.begin(), known.end(), [&](const Deployment &each) { return each.name == deployment.name; }))
        m_settings.setLastDeployment(deployment.name);
    m_window->noticeBanner()->dismiss();
    m_window->taskMenu()->setDeploymentOpen(true);
    m_window->setTreeherder(deployment.hasTreeherder());
    m_window->setTaskGroups(!deployment.hasTreeherder());
    m_window->repositories()->setRepositories({});
    m_window->setPlace({}, deployment.title);
    m_window->showLoading(tr("Opening %1").arg(deployment.title));
    showDeployments();
    if (!m_sandboxed)
        onDone(m_deployment->account.restore(), m_account.get(), [](const Result<void> &) {});
    tellStoreProblems();
    openWithin(line);
    if (deployment.hasTreeherder())
        loadRepositories();
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
    choices.append({sandboxId, tr("Sandbox"), tr("Invented pushes and jobs, to try things out")});
    entries.append({sandboxId, tr("Sandbox")});
    m_window->startPage()->setChoices(choices);
    m_window->accountButton()->setDeployments(entries, m_deployment ? m_deployment->deployment.name : QString());
}

void Application::tellStoreProblems() {
    QStringList problems{m_settings.problem(), m_taskLibrary.problem(),
                         m_transfers ? m_transfers->storeProblem() : QString()};
    problems.removeAll(QString());
    if (!problems.isEmpty())
        say(problems.join(u' '));
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
    if (m_sandboxed && m_deployment->account.keeping() == taskcluster::Account::Keeping::Keychain) {
        m_application.setQuitOnLastWindowClosed(false);
        QTimer::singleShot(1500, &m_application, &QCoreApplication::quit);
        onDone(m_deployment->account.signOut(), this, [this](const Result<void> &) { m_application.quit(); });
    }
}

} // namespace collie::app
