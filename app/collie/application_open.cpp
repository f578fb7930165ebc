#include "app/collie/application.h"
#include "app/collie/cache_controller.h"
#include "app/collie/landing_controller.h"
#include "app/collie/link_controller.h"
#include "app/collie/pulse_controller.h"
#include "app/collie/repositories_controller.h"
#include "app/collie/repository_controller.h"
#include "app/collie/settings_controller.h"
#include "app/collie/watch_controller.h"
#include "app/collie/window_settings.h"
#include "app/session/link_text.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "services/ownjobs/own_job_store.h"
#include "services/storage/cache_place.h"
#include "services/treeherder/address_text.h"
#include "ui/account/account_button.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/repository_switcher.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

// What a command line means, and what is opened within a deployment: repositories, pushes, tasks, groups; and what the
// settings decide.

namespace collie::app {

std::optional<Deployment> Application::deploymentFor(const CommandLine &line) const {
    if (!line.rootUrl.isEmpty())
        return Deployment{.name = line.rootUrl.authority(),
                          .title = line.rootUrl.host(),
                          .rootUrl = line.rootUrl,
                          .treeherderUrl = line.treeherderUrl,
                          .defaultRepository = {}};
    QVector<Deployment> known = deployments();
    if (m_open)
        known.prepend(m_open->session.deployment);
    const auto isWanted = [&](const Deployment &each) {
        if (line.target && !line.target->site.isEmpty())
            return line.target->mayBeOf(each);
        if (!line.deployment.isEmpty())
            return each.name == line.deployment;
        if (m_open)
            return each.name == m_open->session.deployment.name;
        return each.name == m_settings.lastDeployment();
    };
    const auto found = std::find_if(known.begin(), known.end(), isWanted);
    if (found != known.end())
        return *found;
    const bool asksForSomething = !line.repository.isEmpty() || !line.revision.isEmpty();
    // A revision, or the id of a task, does not say where it is from.
    const bool namesAnything = line.target ? line.target->site.isEmpty() : asksForSomething;
    if (namesAnything && line.deployment.isEmpty())
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
        if (!m_open)
            m_window->showStart();
        const QString settings = QStringLiteral("deployments");
        if (line.target)
            m_preferences->lead(tr("%1 is not among the deployments you have set up. Add it in the settings first.")
                                    .arg(line.target->site.host()),
                                settings);
        else if (!line.deployment.isEmpty())
            m_preferences->lead(tr("There is no deployment named %1 in the settings.").arg(line.deployment), settings);
        return;
    }
    CommandLine rest = line;
    if (line.target && session::opensInBrowser(*line.target)) {
        m_options.openBrowser(treeherder::viewUrl(*line.target));
        // What is on show, or looked for, stays.
        if (m_open)
            return;
        rest.target.reset();
    }
    if (m_open && m_open->session.deployment == *deployment)
        openWithin(rest);
    else
        openDeployment(*deployment, rest);
}

void Application::addLinks() {
    m_links = std::make_unique<LinkController>(*m_window, m_clock, [this] {
        return LinkController::Known{deployments(), m_repositories};
    });
    connect(m_links.get(), &LinkController::lineWanted, this, &Application::open, Qt::QueuedConnection);
    connect(&m_links->trail(), &TrailController::viewWanted, this, &Application::openView);
}

void Application::openView(const session::TrailView &view) {
    m_opening.cancel();
    if (m_links->trail().restoreHere(view))
        return;
    CommandLine line;
    session::OpenTarget &target = line.target.emplace();
    target.repository = view.view.repository;
    target.query = view.view.query;
    target.filter = view.view.filter;
    target.groupsExpanded = view.view.groupsExpanded;
    target.isWholeView = true;
    target.taskGroupId = view.view.taskGroupId;
    Deployment wanted = view.deployment;
    // Its addresses may have been changed since.
    const QVector<Deployment> known = deployments();
    for (const Deployment &each : known)
        wanted = each.name == wanted.name ? each : wanted;
    const bool isOfSandbox = wanted.name == QLatin1String("sandbox");
    if (m_open && (m_open->session.deployment == wanted || (isOfSandbox && m_ofSandbox)))
        openWithin(line);
    else if (isOfSandbox)
        openSandbox(line);
    else
        openDeployment(wanted, line);
}

void Application::openWithin(const CommandLine &line) {
    m_waitingForRepositories.reset();
    if (line.target && !line.target->taskGroupId.isEmpty()) {
        openGroup(line.target->taskGroupId, *line.target);
        return;
    }
    if (line.target && line.target->needsCommit()) {
        openCommit(*line.target);
        return;
    }
    if (line.target && line.target->needsTask()) {
        openTarget(*line.target);
        return;
    }
    const bool asksForNothing = !line.target && line.repository.isEmpty() && line.revision.isEmpty();
    if (asksForNothing && !m_repository && m_open->lastShown.isEmpty())
        openLast(line);
    else
        openNamed(line);
}

