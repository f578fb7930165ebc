#pragma once

#include <QAction>
#include <QCoreApplication>

namespace collie::ui {

/// What menus and keys do with the jobs of the grid. GUI thread.
struct JobActions {
    Q_DECLARE_TR_FUNCTIONS(JobActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit JobActions(QWidget *window);

    /// Says which actions make sense for this many selected jobs.
    void setSelected(int count) const;
    /// Says whether all of the selected jobs are pinned, so that pinning takes them away.
    void setPinned(bool pinned) const;

    QAction *const retrigger;
    QAction *const cancel;
    QAction *const nextFailure;
    QAction *const previousFailure;
    /// Their keys are the window's where what has the focus has no use for them, see ArrowKeys.
    QAction *const nextJob;
    QAction *const previousJob;
    QAction *const openLog;
    QAction *const openRawLog;
    QAction *const openProfile;
    QAction *const openTask;
    QAction *const openTreeherder;
    QAction *const copyTaskIds;
    /// Its key is the grid's, see JobIntents: anywhere else it presses buttons and writes.
    QAction *const pin;
    QAction *const unpinAll;
    QAction *const newBug;   ///< Pins what is selected, and opens the page of a new bug about the marked one.
    QAction *const classify; ///< Pins what is selected, and opens the marked one where it can be classified.
};

} // namespace collie::ui
