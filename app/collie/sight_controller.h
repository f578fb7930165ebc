#pragma once

#include "app/collie/feature.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// Tells the feed which pushes are on the screen, and which others somebody needs: those that have what is selected,
/// pinned, watched or ticked to be added. Where a step to the next failure came to a push whose jobs left memory, it is
/// completed once they are back. GUI thread.
class SightController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SightController)
  public:
    /// \param needed  pushes that features elsewhere need. All outlive the controller.
    SightController(ui::MainWindow &window, std::function<QSet<qint64>()> needed, QObject *parent = nullptr);

    void show(RepositoryController *view) override;

  private:
    void tell();
    void awaitFailure(qint64 pushId, int direction);
    void stepOn();

    ui::MainWindow &m_window;
    std::function<QSet<qint64>()> m_needed;
    RepositoryController *m_view = nullptr;
    QTimer m_soon;                   ///< A scroll is many small steps.
    std::optional<qint64> m_awaited; ///< The push that a step to a failure waits for.
    int m_direction = 0;             ///< Of that step.
    QSet<qint64> m_passed;           ///< Pushes that it waited for, so that it ends.
    bool m_isSteppingOn = false;
};

} // namespace collie::app
