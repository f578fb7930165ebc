#include "ui/arrow_keys.h"

#include "ui/jobs/job_grid_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>

namespace collie::ui {

ArrowKeys::ArrowKeys(QWidget &window, JobGridView &grid, QAction &next, QAction &previous)
    : QObject(&window)
    , m_window(window)
    , m_grid(grid)
    , m_next(next)
    , m_previous(previous) {
    connect(&next, &QAction::triggered, this, [this] { press(Qt::Key_Right); });
    connect(&previous, &QAction::triggered, this, [this] { press(Qt::Key_Left); });
    window.installEventFilter(this);
}

bool ArrowKeys::eventFilter(QObject *watched, QEvent *event) {
    if (watched != &m_window || event->type() != QEvent::KeyPress || m_isPressing)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isArrow = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
    QAction &action = key->key() == Qt::Key_Left ? m_previous : m_next;
    // Some keyboards tell of their arrows as keys of the number pad.
    if (!isArrow || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || !action.isEnabled() ||
        !action.shortcuts().contains(QKeySequence(key->key())) || !m_grid.isVisible())
        return QObject::eventFilter(watched, event);
    press(key->key());
    return true;
}

void ArrowKeys::press(int key) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    m_isPressing = true;
    QCoreApplication::sendEvent(&m_grid, &event);
    m_isPressing = false;
}

} // namespace collie::ui
