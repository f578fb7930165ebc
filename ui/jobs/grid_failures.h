#pragma once

#include "models/jobs/job_grid_model.h"

#include <optional>

namespace collie::ui {

/// Where a step to another failure begins.
struct FailurePlace {
    std::optional<qint64> pushId; ///< Unset: outside, before the first and after the last push.
    std::optional<int> row;       ///< Of that push; unset: the whole push is behind.
};

/// The next failure nobody has classified. After the last push comes the first, and the push it begins in is the last
/// one looked at. A collapsed push that has one is opened.
/// \param direction  1 for the next, -1 for the previous one.
/// \return its row in the model, -1 when there is none.
[[nodiscard]] int stepToFailure(models::JobGridModel &model, const FailurePlace &from, int direction);

} // namespace collie::ui
