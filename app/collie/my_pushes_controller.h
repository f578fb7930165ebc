#pragma once

#include "app/collie/feature.h"
#include "app/session/my_pushes.h"
#include "app/session/open_target.h"

#include <QObject>

namespace collie::ui {
class MainWindow;
class MyPushesPane;
} // namespace collie::ui

namespace collie::storage {
class Settings;
}

namespace collie::app {

struct OpenDeployment;

/// Between the pushes of the person and the pane that shows them: asks for them while the pane is seen, remembers whose
/// they are. GUI thread.
class MyPushesController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyPushesController)
  public:
    /// All outlive the controller. \param interval  between two looks.
    MyPushesController(ui::MainWindow &window, OpenDeployment &open, storage::Settings &settings, const Clock &clock,
                       std::chrono::milliseconds interval, QObject *parent = nullptr);
    ~MyPushesController() override;

  Q_SIGNALS:
    /// The person wants to see a push in its repository.
    void targetWanted(const collie::session::OpenTarget &target);

  private:
    void connectPane();
    void watchSight();
    void look();
    void setAddress(const QString &address);
    void open(const QString &repository, const QString &revision);

    ui::MainWindow &m_window;
    ui::MyPushesPane &m_pane;
    storage::Settings &m_settings;
    const Deployment m_deployment;
    session::MyPushes m_mine;
};

} // namespace collie::app
