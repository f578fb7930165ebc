#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace collie::test {

/// Makes a window the active one, and waits until it is. A window counts as active already while a pane that floats
/// over it has the keys, so the application is asked.
inline void activate(QWidget *window) {
    if (QGuiApplication::focusWindow() == window->windowHandle() && QApplication::activeWindow() == nullptr) {
        // After a menu the platform may have given it the keys, and the application not: it gets them anew.
        QWindow other;
        other.show();
        other.requestActivate();
        static_cast<void>(QTest::qWaitForWindowActive(&other));
    }
    window->activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(window);
    [[maybe_unused]] const bool hasKeys =
        QTest::qWaitFor([window] { return QApplication::activeWindow() == window->window(); });
}

} // namespace collie::test
