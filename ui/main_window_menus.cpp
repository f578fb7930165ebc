// The menus of jobs and pushes.
#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/tasks/task_menu.h"

#include <QSet>

namespace collie::ui {

/// One job by its name, several by how many they are.
QString MainWindow::nameOf(const QVector<models::JobRow> &jobs) const {
    if (jobs.size() == 1 && m_jobs)
        return m_jobs->index(m_jobs->rowOfStoreRow(jobs.constFirst())).data(models::JobGridModel::NameRole).toString();
    const QString count = models::formatCountOf(jobs.size(), tr("job"), tr("jobs"));
    QSet<qint64> pushes;
    for (const models::JobRow job : jobs) {
        if (const int row = m_jobs ? m_jobs->rowOfStoreRow(job) : -1; row >= 0)
            pushes.insert(m_jobs->index(row).data(models::JobGridModel::PushIdRole).toLongLong());
    }
    return pushes.size() > 1 ? tr("%1 of %2").arg(count, models::formatCountOf(pushes.size(), tr("push"), tr("pushes")))
                             : count;
}

void MainWindow::openContextMenu(const QPoint &globalPos) {
    if (m_grid->selectedCount() == 0)
        return;
    const QVector<models::JobRow> jobs = m_grid->selectedJobs();
    auto *menu = new JobMenu(m_actions->retrigger, m_actions->cancel, m_actions->jobActions(), jobs, this);
    menu->setJobs(jobs, nameOf(jobs));
    // The window's own actions in it act upon what is selected, so all of it does and says so, whatever news comes
    // while it is open.
    connect(m_grid, &JobGridView::selectedJobsChanged, menu, [this, menu] {
        menu->setJobs(m_grid->selectedJobs(), nameOf(m_grid->selectedJobs()));
        if (menu->jobs().isEmpty())
            menu->close();
    });
    connect(menu, &JobMenu::retriggerTimesChosen, this,
            [this, menu](int times) { Q_EMIT retriggerTimesRequested(menu->jobs(), times); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, menu](const QString &name) { Q_EMIT jobActionRequested(menu->jobs(), name); });
    if (jobs.size() == 1) {
        QMenu *task = menu->addMenu(tr("&Task"));
        task->setObjectName(QStringLiteral("taskVerbs"));
        task->setToolTipsVisible(true);
        task->addActions(m_tasks->taskActions());
    }
    menu->popup(globalPos);
    Q_EMIT jobMenuOpened(menu);
}

void MainWindow::openPushMenu(qint64 pushId, const QPoint &globalPos) {
    const int row = m_pushes ? m_pushes->rowOfPush(pushId) : -1;
    const int failures = row < 0 ? 0 : m_pushes->index(row).data(models::PushListModel::FailedRole).toInt();
    const QString revision =
        row < 0 ? QString() : m_pushes->index(row).data(models::PushListModel::RevisionRole).toString();
    auto *menu = new PushMenu(
        pushId, failures,
        tr("Push %1").arg(revision.isEmpty() ? QString::number(pushId) : models::shortRevision(revision)), this);
    connect(menu, &PushMenu::addJobsChosen, this, [this, pushId] { Q_EMIT addJobsRequested(pushId); });
    connect(menu, &PushMenu::retriggerFailedChosen, this, [this, pushId] { Q_EMIT retriggerFailedRequested(pushId); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, pushId](const QString &name) { Q_EMIT pushActionRequested(pushId, name); });
    menu->popup(globalPos);
    Q_EMIT pushMenuOpened(menu);
}

/// The push the keyboard is on in the grid, else the one chosen in the list, else the first.
void MainWindow::openCurrentPushMenu() {
    if (!m_jobs || m_jobs->structure().pushes.empty())
        return;
    qint64 pushId = m_jobs->structure().pushes.front().pushId;
    if (const QVector<qint64> chosen = m_pushList->selectedPushIds(); !chosen.isEmpty())
        pushId = chosen.constFirst();
    pushId = m_grid->currentPush().value_or(pushId);
    const QRect sign = m_grid->pushMenuRect(pushId);
    openPushMenu(pushId, m_grid->viewport()->mapToGlobal(sign.isEmpty() ? QPoint(8, 8) : sign.bottomLeft()));
}

} // namespace collie::ui
