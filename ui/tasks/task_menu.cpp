#include "ui/tasks/task_menu.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"

namespace collie::ui {

TaskMenu::TaskMenu(QWidget *window)
    : QMenu(window)
    , addJobs(new QAction(window))
    , showRunnable(new QAction(window))
    , fromLabels(new QAction(window))
    , create(new QAction(window))
    , open(new QAction(window))
    , browseIndex(new QAction(window))
    , retriggerCopy(new QAction(window))
    , editCopy(new QAction(window))
    , interactiveCopy(new QAction(window))
    , rerun(new QAction(window))
    , force(new QAction(window))
    , changePriority(new QAction(window))
    , cancelTask(new QAction(window))
    , cancelGroup(new QAction(window))
    , purgeCaches(new QAction(window)) {
    setTitle(tr("&Tasks"));
    setToolTipsVisible(true);
    const auto setUp = [window](QAction *action, const char *name, const QString &text, const QString &iconName,
                                const QKeySequence &key, const QString &tip) {
        action->setObjectName(QString::fromLatin1(name));
        action->setText(text);
        if (!iconName.isEmpty())
            action->setIcon(symbolIcon(iconName));
        action->setShortcut(key);
        action->setToolTip(models::plainText(tip));
        window->addAction(action);
    };
    const auto ctrlShift = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    setUp(addJobs, "addJobs", tr("&Add New Jobs…"), QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_J),
          tr("Find jobs that can be added, and add them"));
    setUp(showRunnable, "showRunnable", tr("&Show What Can Be Added"), {}, QKeySequence(Qt::Key_S),
          tr("Show the jobs that could be added as hollow cells, to be ticked by a click"));
    setUp(fromLabels, "fromLabels", tr("Schedule Tasks from &Labels…"), {}, {},
          tr("Create tasks of a decision task's graph, with what they depend on"));
    setUp(create, "createTask", tr("&Create Task…"), {}, ctrlShift(Qt::Key_N), tr("Write a task and create it"));
    setUp(open, "openTaskOrGroup", tr("&Open Task or Group…"), {}, ctrlShift(Qt::Key_O),
          tr("Show a task or a task group by its id"));
    setUp(browseIndex, "browseIndex", tr("&Browse Index…"), {}, ctrlShift(Qt::Key_I),
          tr("Find tasks by their namespace in the index"));
    setUp(retriggerCopy, "retriggerCopy", tr("Retrigger by &Copy…"), QStringLiteral("copy"), {},
          tr("Create the selected job's task once more"));
    setUp(editCopy, "editCopy", tr("&Edit and Create…"), {}, QKeySequence(Qt::Key_E),
          tr("Change a copy of the selected job's task and create it"));
    setUp(interactiveCopy, "interactiveCopy", tr("Create &Interactive Copy…"), {}, {},
          tr("A copy of the task to log in to"));
    setUp(rerun, "rerunTask", tr("&Rerun Task"), {}, {}, tr("Another run of the same task"));
    setUp(force, "forceTask", tr("Schedule Task &Now"), {}, {},
          tr("Schedule the task although what it depends on is not done"));
    setUp(changePriority, "changePriority", tr("Change &Priority…"), {}, {}, {});
    setUp(cancelTask, "cancelTask", tr("Cancel Tas&k…"), QStringLiteral("cancel"), {}, {});
    setUp(cancelGroup, "cancelGroup", tr("Cancel Task &Group…"), {}, {}, {});
    setUp(purgeCaches, "purgeCaches", tr("&Purge Caches…"), {}, {},
          tr("Make workers throw away the caches that the task uses"));
    addActions({addJobs, showRunnable, fromLabels});
    addSeparator();
    addActions({create, open, browseIndex});
    addSeparator();
    addActions(taskActions());
    addSeparator();
    addAction(cancelGroup);
    setPushesShown(false);
    setTaskSelected(false);
    setDeploymentOpen(false);
}

QList<QAction *> TaskMenu::taskActions() const {
    return {retriggerCopy, editCopy, interactiveCopy, rerun, force, changePriority, purgeCaches, cancelTask};
}

void TaskMenu::setPushesShown(bool shown) {
    for (QAction *action : {addJobs, showRunnable, cancelGroup})
        action->setEnabled(shown);
}

void TaskMenu::setTaskSelected(bool selected) {
    for (QAction *action : taskActions())
        action->setEnabled(selected);
}

void TaskMenu::setDeploymentOpen(bool isOpen) {
    for (QAction *action : {fromLabels, create, open, browseIndex})
        action->setEnabled(isOpen);
}

} // namespace collie::ui
