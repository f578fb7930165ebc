#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/collie/watch_controller.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/tasks/open_task_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/repository_switcher.h"

#include <algorithm>

// What is opened within a deployment: repositories, pushes, tasks, groups.

namespace collie::app {

void Application::openWithin(const CommandLine &line) {
    if (line.target && line.target->needsTask()) {
        openTarget(*line.target);
        return;
    }
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
    if (repository.isEmpty() && m_repository)
        repository = m_repository->feed().repository();
    if (repository.isEmpty())
        repository = m_settings.lastRepository(m_open->session.deployment.name);
    if (repository.isEmpty())
        repository = m_open->session.deployment.defaultRepository;
    if (repository.isEmpty()) {
        m_waitingForRepositories = line;
    } else if (target.needsJob()) {
        openPushOfJob(target);
    } else {
        openRepository(repository, target.query, target);
    }
}

void Application::openPushOfJob(const session::OpenTarget &target) {
    m_window->showLoading(tr("Looking for the push of this job"));
    m_opening.ask(m_open->finder.pushOfJob(target), &m_open->finder, [this](const Result<session::OpenTarget> &found) {
        if (found)
            openRepository(found->repository, found->query, *found);
    });
}

void Application::openTarget(const session::OpenTarget &target) {
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
    show(QString(), {}, session::TargetFinder::inGroup(taskGroupId, target));
    m_window->setPlace(tr("Task group %1").arg(models::shortenMiddle(taskGroupId, 12)),
                       m_open->session.deployment.title);
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
    if (!m_open)
        return;
    auto *dialog = new ui::OpenTaskDialog(
        m_open->session.deployment.rootUrl,
        [](const QString &address) {
            const Result<session::OpenTarget> target = session::parseOpenTarget(address);
            return target ? QString() : target.error().message;
        },
        m_window.get());
    connect(dialog, &ui::OpenTaskDialog::taskRequested, &m_open->finder, [this](const QString &taskId) {
        session::OpenTarget target;
        target.taskId = taskId;
        openTarget(target);
    });
    connect(dialog, &ui::OpenTaskDialog::groupRequested, &m_open->finder,
            [this](const QString &taskGroupId) { openGroup(taskGroupId, {}); });
    connect(dialog, &ui::OpenTaskDialog::addressRequested, &m_open->finder, [this](const QString &address) {
        CommandLine line;
        if (const Result<session::OpenTarget> target = session::parseOpenTarget(address))
            line.target = *target;
        open(line);
    });
    dialog->open();
}

void Application::openRepository(const QString &name, const treeherder::PushQuery &query,
                                 const session::OpenTarget &target) {
    if (!m_open)
        return;
    if (!m_ofSandbox)
        m_settings.setLastRepository(m_open->session.deployment.name, name);
    m_window->setPlace(name, m_open->session.deployment.title);
    show(name, query, target);
}

void Application::show(const QString &name, const treeherder::PushQuery &query, const session::OpenTarget &target) {
    m_waitingForRepositories.reset();
    m_opening.cancel();
    closeRepository();
    setTaskGroups(!target.taskGroupId.isEmpty());
    m_repository = std::make_unique<RepositoryController>(*m_window, m_theme, *m_open, m_clock, name,
                                                          m_options.pollInterval, m_options.openBrowser, target);
    for (const treeherder::Repository &each : std::as_const(m_repositories)) {
        if (each.name == name)
            m_repository->setDescription(each);
    }
    m_open->features.show(m_repository.get());
    m_watches->show(m_repository.get());
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
    m_repository->start(query);
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

} // namespace collie::app
