#pragma once

#include <QAction>
#include <QMenu>

namespace collie::ui {

/// What makes jobs and tasks beside actions: adding jobs, creating, copying, opening and browsing tasks. Whoever
/// carries it out connects to the actions. GUI thread.
class TaskMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskMenu)
  public:
    /// \param window  gets the actions, so that their keys work everywhere in it.
    explicit TaskMenu(QWidget *window);

    /// Switches on what needs a repository or task group on show.
    void setPushesShown(bool shown);
    /// Switches on what is about one job's task.
    void setTaskSelected(bool selected);
    void setDeploymentOpen(bool open);

    /// For the context menu of one job.
    [[nodiscard]] QList<QAction *> taskActions() const;

    QAction *const addJobs;
    QAction *const showRunnable;
    QAction *const fromLabels;
    QAction *const create;
    QAction *const open;
    QAction *const browseIndex;
    QAction *const retriggerCopy;
    QAction *const editCopy;
    QAction *const interactiveCopy;
    QAction *const rerun;
    QAction *const force;
    QAction *const changePriority;
    QAction *const cancelTask;
    QAction *const cancelGroup;
    QAction *const purgeCaches;
};

} // namespace collie::ui
