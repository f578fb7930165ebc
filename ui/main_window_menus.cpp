// The menus of jobs and pushes.
#include "models/pushes/push_list_model.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/tasks/task_menu.h"

#include <QCursor>

namespace collie::ui {

void MainWindow::openContextMenu(const QPoint &globalPos) {
    if (m_grid->selectedCount() == 0)
        return;
    const QVector<models::JobRow> jobs = m_grid->selectedJobs();
    auto *menu = new JobMenu(m_actions->retrigger, m_actions->cancel, m_actions->jobActions(), jobs, this);
    connect(menu, &JobMenu::retriggerTimesChosen, this,
            [this, jobs](int times) { Q_EMIT retriggerTimesRequested(jobs, times); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, jobs](const QString &name) { Q_EMIT jobActionRequested(jobs, name); });
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
    auto *menu = new PushMenu(pushId, failures, this);
    connect(menu, &PushMenu::addJobsChosen, this, [this, pushId] { Q_EMIT addJobsRequested(pushId); });
    connect(menu, &PushMenu::retriggerFailedChosen, this, [this, pushId] { Q_EMIT retriggerFailedRequested(pushId); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, pushId](const QString &name) { Q_EMIT pushActionRequested(pushId, name); });
    menu->popup(globalPos);
    Q_EMIT pushMenuOpened(menu);
}

/// The push of the current job, else the one chosen in the list, else the first.
void MainWindow::openCurrentPushMenu() {
    if (!m_jobs || m_jobs->structure().pushes.empty())
        return;
    qint64 pushId = m_jobs->structure().pushes.front().pushId;
    if (const QVector<qint64> chosen = m_pushList->selectedPushIds(); !chosen.isEmpty())
        pushId = chosen.constFirst();
    if (const auto job = m_grid->currentJob()) {
        if (const int row = m_jobs->rowOfStoreRow(*job); row >= 0)
            pushId = m_jobs->index(row).data(models::JobGridModel::PushIdRole).toLongLong();
    }
    const QRect sign = m_grid->pushMenuRect(pushId);
    openPushMenu(pushId, m_grid->viewport()->mapToGlobal(sign.isEmpty() ? QPoint(8, 8) : sign.bottomLeft()));
}

} // namespace collie::ui
