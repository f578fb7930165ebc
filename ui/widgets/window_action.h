#pragma once

#include "ui/widgets/icons.h"

#include <QAction>
#include <QAnyStringView>
#include <QKeySequence>
#include <QList>
#include <QWidget>

namespace collie::ui {

/// Makes an action that the window holds, so that its keys act whether or not the menu bar shows.
/// \param id  its object name, under which keys of the person's own are kept: it never changes and is unique in the
/// window. \param text  of its menu entry. \param icon  a name in resources/icons, empty for none.
[[nodiscard]] inline QAction *windowAction(QWidget *window, QAnyStringView id, const QString &text,
                                           const QString &icon = {}, const QList<QKeySequence> &keys = {}) {
    auto *action = new QAction(text, window);
    action->setObjectName(id.toString());
    if (!icon.isEmpty())
        action->setIcon(symbolIcon(icon));
    action->setShortcuts(keys);
    window->addAction(action);
    return action;
}

} // namespace collie::ui
