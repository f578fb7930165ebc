#pragma once

#include "app/collie/failures_controller.h"
#include "app/collie/job_history_controller.h"
#include "app/collie/kept_mark.h"
#include "app/session/task_facts_loader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>

namespace collie::ui {
class DetailsPanel;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// Fetches what the details pane shows of the selected job. Only the newest selection counts: what was under way for an
/// older one is cancelled. GUI thread.
class DetailsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsController)
  public:
    /// All three outlive the controller.
    DetailsController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed, QObject *parent = nullptr);
    ~DetailsController() override;

    /// Treeherder's page with this job selected.
    [[nodiscard]] QUrl treeherderUrl(models::JobRow job) const;
    /// The task's page; empty for a job without a task.
    [[nodiscard]] QUrl taskUrl(models::JobRow job) const;
    /// Firefox Profiler with what the job on show used of its machine; empty where nothing measured it.
    [[nodiscard]] QUrl profileOf(models::JobRow job) const;
    [[nodiscard]] FailuresController &failures() { return m_failures; }
    [[nodiscard]] JobHistoryController &history() { return m_history; }

  Q_SIGNALS:
    /// Everything about the selected job has come, or failed.
    void loaded();
    /// Artifacts of the selected job are wanted on this machine.
    void downloadRequested(const QString &taskId, int runId, const QStringList &names);
    void signedLinkRequested(const QString &taskId, int runId, const QString &name);
    /// Another task, or a task group, is wanted.
    void taskWanted(const QString &taskId);
    void groupWanted(const QString &taskGroupId);

  private:
    void connectPanel();
    void selectionChanged();
    void show(models::JobRow row);
    void settle();
    void fetch();
    void answered();
    void showArtifacts(const treeherder::Job &job, const Result<QVector<taskcluster::Artifact>> &artifacts);
    void showTools();
    void jobsChanged(const QVector<models::JobRow> &changed);
    void giveUp();
    void askAgain();

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    session::Feed &m_feed;
    ui::DetailsPanel *m_panel;
    FailuresController m_failures;
    JobHistoryController m_history;
    KeptMark m_mark;
    session::TaskFactsLoader m_facts;
    std::optional<models::JobRow> m_shown; ///< What the panel was last filled for: the grid's current job.
    treeherder::JobStatus m_shownStatus = treeherder::JobStatus::Unknown;
    int m_shownClass = 0;    ///< Its classification.
    qint64 m_shownId = 0;    ///< Treeherder's; 0 while it does not know the job.
    QStringList m_artifacts; ///< Of its run.
    std::array<CancelGuard, 3> m_guards;
    int m_generation = 0; ///< Counts requests: answers of older ones are not shown.
    int m_outstanding = 0;
    bool m_hasGaps = false; ///< Something on show could not be had without the network.
    QTimer m_settle;        ///< Walking over jobs with a key held down asks the servers nothing.
    QElapsedTimer m_sinceShown;
};

} // namespace collie::app