/// Where one was when the deployment was open last, as the cache has it.
void Application::openLast(const CommandLine &line) {
    m_opening.ask(m_cache->lastView(), &m_open->finder,
                  [this, line](const Result<std::optional<session::TrailView>> &view) {
                      if (view && *view)
                          openView(**view);
                      else
                          openNamed(line);
                  });
}

void Application::openNamed(const CommandLine &line) {
    if (!m_open->session.deployment.hasTreeherder()) {
        // There are no repositories: what was shown last is a task group.
        const QString group = m_settings.lastRepository(m_open->session.deployment.name);
        if (slugidToBytes(group) && !m_repository)
            openGroup(group, {});
        else if (!m_repository)
            inviteToOpen();
        return;
    }
    session::OpenTarget target = line.target.value_or(session::OpenTarget{});
    QString repository = line.repository.isEmpty() ? target.repository : line.repository;
    if (!line.revision.isEmpty())
        target.query.revision = line.revision;
    if (repository.isEmpty())
        repository = m_open->lastShown;
    if (repository.isEmpty())
        repository = m_settings.lastRepository(m_open->session.deployment.name);
    if (repository.isEmpty())
        repository = m_open->session.deployment.defaultRepository;
    if (target.kind == treeherder::Address::Kind::Landing) {
        openLanding(target);
    } else if (repository.isEmpty()) {
        m_waitingForRepositories = line;
    } else if (target.needsJob()) {
        openPushOfJob(target);
    } else {
        openRepository(repository, target.query, target);
    }
}

void Application::openLanding(const session::OpenTarget &target) {
    leaveRepository(target.repository);
    m_opening.ask(m_open->features.find<LandingController>()->follow(target), &m_open->finder,
                  [this](const Result<session::OpenTarget> &found) {
                      if (!found)
                          return;
                      CommandLine line;
                      line.target = *found;
                      openWithin(line);
                  });
}

void Application::openCommit(const session::OpenTarget &target) {
    leaveRepository({});
    m_window->showLoading(tr("Looking for the push with this commit"));
    m_opening.ask(m_open->finder.placeOfCommit(target, m_open->lastShown), &m_open->finder,
                  [this](const Result<session::OpenTarget> &found) {
                      if (found)
                          openRepository(found->repository, found->query, *found);
                      else
                          m_window->showProblem(found.error().kind == ErrorKind::NotFound
                                                    ? tr("The commit was not found")
                                                    : tr("The commit could not be looked for"),
                                                found.error().message, {});
                  });
}

void Application::openPushOfJob(const session::OpenTarget &target) {
    leaveRepository(target.repository);
    m_window->showLoading(tr("Looking for the push of this job"));
    m_opening.ask(m_open->finder.pushOfJob(target), &m_open->finder, [this](const Result<session::OpenTarget> &found) {
        if (found)
            openRepository(found->repository, found->query, *found);
    });
}

void Application::openTarget(const session::OpenTarget &target) {
    leaveRepository({});
    m_window->showLoading(m_open->session.deployment.hasTreeherder() ? tr("Looking for the push of this task")
                                                                     : tr("Looking for the group of this task"));
    if (target.taskId.isEmpty())
        openIndexed(target);
    else
        openTask(target.taskId, target);
}

void Application::openIndexed(const session::OpenTarget &target) {
    const Future<QString> indexed = m_open->session.index.findTask(target.indexPath);
    m_opening.ask(indexed, &m_open->finder, [this, target](const Result<QString> &taskId) {
        if (taskId)
            openTask(*taskId, target);
        else
            m_window->showProblem(tr("%1 was not found in the index").arg(target.indexPath), taskId.error().message,
                                  {});
    });
}

void Application::openTask(const QString &taskId, const session::OpenTarget &target) {
    const Future<session::OpenTarget> place = m_open->finder.placeOf(taskId, target);
    m_opening.ask(place, &m_open->finder, [this](const Result<session::OpenTarget> &found) {
        if (!found)
            m_window->showProblem(tr("The task was not found"), found.error().message, {});
        else if (found->taskGroupId.isEmpty())
            openRepository(found->repository, found->query, *found);
        else
            openGroup(found->taskGroupId, *found);
    });
}

void Application::openGroup(const QString &taskGroupId, const session::OpenTarget &target) {
    if (!m_open)
        return;
    if (!m_open->session.deployment.hasTreeherder())
        m_settings.setLastRepository(m_open->session.deployment.name, taskGroupId);
    m_window->setPlace(tr("Task group %1").arg(models::shortenMiddle(taskGroupId, 12)),
                       m_open->session.deployment.title);
    show(QString(), {}, session::TargetFinder::inGroup(taskGroupId, target));
}

