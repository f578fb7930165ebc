#pragma once

#include <QIcon>
#include <QString>

namespace collie::ui {

/// One of Collie's own symbols (resources/icons), drawn at any scale factor in the text colour of the application's
/// palette at the time it is painted, so that it follows a change of theme by itself.
/// \param name  file name without ".svg"; an unknown name gives an empty icon.
[[nodiscard]] QIcon symbolIcon(const QString &name);

/// The application's icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace collie::ui
