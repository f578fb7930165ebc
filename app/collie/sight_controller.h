#pragma once

#include "app/collie/feature.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// Tells the feed which pushes are on the screen, and which others somebody needs: those that have what is selected,
/// pinned, watched or ticked to be added. GUI thread.
class SightController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SightController)
  public:
    /// \param needed  pushes that features elsewhere need. All outlive the controller.
    SightController(ui::MainWindow &window, std::function<QSet<qint64>()> needed, QObject *parent = nullptr);

    void show(RepositoryController *view) override;

  private:
    void tell();

    ui::MainWindow &m_window;
    std::function<QSet<qint64>()> m_needed;
    RepositoryController *m_view = nullptr;
    QTimer m_soon; ///< A scroll is many small steps.
};

} // namespace collie::app
