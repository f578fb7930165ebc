#include "ui/jobs/grid_failures.h"

#include <algorithm>

namespace collie::ui {

using models::JobGridModel;

namespace {

/// The first one of a push in a direction, beyond a row if there is one; -1 for none.
int failureIn(const JobGridModel &model, int block, std::optional<int> after, int direction) {
    const auto &push = model.structure().pushes.at(static_cast<size_t>(block));
    const int end = push.firstRow + push.rowCount;
    int row = direction > 0 ? std::max(after.value_or(-1) + 1, push.firstRow) : std::min(after.value_or(end), end) - 1;
    while (row >= push.firstRow && row < end && !model.isUnclassifiedFailureAt(row))
        row += direction;
    return row >= push.firstRow && row < end ? row : -1;
}

int blockOf(const JobGridModel &model, std::optional<qint64> pushId) {
    const auto &pushes = model.structure().pushes;
    const auto found =
        std::find_if(pushes.begin(), pushes.end(), [&](const auto &push) { return push.pushId == pushId; });
    return found == pushes.end() ? -1 : static_cast<int>(found - pushes.begin());
}

} // namespace

FailureStep stepToFailure(JobGridModel &model, const FailurePlace &from, int direction) {
    const auto blocks = static_cast<int>(model.structure().pushes.size());
    int block = blockOf(model, from.pushId);
    int found = block >= 0 && from.row ? failureIn(model, block, from.row, direction) : -1;
    if (block < 0 && direction < 0)
        block = blocks;
    for (int i = 0; i < blocks && found < 0; ++i) {
        block = (block + direction + blocks) % blocks;
        const JobGridModel::PushBlock next = model.structure().pushes.at(static_cast<size_t>(block));
        if (next.hiddenFailures > 0)
            model.setPushCollapsed(next.pushId, false);
        if (next.restingJobs > 0 && next.hiddenFailures > 0)
            return {.rests = next.pushId};
        found = failureIn(model, block, std::nullopt, direction);
    }
    return {.row = found};
}

} // namespace collie::ui
