#pragma once

#include <QtGlobal>

#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class Feed;
}

namespace collie::app {

/// The row, among the pushes on show, of the one that something begun now is about, wherever it is begun: that of the
/// grid's current job, else the first of the chosen ones, else the newest. Nothing where there are none. GUI thread.
[[nodiscard]] std::optional<int> currentPushRow(const ui::MainWindow &window, session::Feed &feed);

} // namespace collie::app
