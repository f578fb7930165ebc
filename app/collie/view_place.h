#pragma once

#include "app/collie/add_jobs_controller.h"
#include "app/collie/log_controller.h"
#include "app/session/feed.h"
#include "ui/jobs/grid_place.h"

#include <QPair>
#include <QString>
#include <QVector>

#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// How pushes and jobs are looked at: what is selected, and where one has scrolled to. What is collapsed and which
/// pushes are chosen the feed knows itself.
struct ViewPlace {
    /// A run of a task: rows are others by the time of the return.
    using Run = QPair<QString, int>;

    QVector<Run> selected = {};
    std::optional<Run> current = {}; ///< Where the keyboard is.
    ui::GridPlace grid = {};
    std::optional<OpenLog> log = {};
    PreparedJobs prepared = {};
};

/// What is selected, and where one is in the grid. \param feed  on show in the window; another one, as of a recording,
/// gives a place without anything.
[[nodiscard]] ViewPlace placeOf(const ui::MainWindow &window, const session::Feed &feed);
/// Puts the grid, which shows the feed again, back to a place. What is gone or filtered out is not selected.
void goBackTo(const ViewPlace &place, ui::MainWindow &window, const session::Feed &feed);

} // namespace collie::app
