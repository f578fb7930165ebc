#pragma once

#include "app/collie/feature.h"
#include "app/session/latest_question.h"
#include "models/jobs/job_store.h"

#include <QObject>
#include <QUrl>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

struct OpenDeployment;

/// Pages in the browser about a job of the grid: its log as it is kept, a new bug about it, and where it can be
/// classified. GUI thread.
class JobPagesController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobPagesController)
  public:
    /// Both outlive the controller.
    JobPagesController(ui::MainWindow &window, OpenDeployment &open, QObject *parent = nullptr);

    void show(RepositoryController *view) override;

  private:
    void openRawLog(models::JobRow row);
    void openNewBug(models::JobRow row);
    /// \param missing  what is said where there is no such page.
    void openPage(const QUrl &url, const QString &missing);
    /// As openPage(), of a job of which others are pinned too: says which one it is.
    void openPageOf(models::JobRow row, const QUrl &url, const QString &missing);
    /// Where the task of a job keeps its log; empty for a job without one.
    [[nodiscard]] QUrl logOfTask(const treeherder::Job &job) const;

    ui::MainWindow &m_window;
    OpenDeployment &m_open;
    RepositoryController *m_view = nullptr;
    session::LatestQuestion m_logs;
};

/// Bugzilla's page for a new bug about a job, filled in; the person chooses the product there.
/// \param bugzilla  empty or no http(s): the result is empty. \param failure  what is known of the first failure, as
/// text of several lines; may be empty. \param page  of the job, and `log` its log; may be empty.
[[nodiscard]] QUrl newBugPage(const QUrl &bugzilla, const treeherder::Job &job, const QString &failure,
                              const QUrl &page, const QUrl &log);

} // namespace collie::app
