#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace collie::ui {

/// What is asked before something public, or something that cannot be taken back.
struct Question {
    QString title = {};
    QString text = {};        ///< One sentence that says what and how much of it.
    QString explanation = {}; ///< What it means; may be empty.
    QString yes = {};         ///< Says what is done: "Cancel 3 jobs".
    QString no = {};          ///< Empty for "Cancel".
    bool destroys = false;    ///< What is done cannot be taken back; then Enter does not say yes.
};

/// Asks in a box over a window, without waiting. \param context  without it nothing is done; \param then  what yes
/// does. \return false where the window has another question open; then nothing is asked. GUI thread.
bool ask(QWidget *over, const Question &question, QObject *context, const std::function<void()> &then);

} // namespace collie::ui
