#include "ui/tasks/task_menu.h"

#include "ui/widgets/icons.h"

namespace collie::ui {

TaskMenu::TaskMenu(QWidget *window)
    : QMenu(window)
    , addJobs(new QAction(window))
    , showRunnable(new QAction(window))
    , open(new QAction(window)) {
    setTitle(tr("&Tasks"));
    setToolTipsVisible(true);
    const auto setUp = [window](QAction *action, const char *name, const QString &text, const QString &iconName,
                                const QKeySequence &key, const QString &tip) {
        action->setObjectName(QString::fromLatin1(name));
        action->setText(text);
        if (!iconName.isEmpty())
            action->setIcon(symbolIcon(iconName));
        action->setShortcut(key);
        action->setToolTip(tip);
        window->addAction(action);
    };
    const auto ctrlShift = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    setUp(addJobs, "addJobs", tr("&Add New Jobs…"), QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_J),
          tr("Find jobs and add them to the push"));
    setUp(showRunnable, "showRunnable", tr("&Show What Can Be Added"), {}, QKeySequence(Qt::Key_S),
          tr("Show the jobs that could be added to the push as hollow cells, to be ticked by a click"));
    setUp(open, "openTaskOrGroup", tr("&Open Task or Group…"), {}, ctrlShift(Qt::Key_O),
          tr("Show a task or a task group by its id"));
    addActions({addJobs, showRunnable});
    addSeparator();
    addAction(open);
    setPushesShown(false);
    setDeploymentOpen(false);
}

void TaskMenu::setPushesShown(bool shown) {
    for (QAction *action : {addJobs, showRunnable})
        action->setEnabled(shown);
}

void TaskMenu::setDeploymentOpen(bool isOpen) {
    open->setEnabled(isOpen);
}

} // namespace collie::ui
