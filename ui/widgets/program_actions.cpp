#include "ui/widgets/program_actions.h"

#include "ui/widgets/window_action.h"

namespace collie::ui {

ProgramActions::ProgramActions(QWidget *window)
    : settings(windowAction(window, "openSettings", tr("&Settings…"), {}, {Qt::CTRL | Qt::Key_Comma}))
    , quit(windowAction(window, "quitCollie", tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q}))
    , guide(windowAction(window, "openGuide", tr("&Guide"), QStringLiteral("help"), {Qt::Key_F1}))
    , keyboard(windowAction(window, "keyboardSheet", tr("&Keyboard"), {}, {Qt::Key_Question}))
    , firstSteps(windowAction(window, "firstSteps", tr("&First Steps")))
    , about(windowAction(window, "aboutCollie", tr("&About Collie"))) {
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

} // namespace collie::ui
