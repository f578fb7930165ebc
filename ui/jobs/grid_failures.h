#pragma once

#include "models/jobs/job_grid_model.h"

#include <optional>

namespace collie::ui {

/// Where a step to another failure begins.
struct FailurePlace {
    std::optional<qint64> pushId; ///< Unset: outside, before the first and after the last push.
    std::optional<int> row;       ///< Of that push; unset: the whole push is behind.
};

/// What a step to another failure came to.
struct FailureStep {
    int row = -1;                  ///< In the model; -1 when there is none, or before it is known.
    std::optional<qint64> rests{}; ///< The push comes first, and it rests: nobody knows which of its jobs it is.
};

/// The next failure nobody has classified. After the last push comes the first, and the push it begins in is the last
/// one looked at. A collapsed push that has one is opened.
/// \param direction  1 for the next, -1 for the previous one.
[[nodiscard]] FailureStep stepToFailure(models::JobGridModel &model, const FailurePlace &from, int direction);

} // namespace collie::ui
