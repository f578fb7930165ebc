#pragma once

#include <QDockWidget>
#include <QWidget>

namespace collie::ui {

/// The title bar of a pane: something useful instead of its name twice, and the two buttons every pane has. Dragging it
/// moves the pane. GUI thread.
class DockTitle final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DockTitle)
  public:
    /// Becomes the title bar of `dock`. \param content  shown at the left; its mouse presses that it ignores drag.
    DockTitle(QDockWidget *dock, QWidget *content);
};

} // namespace collie::ui
