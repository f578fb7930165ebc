#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace collie::ui {

/// Opening, copying and going back to links. GUI thread.
struct LinkActions {
    Q_DECLARE_TR_FUNCTIONS(LinkActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit LinkActions(QWidget *window);

    /// Which of them make sense. \param open  whether pushes or a task group are on show.
    void setViewOpen(bool open) const;
    /// Likewise, for this many selected jobs.
    void setSelectedJobs(int count) const;

    QAction *const open;
    QAction *const paste; ///< Opens what the clipboard holds.
    QAction *const back;
    QAction *const forward;
    QAction *const allHistory;
    QAction *const clearHistory;
    QAction *const copyView;
    QAction *const copyCollieView; ///< As an address that Collie opens; of the others it is copied with Shift held.
    QAction *const copyJob;
    QAction *const copyTask;
    QMenu *const history; ///< What was looked at last, filled while it opens, and the two above at its end.
};

} // namespace collie::ui
