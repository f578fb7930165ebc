#pragma once

#include "app/collie/feature.h"
#include "app/session/tree_status.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class DeploymentSession;
}

namespace collie::app {

/// Shows beside the repository whether its tree is open, while the window is seen. GUI thread.
class TreeStatusController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeStatusController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// All outlive the controller.
    TreeStatusController(ui::MainWindow &window, session::DeploymentSession &deployment, const Clock &clock,
                         const OpenBrowser &openBrowser, QObject *parent = nullptr);
    ~TreeStatusController() override;

    /// Its tree is what counts.
    void show(RepositoryController *view) override;

  Q_SIGNALS:
    /// A setting is to be shown. \param id  its id in the settings window.
    void settingWanted(const QString &id);

  private:
    void follow();
    void present();

    ui::MainWindow &m_window;
    const Clock &m_clock;
    session::TreeStatus m_status;
    QPointer<RepositoryController> m_view;
    QTimer m_age; ///< While the state is not known, how old the last one is moves on.
};

} // namespace collie::app
