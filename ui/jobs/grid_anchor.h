#pragma once

#include "models/jobs/job_store.h"

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

} // namespace collie::ui
