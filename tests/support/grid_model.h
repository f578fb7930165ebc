#pragma once

#include "models/jobs/job_grid_model.h"

#include <QAbstractItemView>

namespace collie::test {

/// The model of a grid of jobs.
inline models::JobGridModel *gridModel(const QAbstractItemView *grid) {
    return qobject_cast<models::JobGridModel *>(grid->model());
}

inline models::JobGridModel *gridModel(const QAbstractItemView &grid) {
    return gridModel(&grid);
}

} // namespace collie::test
