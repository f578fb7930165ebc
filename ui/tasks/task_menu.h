#pragma once

#include <QAction>
#include <QMenu>
#include <QVector>

namespace collie::ui {

/// What makes jobs and tasks beside actions: adding jobs, creating, copying, opening and browsing tasks. Whoever
/// carries it out connects to the actions. An entry is one line below, in the place it has in the menu. GUI thread.
class TaskMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskMenu)

    /// What an entry is about, and so when it makes sense; each kind is a part of the menu.
    enum class About { Pushes, Deployment, Task, Group };
    struct Entry {
        About about;
        QAction *action;
    };
    QWidget *m_window;
    QVector<Entry> m_entries;

  public:
    /// \param window  gets the actions, so that their keys work everywhere in it.
    explicit TaskMenu(QWidget *window);

    /// Switches on what needs a repository or task group on show.
    void setPushesShown(bool shown);
    /// Switches on what is about one job's task.
    void setTaskSelected(bool selected);
    void setDeploymentOpen(bool open);

    /// For the context menu of one job.
    [[nodiscard]] QList<QAction *> taskActions() const { return actionsAbout(About::Task); }

    QAction *const addJobs = add(About::Pushes, "addJobs", tr("&Add New Jobs…"),
                                 tr("Find jobs that can be added, and add them"), Qt::CTRL | Qt::Key_J, "add");
    QAction *const showRunnable =
        add(About::Pushes, "showRunnable", tr("&Show What Can Be Added"),
            tr("Show the jobs that could be added as hollow cells, to be ticked by a click"), Qt::Key_S);
    QAction *const fromLabels = add(About::Deployment, "fromLabels", tr("Schedule Tasks from &Labels…"),
                                    tr("Create tasks of a decision task's graph, with what they depend on"));
    QAction *const create = add(About::Deployment, "createTask", tr("&Create Task…"), tr("Write a task and create it"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QAction *const open = add(About::Deployment, "openTaskOrGroup", tr("&Open Task or Group…"),
                              tr("Show a task or a task group by its id"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    QAction *const browseIndex =
        add(About::Deployment, "browseIndex", tr("&Browse Index…"), tr("Find tasks by their namespace in the index"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    QAction *const retriggerCopy = add(About::Task, "retriggerCopy", tr("Re&trigger by Copy…"),
                                       tr("Create the selected job's task once more"), {}, "copy");
    QAction *const editCopy = add(About::Task, "editCopy", tr("&Edit and Create…"),
                                  tr("Change a copy of the selected job's task and create it"), Qt::Key_E);
    QAction *const interactiveCopy =
        add(About::Task, "interactiveCopy", tr("Create &Interactive Copy…"), tr("A copy of the task to log in to"));
    QAction *const rerun = add(About::Task, "rerunTask", tr("&Rerun Task"), tr("Another run of the same task"));
    QAction *const force = add(About::Task, "forceTask", tr("Schedule Task &Now"),
                               tr("Schedule the task although what it depends on is not done"));
    QAction *const changePriority = add(About::Task, "changePriority", tr("Change &Priority…"));
    QAction *const purgeCaches = add(About::Task, "purgeCaches", tr("P&urge Caches…"),
                                     tr("Make workers throw away the caches that the task uses"));
    QAction *const cancelTask = add(About::Task, "cancelTask", tr("Cancel Tas&k…"), {}, {}, "cancel");
    QAction *const cancelGroup = add(About::Group, "cancelGroup", tr("Cancel Task &Group…"));

  private:
    QAction *add(About about, const char *name, const QString &text, const QString &tip = {},
                 const QKeySequence &key = {}, const char *icon = nullptr);
    [[nodiscard]] QList<QAction *> actionsAbout(About about) const;
    void enable(About about, bool enabled);
};

} // namespace collie::ui
