#pragma once

#include <QTest>
#include <QWidget>

namespace collie::test {

/// Makes a window the active one, and waits until it is.
inline void activate(QWidget *window) {
    window->activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(window);
}

} // namespace collie::test
