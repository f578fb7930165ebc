#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace collie::ui {

class JobGridView;

/// Lets the arrow keys to the left and right go through the jobs wherever the focus is: those keys that what has the
/// focus has no use for reach the window, and go to the grid from there. GUI thread.
class ArrowKeys final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArrowKeys)
  public:
    /// All outlive this. \param next,previous  what the keys do, for menus.
    ArrowKeys(QWidget &window, JobGridView &grid, QAction &next, QAction &previous);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void press(int key);

    QWidget &m_window;
    JobGridView &m_grid;
    QAction &m_next;
    QAction &m_previous;
    bool m_isPressing = false; ///< The grid is being given a key, which comes back where it has no use for it.
};

} // namespace collie::ui
