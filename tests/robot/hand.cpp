#include "tests/robot/hand.h"

#include "tests/support/activate.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>

namespace collie::robot {
namespace {

QPoint inWindow(const QWidget *widget, const QPoint &at) {
    return widget->mapTo(widget->window(), at);
}

/// Null for a window that is not on the screen.
QWindow *windowOf(const QWidget *widget) {
    return widget->window()->isVisible() ? widget->window()->windowHandle() : nullptr;
}

} // namespace

bool Hand::isSeen(const QWidget *widget, const QPoint &at) {
    return widget->isVisible() && widget->visibleRegion().contains(at);
}

bool Hand::isFree() const {
    return QApplication::activePopupWidget() == nullptr && QApplication::activeModalWidget() == nullptr;
}

void Hand::move(QWindow *window, const QPoint &at) {
    if (m_window == window && m_at == at)
        return;
    m_window = window;
    m_at = at;
    QTest::mouseMove(window, at);
}

void Hand::moveTo(QWidget *widget, const QPoint &at) {
    if (QWindow *window = windowOf(widget))
        move(window, inWindow(widget, at));
}

bool Hand::isAt(const QWidget *widget, const QPoint &at) const {
    return m_window != nullptr && m_window == windowOf(widget) && m_at == inWindow(widget, at);
}

void Hand::press(QWindow *window, const QPoint &at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers,
                 bool twice) {
    const QPointer<QWindow> pressed(window);
    // As a window manager does.
    if (!window->isActive() && QApplication::activeModalWidget() == nullptr &&
        QApplication::activePopupWidget() == nullptr)
        window->requestActivate();
    move(window, at);
    if (twice && pressed) {
        QTest::mouseDClick(window, button, modifiers, at);
        return;
    }
    if (pressed)
        QTest::mousePress(window, button, modifiers, at);
    if (pressed)
        QTest::mouseRelease(window, button, modifiers, at);
}

void Hand::click(QWidget *widget, const QPoint &at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    if (QWindow *window = windowOf(widget); window != nullptr && isSeen(widget, at))
        press(window, inWindow(widget, at), button, modifiers, false);
}

void Hand::doubleClick(QWidget *widget, const QPoint &at) {
    if (QWindow *window = windowOf(widget); window != nullptr && isSeen(widget, at))
        press(window, inWindow(widget, at), Qt::LeftButton, {}, true);
}

void Hand::clickAt(const QPoint &at, Qt::MouseButton button) {
    if (QWindow *window = windowOf(&m_main))
        press(window, at, button, {}, false);
}

void Hand::doubleClickAt(const QPoint &at) {
    if (QWindow *window = windowOf(&m_main))
        press(window, at, Qt::LeftButton, {}, true);
}

void Hand::drag(QWidget *widget, const QPoint &from, const QPoint &to) {
    const QPointer<QWindow> window(windowOf(widget));
    if (!window || !isSeen(widget, from))
        return;
    constexpr int steps = 4;
    const QPoint begin = inWindow(widget, from), way = to - from;
    move(window, begin);
    if (window)
        QTest::mousePress(window, Qt::LeftButton, {}, begin);
    for (int step = 1; window && step <= steps; ++step)
        move(window, begin + way * step / steps);
    if (window)
        QTest::mouseRelease(window, Qt::LeftButton, {}, begin + way);
}

void Hand::wheel(QWidget *widget, const QPoint &at, int steps) {
    constexpr int notch = 120; // Eighths of a degree.
    if (QWindow *window = windowOf(widget); window != nullptr && isSeen(widget, at)) {
        const QPoint place = inWindow(widget, at);
        QWheelEvent event(place, window->mapToGlobal(place), QPoint(), QPoint(0, steps * notch), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window, &event);
    }
}

void Hand::choose(QMenu *menu, QAction *entry) {
    click(menu, menu->actionGeometry(entry).center());
}

QWindow *Hand::keyWindow() const {
    for (const QWidget *widget : {QApplication::activePopupWidget(), QApplication::activeModalWidget(),
                                  QApplication::activeWindow(), &m_main}) {
        if (widget != nullptr && windowOf(widget) != nullptr)
            return windowOf(widget);
    }
    return nullptr;
}

void Hand::stroke(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
    const QPointer<QWindow> window(keyWindow());
    for (const bool isPress : {true, false}) {
        if (window)
            QTest::simulateEvent(window, isPress, key, modifiers, text, false);
    }
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (QApplication::activeWindow() == nullptr && isFree())
        test::activate(&m_main);
    const char letter = QTest::keyToAscii(key);
    stroke(key, modifiers, letter == 0 ? QString() : QString(QLatin1Char(letter)));
}

void Hand::type(const QString &text) {
    for (const QChar letter : text)
        stroke(QTest::asciiToKey(letter.toLatin1()), {}, letter);
}

} // namespace collie::robot