/// The task group of the push that is being looked at.
Future<QString> Application::shownGroup() {
    const std::optional<qint64> push = m_repository ? m_repository->addJobs().currentPush() : std::nullopt;
    const bool isGroup = m_repository && m_repository->feed().repository().isEmpty();
    if (!push && !isGroup)
        return failedFuture<QString>({.kind = ErrorKind::NotFound,
                                      .message = m_open->session.deployment.hasTreeherder()
                                                     ? tr("Open a push or a task group first.")
                                                     : tr("Open a task group first.")});
    return m_repository->feed().groupOf(push.value_or(0));
}

QString Application::selectedTask() {
    if (!m_repository)
        return {};
    const std::optional<models::JobRow> job = m_window->grid()->currentJob();
    return job ? m_repository->feed().store().taskIdAt(*job) : QString();
}

void Application::inviteToOpen() {
    m_window->showProblem(tr("Open a task group"), tr("Give its id or address; it is shown with its tasks as jobs."),
                          tr("Open Task or Group…"));
}

void Application::askForTask() {
    m_links->askForTask();
}

void Application::openRepository(const QString &name, const treeherder::PushQuery &query,
                                 const session::OpenTarget &target) {
    if (!m_open)
        return;
    if (!m_ofSandbox)
        m_settings.setLastRepository(m_open->session.deployment.name, name);
    m_window->setPlace(name, m_open->session.deployment.title);
    treeherder::PushQuery wanted = query;
    wanted.hidesReviewBot = query.hidesReviewBot || (!query.isLimited() && m_settings.hidesReviewBot());
    show(name, wanted, target);
}

void Application::show(const QString &name, const treeherder::PushQuery &query, const session::OpenTarget &target) {
    m_waitingForRepositories.reset();
    m_opening.cancel();
    closeRepository();
    setTaskGroups(!target.taskGroupId.isEmpty());
    const RepositoriesController::View view = m_open->features.find<RepositoriesController>()->take(
        {.repository = name, .taskGroupId = target.taskGroupId, .query = query}, target);
    m_repository = std::make_unique<RepositoryController>(*m_window, m_theme, *m_open, m_clock, view.feed,
                                                          m_options.openBrowser, target);
    bool isKnown = false;
    for (const treeherder::Repository &each : std::as_const(m_repositories)) {
        isKnown = isKnown || each.name == name;
        if (each.name == name)
            m_repository->setDescription(each);
    }
    m_open->lastShown = name;
    m_open->features.show(m_repository.get());
    m_watches->show(m_repository.get());
    m_links->show(m_repository.get());
    // The chip that was clicked is gone with the controller, so that must not happen while it is being clicked.
    connect(
        m_repository.get(), &RepositoryController::queryWanted, this,
        [this, name](const treeherder::PushQuery &wanted) { openRepository(name, wanted); }, Qt::QueuedConnection);
    connect(
        m_repository.get(), &RepositoryController::targetWanted, this,
        [this](const session::OpenTarget &wanted) { openRepository(wanted.repository, wanted.query, wanted); },
        Qt::QueuedConnection);
    connect(
        &m_repository->details(), &DetailsController::taskWanted, this,
        [this](const QString &taskId) {
            session::OpenTarget wanted;
            wanted.taskId = taskId;
            openTarget(wanted);
        },
        Qt::QueuedConnection);
    connect(
        &m_repository->details(), &DetailsController::groupWanted, this,
        [this](const QString &group) { openGroup(group, {}); }, Qt::QueuedConnection);
    tellNotes(target.notes);
    Q_EMIT repositoryOpened();
    if (view.before)
        m_repository->goOn(*view.before, m_watches->watches().watchedPushes());
    else
        m_repository->start(query);
    // It may be of another deployment with the same Treeherder. One that is being opened loads them anyway.
    if (!name.isEmpty() && !isKnown && !m_repositories.isEmpty())
        loadRepositories();
}

void Application::tellNotes(const QStringList &notes) {
    if (!m_toldNotes.isEmpty() && m_window->noticeBanner()->message() == m_toldNotes)
        m_window->noticeBanner()->dismiss();
    m_toldNotes = notes.join(QLatin1Char(' '));
    if (!notes.isEmpty())
        m_window->notify(m_toldNotes);
}

