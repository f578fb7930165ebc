#pragma once

#include "app/session/deployment_session.h"
#include "app/session/feed.h"
#include "app/session/latest_question.h"
#include "services/base/platform/scratch_folder.h"
#include "services/http/file_transport.h"
#include "services/logs/log_file.h"
#include "services/logs/log_follower.h"

#include <QObject>

#include <memory>
#include <optional>

namespace collie::ui {
class LogPanel;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// What is to be seen of a log.
struct LogPlace {
    QString name = {};    ///< Of the artifact; empty for the task's own log.
    qint64 firstLine = 0; ///< From 1; 0 for none in particular.
    qint64 lastLine = 0;  ///< Likewise.
};

/// A log that is open, to be opened again later.
struct OpenLog {
    treeherder::Job job = {};
    LogPlace place = {}; ///< With the lines that were chosen.
};

/// Opens the log of a job in the viewer: brings it into a spool file, follows it while the job runs, and asks
/// Treeherder for the errors it found. One log at a time. GUI thread.
class LogController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogController)
  public:
    /// All references outlive the controller.
    LogController(ui::MainWindow &window, session::DeploymentSession &deployment, session::Feed &feed,
                  QObject *parent = nullptr);
    ~LogController() override;

    /// Shows the log of a job; one that is open already is only brought to the front.
    void open(models::JobRow job);
    /// Likewise, and goes to the lines as soon as they are there.
    void openAt(models::JobRow job, const LogPlace &place);

    /// What is open; nothing where no log is.
    [[nodiscard]] std::optional<OpenLog> onShow() const;
    /// Opens it again for somebody who comes back: neither the keys nor the pane in front change.
    void openAgain(const OpenLog &log);
    /// Shows none.
    void close();

    /// Null when no log is open.
    [[nodiscard]] const logs::LogFile *file() const { return m_file.get(); }
    /// The job whose log is open; nothing where none is.
    [[nodiscard]] std::optional<treeherder::Job> job() const {
        return m_follower ? std::optional(m_job) : std::nullopt;
    }

  Q_SIGNALS:
    /// The log of another job is open.
    void opened();

  private:
    /// Treeherder's page of these lines, counted from 0, of the log on show.
    [[nodiscard]] QUrl linkToLines(qint64 first, qint64 last) const;
    void begin();
    void take();
    void showState();
    void fetchErrors();
    void goToWanted();
    [[nodiscard]] ui::LogPanel &panel() const;

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    session::Feed &m_feed;
    treeherder::Job m_job;
    LogPlace m_place;       ///< Its lines are 0 once they have been gone to.
    ScratchFolder m_spools; ///< Where logs are kept while they are looked at.
    std::unique_ptr<logs::LogFollower> m_follower;
    std::unique_ptr<logs::LogFile> m_file;
    session::LatestQuestion m_errors; ///< What Treeherder found in the log on show.
};

} // namespace collie::app
