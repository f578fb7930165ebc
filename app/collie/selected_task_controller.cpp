#include "app/collie/selected_task_controller.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/main_window.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/question.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace collie::app {

SelectedTaskController::SelectedTaskController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                               std::function<Selected()> selectedTask,
                                               std::function<Future<QString>()> shownGroup, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_purge(deployment.api)
    , m_groupCancel(deployment.api)
    , m_selectedTask(std::move(selectedTask))
    , m_shownGroup(std::move(shownGroup)) {
    const ui::TaskMenu *menu = m_window.taskMenu();
    connect(menu->rerun, &QAction::triggered, this, [this] {
        onTask(m_selectedTask().taskId, tr("Rerun the task"), tr("The task runs again."),
               [this](const QString &id) { return m_deployment.queue.rerunTask(id); });
    });
    connect(menu->force, &QAction::triggered, this, [this] {
        onTask(m_selectedTask().taskId, tr("Schedule the task"), tr("The task is scheduled."),
               [this](const QString &id) { return m_deployment.queue.scheduleTask(id); });
    });
    connect(menu->changePriority, &QAction::triggered, this, &SelectedTaskController::askPriority);
    connect(menu->cancelTask, &QAction::triggered, this, &SelectedTaskController::askToCancelTask);
    connect(menu->cancelGroup, &QAction::triggered, this, &SelectedTaskController::askToCancelGroup);
    connect(menu->purgeCaches, &QAction::triggered, this, &SelectedTaskController::askToPurgeCaches);
}

void SelectedTaskController::withSignIn(const QString &what, const std::function<void()> &then) {
    m_deployment.gate.whenReady(what, this, then, [this](const QString &problem) { Q_EMIT failed(problem); });
}

void SelectedTaskController::onTask(const QString &taskId, const QString &what, const QString &done, const Call &call) {
    if (taskId.isEmpty())
        return;
    withSignIn(what, [this, taskId, what, done, call] {
        onDone(call(taskId), this, [this, what, done](const Result<taskcluster::TaskStatus> &status) {
            if (status) {
                Q_EMIT said(done);
                Q_EMIT changed();
            } else {
                Q_EMIT failed(tr("%1: %2").arg(what, status.error().message));
            }
        });
    });
}

void SelectedTaskController::askPriority() {
    const Selected task = m_selectedTask();
    if (task.taskId.isEmpty())
        return;
    const Future<Json> definition = m_deployment.queue.task(task.taskId);
    m_lookUp.ask(definition, this, [this, task](const Result<Json> &known) {
        if (known)
            openPriorityDialog(task, stringMember(*known, "priority"));
        else
            Q_EMIT failed(tr("The priority of the task is not known: %1").arg(known.error().message));
    });
}

void SelectedTaskController::openPriorityDialog(const Selected &task, const QString &current) {
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("priorityDialog"));
    dialog->setWindowTitle(tr("Change Priority of %1").arg(task.name));
    dialog->setLabelText(tr("Priority of the task:"));
    dialog->setComboBoxItems(taskcluster::Queue::priorities());
    dialog->setTextValue(current);
    dialog->setOkButtonText(tr("Change Priority"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, task, current](const QString &wanted) { changePriority(task.taskId, current, wanted); });
    dialog->open();
}

/// The queue refuses (409) to set the priority that a task has.
void SelectedTaskController::changePriority(const QString &taskId, const QString &current, const QString &wanted) {
    if (wanted == current) {
        Q_EMIT said(tr("The priority is %1 already: nothing was changed.").arg(wanted));
        return;
    }
    onTask(taskId, tr("Change the priority"), tr("The priority is %1 now.").arg(wanted),
           [this, wanted](const QString &id) {
               return andHandle(
                   m_deployment.queue.changeTaskPriority(id, wanted), this,
                   [wanted](const Result<taskcluster::TaskStatus> &status) -> Result<taskcluster::TaskStatus> {
                       if (status || status.error().kind != ErrorKind::Conflict)
                           return status;
                       Error error = status.error();
                       error.message = tr("The task is over, or somebody made its priority %1 meanwhile. "
                                          "Look at the task again.")
                                           .arg(wanted);
                       return failure(std::move(error));
                   });
           });
}

