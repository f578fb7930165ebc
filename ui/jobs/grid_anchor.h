#pragma once

#include "models/jobs/job_store.h"
#include "ui/jobs/grid_layout.h"

#include <QString>

#include <optional>

namespace collie::ui {

/// What keeps its place on the screen when things above it in the grid come and go.
struct GridAnchor {
    std::optional<models::JobRow> job;
    int jobY = 0; ///< In the viewport.
    QString platform;
    int platformY = 0;
    std::optional<qint64> pushId; ///< Unset: keep the top of the grid.
    int pushY = 0;
};

/// Which part of the grid is on the screen, in the content.
struct GridSight {
    int scroll = 0;
    int height = 0;
    int covered = 0; ///< By the header at the top.
};

/// The current job if it is on the screen, else the first one below the header. Somebody at the very top who picked
/// nothing is not reading: there the newest push may come in. \param currentRow  -1 for none.
[[nodiscard]] GridAnchor anchorIn(const GridLayout &layout, const models::JobGridModel &model, const GridSight &sight,
                                  int currentRow);
/// Where to scroll to so that an anchor is where it was. \param scroll  where the grid is now: for an anchor whose push
/// is gone.
[[nodiscard]] int scrollFor(const GridAnchor &anchor, const GridLayout &layout, const models::JobGridModel &model,
                            int scroll);

} // namespace collie::ui
