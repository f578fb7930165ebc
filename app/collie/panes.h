#pragma once

#include "app/collie/feature.h"
#include "app/collie/feature_context.h"
#include "ui/pane.h"

#include <QVector>

#include <memory>

namespace collie::ui {
class Theme;
}

namespace collie::app {

/// A pane of the window and what fills it.
struct PaneEntry {
    ui::Pane (*make)(ui::Theme &theme, const Clock &clock);
    /// Makes the feature when a deployment is opened; null for a pane that another feature fills.
    std::unique_ptr<Feature> (*fill)(const FeatureContext &context) = nullptr;
};

/// Every pane, in the order of the tabs: the one place that lists them.
[[nodiscard]] const QVector<PaneEntry> &paneEntries();
/// Makes all of them for a window. \param theme,clock  outlive it.
[[nodiscard]] QVector<ui::Pane> makePanes(ui::Theme &theme, const Clock &clock);

} // namespace collie::app
