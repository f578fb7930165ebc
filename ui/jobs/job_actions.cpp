#include "ui/jobs/job_actions.h"

#include "ui/widgets/window_action.h"

namespace collie::ui {

namespace {

/// An action that names its key in the menu and leaves it to whoever has the focus.
QAction *arrowAction(QWidget *window, QAnyStringView id, const QString &text, Qt::Key key) {
    auto *action = new QAction(text, window);
    action->setObjectName(id.toString());
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

} // namespace

JobActions::JobActions(QWidget *window)
    : retrigger(windowAction(window, "retrigger", tr("&Retrigger"), QStringLiteral("retrigger"), {Qt::Key_R}))
    , cancel(windowAction(window, "cancel", tr("&Cancel…"), QStringLiteral("cancel"),
                          {Qt::Key_Delete, Qt::SHIFT | Qt::Key_C}))
    , nextFailure(
          windowAction(window, "nextFailure", tr("&Next Failure"), QStringLiteral("next"), {Qt::Key_J, Qt::Key_N}))
    , previousFailure(windowAction(window, "previousFailure", tr("&Previous Failure"), QStringLiteral("previous"),
                                   {Qt::Key_K, Qt::Key_P}))
    , nextJob(arrowAction(window, "nextJob", tr("Next &Job"), Qt::Key_Right))
    , previousJob(arrowAction(window, "previousJob", tr("Previous J&ob"), Qt::Key_Left))
    , openLog(windowAction(window, "openLog", tr("Open &Log"), QStringLiteral("log"), {Qt::Key_L}))
    , openRawLog(windowAction(window, "openRawLog", tr("Open R&aw Log in Browser"), QStringLiteral("external"),
                              {Qt::SHIFT | Qt::Key_L}))
    , openProfile(windowAction(window, "openProfile", tr("Open Pro&file"), {}, {Qt::Key_G}))
    , openTask(windowAction(window, "openTask", tr("Open Tas&k in Browser"), QStringLiteral("external"),
                            {Qt::CTRL | Qt::Key_B}))
    , openTreeherder(
          windowAction(window, "openTreeherder", tr("Open in Tree&herder"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_B}))
    , copyTaskIds(windowAction(window, "copyTaskIds", tr("Copy Task I&d"), QStringLiteral("copy"),
                               {Qt::CTRL | Qt::SHIFT | Qt::Key_C}))
    , pin(new QAction(window))
    , unpinAll(windowAction(window, "unpinAll", tr("&Unpin All…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_U}))
    , newBug(windowAction(window, "newBug", tr("Pin and File a &Bug…"), QStringLiteral("external"), {Qt::Key_B}))
    , classify(windowAction(window, "classify", tr("Pin and Classify in Tr&eeherder"), QStringLiteral("external"),
                            {Qt::Key_C})) {
    pin->setObjectName(QStringLiteral("pin"));
    pin->setShortcut(Qt::Key_Space);
    pin->setShortcutContext(Qt::WidgetShortcut);
    setPinned(false);
}

void JobActions::setSelected(int count) const {
    for (QAction *action : {retrigger, cancel, copyTaskIds, pin, newBug, classify})
        action->setEnabled(count > 0);
    copyTaskIds->setText(count > 1 ? tr("Copy Task I&ds") : tr("Copy Task I&d"));
    // These are about one job: of several none is the one that is meant.
    for (QAction *action : {openLog, openRawLog, openProfile, openTask, openTreeherder})
        action->setEnabled(count == 1);
}

void JobActions::setPinned(bool pinned) const {
    pin->setText(pinned ? tr("Unp&in") : tr("P&in"));
}

} // namespace collie::ui
