#pragma once

#include <QWidget>

namespace collie::ui {

class Theme;

/// Lies over a window while something is dragged over it that can be uploaded, and says what a drop will do. Takes no
/// events itself. GUI thread.
class DropHint final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropHint)
  public:
    /// Hidden until show() is called. \param over  whose whole area is covered.
    DropHint(const Theme &theme, QWidget *over);

  protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    const Theme &m_theme;
};

} // namespace collie::ui
