#pragma once

#include <QAction>
#include <QCoreApplication>

namespace collie::ui {

/// What menus and keys do about which pushes are listed. GUI thread.
struct PushActions {
    Q_DECLARE_TR_FUNCTIONS(PushActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit PushActions(QWidget *window);

    QAction *const range;
    QAction *const mine; ///< Of all repositories.
};

} // namespace collie::ui
