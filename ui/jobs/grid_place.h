#pragma once

#include "ui/jobs/grid_anchor.h"

#include <QSet>

namespace collie::ui {

/// How a grid is looked at, for a return to the same jobs.
struct GridPlace {
    GridAnchor anchor = {};
    bool allExpanded = false;
    QSet<quint64> exceptions = {}; ///< Groups that are not as allExpanded says; keys of JobGridModel::Group.
};

} // namespace collie::ui
