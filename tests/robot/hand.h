#pragma once

#include <QPoint>
#include <QPointer>
#include <QWidget>
#include <QWindow>

class QAction;
class QMenu;

namespace collie::robot {

/// Mouse and keyboard as the window system tells of them: events go to a window at a place of it, and Qt finds out what
/// lies there, what is modal and what has the focus.
class Hand final {
  public:
    /// \param main  gets what no other window gets; outlives the hand.
    explicit Hand(QWidget &main)
        : m_main(main) {}

    /// Moves the mouse there and lets happen what comes of it.
    void moveTo(QWidget *widget, const QPoint &at);
    [[nodiscard]] bool isAt(const QWidget *widget, const QPoint &at) const;
    /// Clicks a place of a widget. Nothing when the place is not on the screen.
    void click(QWidget *widget, const QPoint &at, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = {});
    void doubleClick(QWidget *widget, const QPoint &at);
    /// The same at a place of the main window, whatever lies there.
    void clickAt(const QPoint &at, Qt::MouseButton button);
    void doubleClickAt(const QPoint &at);
    /// Presses at one place, moves by a few steps to another and lets go there.
    void drag(QWidget *widget, const QPoint &from, const QPoint &to);
    void wheel(QWidget *widget, const QPoint &at, int steps);
    /// Clicks an entry of a menu that is open.
    void choose(QMenu *menu, QAction *entry);
    /// A key for whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);

    /// Whether a place of a widget can be seen, so that a click there reaches the widget.
    [[nodiscard]] static bool isSeen(const QWidget *widget, const QPoint &at);
    /// Whether nothing lies over the main window: no menu, no dialog.
    [[nodiscard]] bool isFree() const;

  private:
    // What Qt is told may end the window it is told to, by whatever else happens meanwhile.
    void move(QWindow *window, const QPoint &at);
    void press(QWindow *window, const QPoint &at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, bool twice);
    void stroke(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text);
    [[nodiscard]] QWindow *keyWindow() const;

    QWidget &m_main;
    QPointer<QWindow> m_window; ///< That the mouse is over.
    QPoint m_at;                ///< In that window.
};

} // namespace collie::robot
