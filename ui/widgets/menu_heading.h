#pragma once

#include <QString>

class QAction;
class QMenu;

namespace collie::ui {

/// Adds the first line of a menu that is opened on something: says on what, or on how many, its entries act. Cannot be
/// chosen. \param about  plain text. \return owned by the menu.
QAction *addMenuHeading(QMenu &menu, const QString &about);

} // namespace collie::ui
