#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QMenu;

namespace collie::ui {

/// The sheet of keys, read from the menus themselves, so that it cannot tell anything else than they do. Not modal.
class KeyboardSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyboardSheet)
  public:
    /// \param menus  whose actions with a shortcut are listed, one column block per menu.
    explicit KeyboardSheet(const QList<QMenu *> &menus, QWidget *parent = nullptr);
};

/// An action's keys for people: "J or N".
[[nodiscard]] QString shortcutText(const QAction &action);

} // namespace collie::ui
