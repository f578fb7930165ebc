#pragma once

#include <QScrollArea>

namespace collie::ui {

/// A pane, or the middle of a dialog: as large as what is in it where there is room, and scrolled where not, so that
/// large text on a small screen keeps all of it within reach. GUI thread.
class RoomyScroll final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomyScroll)
  public:
    /// \param content  owned from now on.
    RoomyScroll(QWidget *content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace collie::ui
