#pragma once

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// Joins the one step that each empty pane offers to what the window does: the next failure, its log, a pin, a push.
void joinEmptyPanes(ui::MainWindow &window);

} // namespace collie::app
