#pragma once

#include "app/collie/feature.h"
#include "app/session/landing.h"
#include "app/session/open_target.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class DeploymentSession;
}

namespace collie::app {

/// Between a landing of Lando and the page that shows it. GUI thread.
class LandingController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LandingController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// All outlive the controller.
    LandingController(ui::MainWindow &window, session::DeploymentSession &deployment, const Clock &clock,
                      const OpenBrowser &openBrowser, QObject *parent = nullptr);

    /// Shows the page and follows the landing that the target names.
    /// \return the target with the push in the place of the landing, once that is there or the person wants it all the
    /// same; see session::Landing::follow(). Cancelling it ends the following.
    [[nodiscard]] Future<session::OpenTarget> follow(const session::OpenTarget &target);

  Q_SIGNALS:
    /// A setting is to be shown. \param id  its id in the settings window.
    void settingWanted(const QString &id);

  private:
    void present();

    ui::MainWindow &m_window;
    const Clock &m_clock;
    session::Landing m_landing;
    QTimer m_tick; ///< How long it waits moves on.
};

} // namespace collie::app
