#pragma once

#include "ui/widgets/keyboard_sheet.h"

namespace collie::ui {

/// What the grid does by itself, beside the menus, and what only Treeherder does: for the lists of keys.
/// \param classify  the action that opens a job at Treeherder. GUI thread.
[[nodiscard]] KeyboardSheet::Keys gridKeys(const QAction &classify);

} // namespace collie::ui
