#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QList>

namespace collie::ui {

/// What menus and keys do to the filter of jobs. GUI thread.
struct FilterActions {
    Q_DECLARE_TR_FUNCTIONS(FilterActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit FilterActions(QWidget *window);

    [[nodiscard]] QList<QAction *> all() const { return {focus, clear, onlyUnclassified, toggleInProgress}; }

    QAction *const focus;
    QAction *const clear;
    QAction *const onlyUnclassified;
    QAction *const toggleInProgress;
};

} // namespace collie::ui
