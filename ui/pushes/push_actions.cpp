#include "ui/pushes/push_actions.h"

#include "ui/widgets/window_action.h"

namespace collie::ui {

PushActions::PushActions(QWidget *window)
    : range(windowAction(window, "rangeOfPushes", tr("Ran&ge of Pushes…"), QStringLiteral("search"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_R}))
    , mine(windowAction(window, "myPushes", tr("M&y Pushes"), QStringLiteral("account"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_M})) {}

} // namespace collie::ui
