#pragma once

#include <QObject>
#include <QWidget>

namespace collie::ui {

/// Tells when a window comes into sight or leaves it: nobody needs news of what is hidden or minimised. GUI thread.
class WindowSight final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSight)
  public:
    /// \param window  watched while both live.
    WindowSight(QWidget &window, QObject *parent);

    [[nodiscard]] static bool isSeen(const QWidget &window) { return window.isVisible() && !window.isMinimized(); }

  Q_SIGNALS:
    /// Told now and then where nothing has changed, too.
    void changed(bool isSeen);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    QWidget &m_window;
};

} // namespace collie::ui
