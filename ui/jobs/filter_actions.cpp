#include "ui/jobs/filter_actions.h"

#include "ui/widgets/window_action.h"

namespace collie::ui {

FilterActions::FilterActions(QWidget *window)
    : focus(windowAction(window, tr("&Filter Jobs"), QStringLiteral("search"), {Qt::Key_F, Qt::CTRL | Qt::Key_F}))
    , clear(windowAction(window, tr("&Clear Filter"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_F}))
    , onlyUnclassified(windowAction(window, tr("Only &Unclassified Failures"), {}, {Qt::Key_U}))
    , toggleInProgress(windowAction(window, tr("Pending and &Running Jobs"), {}, {Qt::Key_I})) {}

} // namespace collie::ui
