#pragma once

#include "app/collie/open_deployment.h"

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// What the feature of a pane may use; all of it outlives the feature.
struct FeatureContext {
    ui::MainWindow &window;
    OpenDeployment &open;
    const Clock &clock;
    QString folder; ///< Where what is kept of the deployment is.
};

} // namespace collie::app