void Application::loadRepositories() {
    m_askingRepositories.ask(
        m_open->session.treeherder.repositories(), &m_open->finder,
        [this](const Result<QVector<treeherder::Repository>> &all) {
            if (!all) {
                if (!m_repository && m_waitingForRepositories)
                    m_window->showProblem(tr("The repositories could not be loaded"), all.error().message,
                                          tr("Try Again"));
                return;
            }
            // One Treeherder shows the repositories of several deployments.
            m_repositories.clear();
            for (const treeherder::Repository &each : *all) {
                if (each.taskclusterRootUrl == m_open->session.deployment.rootUrl)
                    m_repositories.append(each);
            }
            if (m_repositories.isEmpty())
                m_repositories = *all;
            m_window->repositories()->setRepositories(m_repositories);
            if (m_repository) {
                for (const treeherder::Repository &each : *all) {
                    if (each.name == m_repository->feed().repository()) {
                        describeRepository(each);
                        return;
                    }
                }
            } else if (m_repositories.isEmpty()) {
                m_window->showProblem(tr("No repositories"), tr("This Treeherder shows none."), tr("Look Again"));
            } else if (m_waitingForRepositories) {
                session::OpenTarget target = m_waitingForRepositories->target.value_or(session::OpenTarget{});
                if (!m_waitingForRepositories->revision.isEmpty())
                    target.query.revision = m_waitingForRepositories->revision;
                openRepository(m_repositories.constFirst().name, target.query, target);
            }
        });
}

void Application::describeRepository(const treeherder::Repository &description) {
    m_repository->setDescription(description);
    if (description.taskclusterRootUrl == m_open->session.deployment.rootUrl)
        return;
    // An address of Treeherder does not say which Taskcluster ran its jobs; the repository does.
    const QVector<Deployment> known = deployments();
    for (const Deployment &each : known) {
        if (each.rootUrl == description.taskclusterRootUrl &&
            each.treeherderUrl == m_open->session.deployment.treeherderUrl) {
            CommandLine line;
            line.repository = description.name;
            line.target = m_repository->target();
            openDeployment(each, line);
            return;
        }
    }
}

void Application::addCache() {
    QString folder = m_options.cacheFolder;
    if (folder.isEmpty())
        folder = m_options.settingsPath.isEmpty()
                     ? storage::defaultCacheFolder()
                     : QFileInfo(m_options.settingsPath).dir().filePath(QStringLiteral("cache"));
    m_cache = std::make_unique<CacheController>(m_settings, m_clock, folder);
    connect(m_cache.get(), &CacheController::problemFound, this, &Application::say);
}

void Application::addSettings() {
    m_settings.watch();
    connect(&m_settings, &storage::Settings::saveFailed, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_settings, &storage::Settings::changed, this, [this](const QString &name) {
        if (name == u"custom_deployments" || name.startsWith(u"deployment_addresses/"))
            showDeployments();
    });
    m_preferences = std::make_unique<SettingsController>(
        SettingsContext{.window = *m_window,
                        .settings = m_settings,
                        .clock = m_clock,
                        .open = [this] { return m_open.get(); },
                        .http = [this]() -> http::HttpClient & { return http(); },
                        .store = [this]() -> credentials::CredentialStore & { return store(); },
                        .library = [this]() -> storage::TaskLibrary & { return m_taskLibrary; },
                        .isBusy = [this] { return m_activityRows.underWay() > 0; },
                        .libraryPath = m_taskLibrary.path(),
                        .dataFolder = allDataFolder(),
                        .cacheFolder = m_cache->folder(),
                        .clearCache =
                            [this] {
                                if (auto *pulse = feature<PulseController>())
                                    pulse->forgetKept();
                                return m_cache->clear();
                            },
                        .ownJobsFolder = m_options.ownJobsFolder.isEmpty() ? ownjobs::OwnJobStore::defaultFolder()
                                                                           : m_options.ownJobsFolder});
    new WindowSettings(*m_window, m_settings, *m_watches, *m_preferences);
    connect(m_window->actions()->program.settings, &QAction::triggered, m_preferences.get(),
            [this] { m_preferences->openSettings(); });
    connect(m_preferences.get(), &SettingsController::reopenWanted, this, [this](const Deployment &deployment) {
        CommandLine line;
        if (m_repository)
            line.target = m_repository->target();
        openDeployment(deployment, line);
    });
    connect(m_preferences.get(), &SettingsController::closeWanted, this, [this] {
        closeDeployment();
        m_window->actions()->setDeploymentOpen(false);
        m_window->taskMenu()->setDeploymentOpen(false);
        m_window->accountButton()->setStatus({});
        m_window->status()->setAccount({});
        m_window->setPlace({}, {});
        m_window->showStart();
        showDeployments();
    });
}

http::HttpClient &Application::http() {
    if (!m_http) {
        m_http = std::make_unique<http::HttpClient>(m_options.retries);
        m_http->setNetwork(m_preferences->network().options());
    }
    return *m_http;
}

credentials::CredentialStore &Application::store() {
    if (!m_store)
        m_store = std::make_unique<credentials::CredentialStore>();
    return *m_store;
}

} // namespace collie::app
