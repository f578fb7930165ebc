#pragma once

#include "app/session/job_batch_collector.h"
#include "app/session/push_loader.h"
#include "app/session/task_group_loader.h"
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/treeherder/poller.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace collie::session {

/// One repository on show: its pushes and jobs, loaded and kept up to date. GUI thread.
class RepositorySession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositorySession)
  public:
    /// \param treeherder,clock  outlive the session. \param pollInterval  between two looks for news.
    RepositorySession(treeherder::TreeherderClient &treeherder, const Clock &clock, const QString &repository,
                      std::chrono::milliseconds pollInterval, QObject *parent = nullptr);
    /// Shows a task group instead of a repository, which then has no name; older pushes there are none.
    /// \param treeherder  is asked nothing. \param queue  outlives the session.
    RepositorySession(treeherder::TreeherderClient &treeherder, taskcluster::Queue &queue, const Clock &clock,
                      const QString &taskGroupId, std::chrono::milliseconds pollInterval, QObject *parent = nullptr);
    ~RepositorySession() override;

    /// Begins to load what the query names, and to look for news that fit it.
    void start(const treeherder::PushQuery &query);
    /// What limits the pushes on show.
    [[nodiscard]] const treeherder::PushQuery &query() const { return m_query; }
    /// Loads older pushes of the same author. What named one push or the older end of a range gives way to that:
    /// query() changes.
    void loadMore(int count);
    /// Shows the jobs of these pushes only; of all that are loaded when empty.
    void showPushes(const QVector<qint64> &pushIds);
    /// Looks for news often for a while, because some is expected; a task group that is told of live needs no looks.
    void expectNews();
    /// Whether Pulse tells the states of the jobs on show.
    void setLive(bool live);
    /// Takes what the queue says of the tasks of the group on show; nothing for a repository.
    void takeMessages(const QVector<pulse::Message> &messages);
    /// Takes what another source than Treeherder tells of jobs.
    void takeJobs(const treeherder::JobBatch &jobs) { m_collector.add(jobs); }
    /// Looks for news at once, and tries again what failed.
    void refresh();
    /// A window nobody sees need not be kept up to date to the second.
    void setHidden(bool hidden);

    /// Empty for a task group.
    [[nodiscard]] const QString &repository() const { return m_repository; }
    /// Empty for a repository.
    [[nodiscard]] QString taskGroupId() const { return m_group ? m_group->taskGroupId() : QString(); }
    [[nodiscard]] models::JobStore &store() { return m_store; }
    [[nodiscard]] models::PushListModel &pushes() { return m_pushes; }
    [[nodiscard]] models::JobGridModel &jobs() { return m_jobs; }
    [[nodiscard]] bool isLoading() const { return m_group ? m_firstPushes : m_loader.isBusy(); }
    /// When the server last answered, milliseconds since the epoch; 0 never.
    [[nodiscard]] qint64 newsMs() const { return m_newsMs; }

  Q_SIGNALS:
    /// The first pushes are there; maybe none.
    void pushesLoaded(int count);
    /// query() is another.
    void queryChanged();
    /// More or fewer pushes are loaded than before.
    void pushCountChanged(int count);
    /// Jobs came or changed.
    void jobsApplied();
    /// All jobs of all loaded pushes are in the store.
    void jobsLoaded();
    /// Something did not come; tried again at nextTryAtMs (milliseconds since the epoch), never when 0.
    void failed(const collie::Error &error, qint64 nextTryAtMs);
    /// The server answers again, or still.
    void succeeded();

  private:
    void takePushes(const QVector<treeherder::Push> &pushes);
    void takeNewPushes(const QVector<treeherder::Push> &pushes);
    void nameThePush(const QVector<treeherder::Push> &pushes);
    void finishLoading();
    void answered();
    void lookNow();

    const Clock &m_clock;
    QString m_repository;
    models::JobStore m_store;
    models::PushListModel m_pushes;
    models::JobGridModel m_jobs;
    JobBatchCollector m_collector;
    PushLoader m_loader;
    std::unique_ptr<TaskGroupLoader> m_group; ///< In place of loader and poller; null for a repository.
    treeherder::Poller m_poller;
    QTimer m_expecting; ///< Polls often while news is expected.
    bool m_live = false;
    qint64 m_expectUntilMs = 0; ///< Milliseconds since the epoch.
    qint64 m_loadBeganMs = 0;   ///< Likewise.
    QVector<qint64> m_chosen;   ///< Empty: all.
    bool m_firstPushes = true;
    bool m_allLoaded = false; ///< jobsLoaded() was told.
    treeherder::PushQuery m_query;
    qint64 m_newsMs = 0;
};

} // namespace collie::session
