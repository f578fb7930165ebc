#include "app/collie/empty_panes.h"

#include "models/pushes/push_list_model.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/health/push_health_pane.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/jobs/pinned_jobs_pane.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

namespace collie::app {

void joinEmptyPanes(ui::MainWindow &window) {
    const ui::JobActions &jobs = window.actions()->jobs;
    QObject::connect(window.pane<ui::DetailsPanel>(), &ui::DetailsPanel::failureWanted, jobs.nextFailure,
                     &QAction::trigger);
    QObject::connect(window.pane<ui::ActivityView>(), &ui::ActivityView::failureWanted, jobs.nextFailure,
                     &QAction::trigger);
    // What is asked of the job marked is asked of the next failure where none is.
    const auto withJob = [&window, &jobs](QAction *act) {
        return [&window, failure = jobs.nextFailure, act] {
            if (window.grid()->selectedCount() == 0)
                failure->trigger();
            act->trigger();
        };
    };
    QObject::connect(window.pane<ui::LogPanel>(), &ui::LogPanel::logWanted, &window, withJob(jobs.openLog));
    QObject::connect(window.pane<ui::PinnedJobsPane>(), &ui::PinnedJobsPane::pinWanted, &window, withJob(jobs.pin));
    QObject::connect(window.pane<ui::PushHealthPane>(), &ui::PushHealthPane::newestWanted, &window, [&window] {
        ui::PushListView *pushes = window.pane<ui::PushPane>()->list();
        if (pushes->model() != nullptr && pushes->model()->rowCount() > 0)
            pushes->setSelectedPushIds(
                {pushes->model()->index(0, 0).data(models::PushListModel::PushIdRole).toLongLong()});
    });
}

} // namespace collie::app