void SelectedTaskController::askToCancelTask() {
    const Selected task = m_selectedTask();
    if (task.taskId.isEmpty())
        return;
    ui::ask(&m_window,
            {.title = tr("Cancel Task"),
             .text = tr("Cancel the task %1?").arg(task.name.isEmpty() ? task.taskId : task.name),
             .explanation = tr("What was done so far is lost."),
             .yes = tr("Cancel Task"),
             .no = tr("Keep Running"),
             .destroys = true},
            this, [this, taskId = task.taskId] {
                onTask(taskId, tr("Cancel the task"), tr("The task is cancelled."),
                       [this](const QString &id) { return m_deployment.queue.cancelTask(id); });
            });
}

void SelectedTaskController::askToCancelGroup() {
    const Future<QString> shown = m_shownGroup();
    m_lookUp.ask(shown, this, [this](const Result<QString> &group) {
        if (!group) {
            Q_EMIT failed(group.error().message);
            return;
        }
        ui::ask(&m_window,
                {.title = tr("Cancel Task Group"),
                 .text = tr("Cancel every unresolved task of the group %1?").arg(*group),
                 .explanation = tr("What was done so far is lost."),
                 .yes = tr("Cancel Group"),
                 .no = tr("Keep Running"),
                 .destroys = true},
                this, [this, taskGroupId = *group] {
                    withSignIn(tr("Cancel the group"), [this, taskGroupId] { cancelGroup(taskGroupId); });
                });
    });
}

void SelectedTaskController::cancelGroup(const QString &taskGroupId) {
    // One by one, where the queue does not cancel groups, takes its time.
    Q_EMIT said(tr("The tasks of the group are being cancelled."));
    onDone(m_groupCancel.cancel(taskGroupId), this, [this](const Result<scheduling::GroupCancelOutcome> &outcome) {
        if (!outcome) {
            Q_EMIT failed(tr("Cancel the group: %1").arg(outcome.error().message));
            return;
        }
        const int done = models::pluralOf(outcome->cancelled.size());
        if (outcome->failures.isEmpty())
            Q_EMIT said(tr("%Ln task(s) cancelled.", nullptr, done));
        else
            Q_EMIT failed(
                tr("%Ln task(s) cancelled, %1 not: %2", nullptr, done)
                    .arg(models::formatCount(outcome->failures.size()), outcome->failures.constFirst().error.message));
        Q_EMIT changed();
    });
}

void SelectedTaskController::askToPurgeCaches() {
    const QString taskId = m_selectedTask().taskId;
    if (taskId.isEmpty())
        return;
    const Future<Json> definition = m_deployment.queue.task(taskId);
    m_lookUp.ask(definition, this, [this](const Result<Json> &task) {
        if (!task) {
            Q_EMIT failed(task.error().message);
            return;
        }
        const QStringList caches = taskcluster::cachesOf(*task);
        const QString pool = stringMember(*task, "taskQueueId");
        if (caches.isEmpty()) {
            Q_EMIT failed(tr("The task uses no caches."));
            return;
        }
        ui::ask(
            &m_window,
            {.title = tr("Purge Caches"),
             .text =
                 tr("Purge %Ln cache(s) of the worker pool %1?", nullptr, models::pluralOf(caches.size())).arg(pool),
             .explanation = tr("Before their next task, workers throw away: %1").arg(caches.join(QStringLiteral(", "))),
             .yes = tr("Purge Caches"),
             .no = tr("Keep"),
             .destroys = true},
            this, [this, pool, caches] {
                withSignIn(tr("Purge the caches"), [this, pool, caches] { purgeCaches(pool, caches); });
            });
    });
}

void SelectedTaskController::purgeCaches(const QString &workerPoolId, const QStringList &caches) {
    if (caches.isEmpty()) {
        Q_EMIT said(tr("The caches are purged."));
        return;
    }
    onDone(m_purge.purgeCache(workerPoolId, caches.constFirst()), this,
           [this, workerPoolId, caches](const Result<void> &purged) {
               if (purged)
                   purgeCaches(workerPoolId, caches.mid(1));
               else
                   Q_EMIT failed(tr("Purge the cache %1: %2").arg(caches.constFirst(), purged.error().message));
           });
}

} // namespace collie::app
