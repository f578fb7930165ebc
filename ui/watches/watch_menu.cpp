#include "ui/watches/watch_menu.h"

#include "ui/widgets/window_action.h"

namespace collie::ui {

WatchMenu::WatchMenu(QWidget *window)
    : QMenu(tr("&Watch"), window)
    , job(windowAction(window, "watchJob", tr("This &Job"), {}, {Qt::Key_W}))
    , group(windowAction(window, "watchGroup", tr("This &Group")))
    , push(windowAction(window, "watchPush", tr("The Whole &Push"), {}, {Qt::SHIFT | Qt::Key_W}))
    , filter(windowAction(window, "watchFilter", tr("Whatever the &Filter Shows")))
    , all(windowAction(window, "allWatches", tr("&All Watches…"))) {
    setIcon(symbolIcon(QStringLiteral("watch")));
    addActions({job, group, push});
    addSeparator();
    addActions({filter, all});
}

void WatchMenu::setOneJob(bool one) {
    for (QAction *action : {job, group, push})
        action->setEnabled(one);
}

void WatchMenu::setTaskGroups(bool shown) {
    push->setText(shown ? tr("The Whole &Task Group") : tr("The Whole &Push"));
}

} // namespace collie::ui
