#include "ui/tasks/task_menu.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"

namespace collie::ui {

TaskMenu::TaskMenu(QWidget *window)
    : QMenu(window)
    , m_window(window) {
    setTitle(tr("&Tasks"));
    setToolTipsVisible(true);
    setPushesShown(false);
    setTaskSelected(false);
    setDeploymentOpen(false);
}

QAction *TaskMenu::add(About about, const char *name, const QString &text, const QString &tip, const QKeySequence &key,
                       const char *icon) {
    if (!m_entries.isEmpty() && m_entries.constLast().about != about)
        addSeparator();
    auto *action = new QAction(text, m_window);
    action->setObjectName(QString::fromLatin1(name));
    if (icon != nullptr)
        action->setIcon(symbolIcon(QString::fromLatin1(icon)));
    action->setShortcut(key);
    action->setToolTip(models::plainText(tip));
    m_window->addAction(action);
    addAction(action);
    m_entries.append({about, action});
    return action;
}

QList<QAction *> TaskMenu::actionsAbout(About about) const {
    QList<QAction *> actions;
    for (const Entry &entry : m_entries) {
        if (entry.about == about)
            actions.append(entry.action);
    }
    return actions;
}

void TaskMenu::enable(About about, bool enabled) {
    for (QAction *action : actionsAbout(about))
        action->setEnabled(enabled);
}

void TaskMenu::setPushesShown(bool shown) {
    enable(About::Pushes, shown);
    enable(About::Group, shown);
}

void TaskMenu::setTaskSelected(bool selected) {
    enable(About::Task, selected);
}

void TaskMenu::setDeploymentOpen(bool isOpen) {
    enable(About::Deployment, isOpen);
}

} // namespace collie::ui
