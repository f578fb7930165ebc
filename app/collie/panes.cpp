#include "app/collie/panes.h"

#include "app/collie/activity_controller.h"
#include "app/collie/pinned_jobs_controller.h"
#include "app/collie/priorities_controller.h"
#include "app/collie/push_health_controller.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/health/push_health_pane.h"
#include "ui/jobs/pinned_jobs_pane.h"
#include "ui/logs/log_panel.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/pushes/push_pane.h"
#include "ui/transfers/transfer_view.h"

namespace collie::app {

const QVector<PaneEntry> &paneEntries() {
    static const QVector<PaneEntry> entries{
        {ui::PushPane::make},
        {ui::DetailsPanel::make},
        {ui::PulsePane::make},
        {ui::LogPanel::make},
        {ui::TransferView::make},
        {ui::ActivityView::make, ActivityController::make},
        {ui::OwnJobsPane::make},
        {ui::PrioritiesPane::make, PrioritiesController::make},
        {ui::PushHealthPane::make, PushHealthController::make},
        {ui::PinnedJobsPane::make, PinnedJobsController::make},
        {ui::MyPushesPane::make},
    };
    return entries;
}

QVector<ui::Pane> makePanes(ui::Theme &theme, const Clock &clock) {
    QVector<ui::Pane> panes;
    for (const PaneEntry &entry : paneEntries())
        panes.append(entry.make(theme, clock));
    return panes;
}

} // namespace collie::app
