#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

class QAction;
class QMenu;

namespace collie::ui {

/// The sheet of keys, read from the menus themselves, so that it cannot tell anything else than they do. Not modal.
class KeyboardSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyboardSheet)
  public:
    /// A key or gesture, and what it does.
    using Keys = QList<QPair<QString, QString>>;

    /// \param menus  whose actions with a shortcut are listed, one block per menu.
    /// \param others  what is in no menu: a block of its own.
    KeyboardSheet(const QList<QMenu *> &menus, const Keys &others, QWidget *parent = nullptr);

  protected:
    void showEvent(QShowEvent *event) override;
};

/// Keys that do the same, for people: "J or N". \param keys  as they are written.
[[nodiscard]] QString eitherKey(const QStringList &keys);
/// An action's keys for people: "J or N".
[[nodiscard]] QString shortcutText(const QAction &action);

} // namespace collie::ui
