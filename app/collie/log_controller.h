#pragma once

#include "app/collie/deployment_session.h"
#include "app/collie/repository_session.h"
#include "services/artifacts/bulk_client.h"
#include "services/artifacts/log_file.h"
#include "services/artifacts/log_follower.h"

#include <QObject>

#include <memory>

namespace collie::ui {
class LogPanel;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// Opens the log of a job in the viewer: brings it into a spool file, follows it while the job runs, and asks
/// Treeherder for the errors it found. One log at a time. GUI thread.
class LogController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogController)
  public:
    /// All references outlive the controller.
    LogController(ui::MainWindow &window, DeploymentSession &deployment, RepositorySession &repository,
                  QObject *parent = nullptr);
    ~LogController() override;

    /// Shows the log of a job; one that is open already is only brought to the front.
    void open(models::JobRow job);
    /// Treeherder's page of these lines, counted from 0, of the log on show.
    [[nodiscard]] QUrl linkToLines(qint64 first, qint64 last) const;

    /// Null when no log is open.
    [[nodiscard]] const artifacts::LogFile *file() const { return m_file.get(); }

  private:
    void begin();
    void take();
    void showState();
    void fetchErrors();
    [[nodiscard]] ui::LogPanel &panel() const;

    ui::MainWindow &m_window;
    DeploymentSession &m_deployment;
    RepositorySession &m_repository;
    treeherder::Job m_job;
    std::unique_ptr<artifacts::LogFollower> m_follower;
    std::unique_ptr<artifacts::LogFile> m_file;
    CancelGuard m_errors;
};

} // namespace collie::app
