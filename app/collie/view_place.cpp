#include "app/collie/view_place.h"

#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <algorithm>
#include <vector>

namespace collie::app {
namespace {

ViewPlace::Run runOf(const session::Feed &feed, models::JobRow job) {
    return {feed.store().taskIdAt(job), feed.store().runIdAt(job)};
}

/// The row in the grid; -1 where it has none.
int rowOf(const session::Feed &feed, const ViewPlace::Run &run) {
    const auto job = feed.store().findByTask(run.first, run.second);
    return job ? feed.jobs().rowOfStoreRow(*job) : -1;
}

QItemSelection selectionOf(const models::JobGridModel &jobs, std::vector<int> rows) {
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (auto first = rows.cbegin(); first != rows.cend();) {
        auto last = first;
        while (last + 1 != rows.cend() && *(last + 1) == *last + 1)
            ++last;
        selection.append(QItemSelectionRange(jobs.index(*first), jobs.index(*last)));
        first = last + 1;
    }
    return selection;
}

} // namespace

ViewPlace placeOf(const ui::MainWindow &window, const session::Feed &feed) {
    const ui::JobGridView *grid = window.grid();
    if (grid->model() != &feed.jobs())
        return {};
    ViewPlace place;
    const QVector<models::JobRow> jobs = grid->selectedJobs();
    for (const models::JobRow job : jobs)
        place.selected.append(runOf(feed, job));
    if (const QModelIndex current = grid->currentIndex(); current.isValid())
        place.current = runOf(feed, feed.jobs().storeRow(current.row()));
    place.grid = grid->place();
    return place;
}

void goBackTo(const ViewPlace &place, ui::MainWindow &window, const session::Feed &feed) {
    window.pane<ui::PushPane>()->list()->setSelectedPushIds(feed.chosenPushes());
    std::vector<int> rows;
    for (const ViewPlace::Run &run : place.selected) {
        if (const int row = rowOf(feed, run); row >= 0)
            rows.push_back(row);
    }
    const int current = place.current ? rowOf(feed, *place.current) : -1;
    const models::JobGridModel &jobs = feed.jobs();
    window.grid()->goBackTo(place.grid, selectionOf(jobs, std::move(rows)),
                            current < 0 ? QModelIndex() : jobs.index(current));
}

} // namespace collie::app
