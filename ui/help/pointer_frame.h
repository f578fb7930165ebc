#pragma once

#include <QPointer>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Theme;

/// A frame around a control of a window, to point at it: it lies over the window and takes no events. GUI thread.
class PointerFrame final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PointerFrame)
  public:
    /// Hidden at first. \param theme  outlives the frame. \param window  holds whatever is pointed at.
    PointerFrame(const Theme &theme, QWidget *window);

    /// Stands around a control from now on, also when that moves; goes while it is out of sight. \param control  of the
    /// window; null for none.
    void pointAt(QWidget *control);
    /// Where the control is, within the window; empty while nothing is pointed at.
    [[nodiscard]] QRect place() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    /// What is pointed at, or the window, is elsewhere or of another size.
    void moved();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void follow();

    const Theme &m_theme;
    QPointer<QWidget> m_control;
    QVector<QPointer<QWidget>> m_watched; ///< The control and what it is in, up to the window.
};

} // namespace collie::ui
