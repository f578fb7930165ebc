#pragma once

#include <QWidget>

#include <memory>

namespace collie::test {

/// A part of a widget, or else of the window it is in, by its object name; null when there is none.
template <class T = QWidget>
T *named(const QWidget *where, const char *name) {
    T *found = where->findChild<T *>(QLatin1String(name));
    return found != nullptr ? found : where->window()->findChild<T *>(QLatin1String(name));
}

template <class T = QWidget>
T *named(const QWidget &where, const char *name) {
    return named<T>(&where, name);
}

template <class T = QWidget, class W>
T *named(const std::unique_ptr<W> &where, const char *name) {
    return named<T>(where.get(), name);
}

} // namespace collie::test
