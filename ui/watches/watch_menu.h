#pragma once

#include <QMenu>

namespace collie::ui {

/// What can be watched, and the list of what is. GUI thread.
class WatchMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchMenu)
  public:
    /// \param window  holds the actions and their keys.
    explicit WatchMenu(QWidget *window);

    /// Whether exactly one job is selected: of several none is the one that is meant.
    void setOneJob(bool one);
    /// Whether a task group is on show in the place of pushes.
    void setTaskGroups(bool shown);

    QAction *const job;
    QAction *const group;
    QAction *const push;
    QAction *const filter;
    QAction *const all;
};

} // namespace collie::ui
