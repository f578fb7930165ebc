#pragma once

#include <QAction>
#include <QCoreApplication>

namespace collie::ui {

/// What menus and keys do about the program itself. GUI thread.
struct ProgramActions {
    Q_DECLARE_TR_FUNCTIONS(ProgramActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit ProgramActions(QWidget *window);

    QAction *const settings;
    QAction *const quit;
    QAction *const guide;      ///< Opens the page about what has the keys.
    QAction *const keyboard;   ///< Lists the keys.
    QAction *const firstSteps; ///< Begins the tour of the first start.
    QAction *const about;
};

} // namespace collie::ui
