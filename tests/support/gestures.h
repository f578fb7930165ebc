#pragma once

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QTest>
#include <QVector>

namespace collie::test {

/// One thing a person does to a view of rows, by mouse or keyboard.
struct Gesture {
    enum class Kind {
        Click,
        RightClick, ///< With the context menu event that comes with it.
        MiddleClick,
        DoubleClick,
        Drag, ///< From `row` to `to`.
        EmptyClick,
        Key,
    };
    const char *name = "";
    Kind kind = Kind::Click;
    int row = 0;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    Qt::Key key = Qt::Key_unknown;
    int to = 0;
};

/// Every gesture a list, or the grid, answers. Rows up to 9 are pressed, so ten rows and more are needed.
inline QVector<Gesture> allGestures() {
    using Kind = Gesture::Kind;
    const auto key = [](const char *name, Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        return Gesture{.name = name, .kind = Kind::Key, .row = 0, .modifiers = modifiers, .key = code, .to = 0};
    };
    return {
        {.name = "click", .kind = Kind::Click, .row = 3},
        {.name = "click another", .kind = Kind::Click, .row = 7},
        {.name = "ctrl-click", .kind = Kind::Click, .row = 5, .modifiers = Qt::ControlModifier},
        {.name = "ctrl-click another", .kind = Kind::Click, .row = 3, .modifiers = Qt::ControlModifier},
        {.name = "shift-click", .kind = Kind::Click, .row = 6, .modifiers = Qt::ShiftModifier},
        {.name = "shift-click before", .kind = Kind::Click, .row = 1, .modifiers = Qt::ShiftModifier},
        {.name = "right click", .kind = Kind::RightClick, .row = 9},
        {.name = "right click another", .kind = Kind::RightClick, .row = 4},
        {.name = "middle click", .kind = Kind::MiddleClick, .row = 2},
        {.name = "double click", .kind = Kind::DoubleClick, .row = 8},
        {.name = "drag", .kind = Kind::Drag, .row = 2, .to = 5},
        {.name = "drag back", .kind = Kind::Drag, .row = 8, .to = 4},
        {.name = "click beside", .kind = Kind::EmptyClick},
        key("next", Qt::Key_Right),
        key("previous", Qt::Key_Left),
        key("shift-next", Qt::Key_Right, Qt::ShiftModifier),
        key("shift-previous", Qt::Key_Left, Qt::ShiftModifier),
        key("ctrl-next", Qt::Key_Right, Qt::ControlModifier),
        key("Home", Qt::Key_Home),
        key("End", Qt::Key_End),
        key("shift-Home", Qt::Key_Home, Qt::ShiftModifier),
        key("shift-End", Qt::Key_End, Qt::ShiftModifier),
        key("Space", Qt::Key_Space),
        key("ctrl-Space", Qt::Key_Space, Qt::ControlModifier),
        key("Enter", Qt::Key_Return),
        key("Escape", Qt::Key_Escape),
    };
}

/// Sends a gesture to a view, as the window system would; what is pressed is brought into sight before, rows around it
/// are seen.
/// \param beside  a point of the viewport where no row is. \param vertical  rows stand below each other: next is down.
/// \param column  pressed of a row.
inline void perform(const Gesture &gesture, QAbstractItemView &view, QPoint beside, bool vertical = true,
                    int column = 0) {
    using Kind = Gesture::Kind;
    QWidget *viewport = view.viewport();
    const auto at = [&](int row) { return view.visualRect(view.model()->index(row, column)).center(); };
    // End goes to the last column of a table, which may leave the pressed one out of sight.
    if (gesture.kind != Kind::Key)
        view.scrollTo(view.model()->index(gesture.row, column));
    const QPoint point = at(gesture.row);
    // Pressed buttons are told with each move, and a double click is a click before it is one: QTest leaves both out.
    const auto send = [&](QEvent::Type type, QPoint where, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, where, viewport->mapToGlobal(where), button, buttons, gesture.modifiers);
        QCoreApplication::sendEvent(viewport, &event);
    };
    switch (gesture.kind) {
    case Kind::Click:
        QTest::mouseClick(viewport, Qt::LeftButton, gesture.modifiers, point);
        break;
    case Kind::RightClick: {
        QTest::mousePress(viewport, Qt::RightButton, gesture.modifiers, point);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, point, viewport->mapToGlobal(point), gesture.modifiers);
        QCoreApplication::sendEvent(viewport, &menu);
        QTest::mouseRelease(viewport, Qt::RightButton, gesture.modifiers, point);
        break;
    }
    case Kind::MiddleClick:
        QTest::mouseClick(viewport, Qt::MiddleButton, gesture.modifiers, point);
        break;
    case Kind::DoubleClick:
        send(QEvent::MouseButtonPress, point, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, point, Qt::LeftButton, Qt::NoButton);
        send(QEvent::MouseButtonDblClick, point, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, point, Qt::LeftButton, Qt::NoButton);
        break;
    case Kind::Drag: {
        const QPoint end = at(gesture.to);
        send(QEvent::MouseButtonPress, point, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (point + end) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, end, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
        break;
    }
    case Kind::EmptyClick:
        QTest::mouseClick(viewport, Qt::LeftButton, gesture.modifiers, beside);
        break;
    case Kind::Key: {
        Qt::Key code = gesture.key;
        if (vertical && code == Qt::Key_Right)
            code = Qt::Key_Down;
        if (vertical && code == Qt::Key_Left)
            code = Qt::Key_Up;
        QTest::keyClick(&view, code, gesture.modifiers);
        break;
    }
    }
}

/// The selected rows of a view, ascending.
inline QVector<int> selectedRowsOf(const QAbstractItemView &view) {
    QVector<int> rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.selectionModel()->isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

} // namespace collie::test
