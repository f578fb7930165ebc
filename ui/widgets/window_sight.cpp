#include "ui/widgets/window_sight.h"

#include <QEvent>

namespace collie::ui {

WindowSight::WindowSight(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window) {
    window.installEventFilter(this);
}

bool WindowSight::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_window &&
        (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::WindowStateChange))
        Q_EMIT changed(isSeen(m_window));
    return QObject::eventFilter(watched, event);
}

} // namespace collie::ui
