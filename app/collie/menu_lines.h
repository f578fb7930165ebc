#pragma once

#include <QAction>
#include <QString>
#include <QStringView>

namespace collie::app {

/// What an entry of the menu bar does, in a line of the guide: one that is written here, else the entry's tip. The
/// guide is in English, and so are those written here. \param id  object name of the action or, where it has a menu, of
/// that; without one, the titles from the menu on: "Account/Sign In". \return empty for what nothing is known of.
[[nodiscard]] QString menuLine(const QAction &action, QStringView id);

} // namespace collie::app
