#pragma once

#include <QString>

class QWidget;

namespace collie::app {

/// The page of the guide that is about a widget, by the pane or the window it is part of. The one place that says it of
/// windows; a pane says it itself (Pane::page).
/// \param widget  null for nothing. \return "index" where nothing else is said.
[[nodiscard]] QString helpPageFor(const QWidget *widget);

} // namespace collie::app
