#include "ui/links/link_actions.h"

#include "models/text/plain_text.h"
#include "ui/widgets/window_action.h"

namespace collie::ui {

LinkActions::LinkActions(QWidget *window)
    : open(windowAction(window, "openLink", tr("Open &Link…"), {}, {Qt::CTRL | Qt::Key_L}))
    , paste(windowAction(window, "pasteLink", tr("Open Link from Cl&ipboard"), QStringLiteral("paste"),
                         {Qt::CTRL | Qt::Key_V}))
    , back(windowAction(window, "goBack", tr("&Back"), QStringLiteral("previous"), {Qt::ALT | Qt::Key_Left}))
    , forward(windowAction(window, "goForward", tr("Fo&rward"), QStringLiteral("next"), {Qt::ALT | Qt::Key_Right}))
    , allHistory(
          windowAction(window, "allHistory", tr("&All History…"), QStringLiteral("clock"), {Qt::CTRL | Qt::Key_H}))
    , clearHistory(windowAction(window, "clearHistory", tr("&Clear History…")))
    , copyView(windowAction(window, "copyView", tr("Copy Lin&k to This View"), QStringLiteral("copy"),
                            {Qt::CTRL | Qt::ALT | Qt::Key_C}))
    , copyCollieView(windowAction(window, "copyCollieView", tr("Copy as c&ollie: Link"), {},
                                  {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C}))
    , copyJob(windowAction(window, "copyJob", tr("Cop&y Link to Job"), QStringLiteral("copy")))
    , copyTask(windowAction(window, "copyTask", tr("Copy Link to Ta&sk")))
    , history(new QMenu(tr("&History"), window)) {
    for (QAction *action : {copyView, copyJob, copyTask})
        action->setToolTip(models::plainText(tr("With Shift held: a link that opens in Collie.")));
    history->setObjectName(QStringLiteral("historyMenu"));
    history->setIcon(symbolIcon(QStringLiteral("clock")));
    history->addSeparator();
    history->addActions({allHistory, clearHistory});
    back->setEnabled(false);
    forward->setEnabled(false);
    allHistory->setEnabled(false);
    clearHistory->setEnabled(false);
    setViewOpen(false);
    setSelectedJobs(0);
}

void LinkActions::setViewOpen(bool isOpen) const {
    copyView->setEnabled(isOpen);
    copyCollieView->setEnabled(isOpen);
}

void LinkActions::setSelectedJobs(int count) const {
    copyJob->setEnabled(count == 1);
    copyTask->setEnabled(count == 1);
}

} // namespace collie::ui
