#pragma once

#include "app/collie/add_jobs_controller.h"
#include "app/collie/commits_controller.h"
#include "app/collie/details_controller.h"
#include "app/collie/job_action_controller.h"
#include "app/collie/log_controller.h"
#include "app/collie/view_place.h"
#include "app/session/feed.h"
#include "app/session/live_jobs.h"
#include "app/session/open_target.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace collie::ui {
class MainWindow;
class PushPane;
class Theme;
} // namespace collie::ui

namespace collie::app {

class WantedFilter;

/// Between one feed and the window: models into views, intents into actions, failures into banners.
/// GUI thread.
class RepositoryController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// All references outlive the controller. \param feed  to be started with start(), or shown before and left to
    /// goOn(). \param target  what to select once it is there.
    RepositoryController(ui::MainWindow &window, ui::Theme &theme, OpenDeployment &open, const Clock &clock,
                         std::shared_ptr<session::Feed> feed, OpenBrowser openBrowser, session::OpenTarget target,
                         QObject *parent = nullptr);
    ~RepositoryController() override;

    void start(const treeherder::PushQuery &query);
    /// Shows a feed again that was on show before. \param watched  pushes somebody waits for, most important first.
    void goOn(const ViewPlace &place, const QVector<qint64> &watched);
    /// How fresh Pulse keeps the states of jobs.
    void setFreshness(const session::LiveJobs::Freshness &freshness);
    /// Somebody waits for news of its jobs, so that it is kept up to date while nobody sees it.
    void setWatched(bool watched);
    /// As the server describes the repository: for links.
    void setDescription(const treeherder::Repository &repository);

    [[nodiscard]] session::Feed &feed() { return *m_feed; }
    /// For whoever keeps the feed when it is no longer on show.
    [[nodiscard]] const std::shared_ptr<session::Feed> &sharedFeed() const { return m_feed; }
    /// What it was opened for.
    [[nodiscard]] const session::OpenTarget &target() const { return m_target; }
    [[nodiscard]] const WantedFilter &filters() const { return m_filters; }
    [[nodiscard]] DetailsController &details() { return m_details; }
    [[nodiscard]] JobActionController &actions() { return m_actions; }
    [[nodiscard]] AddJobsController &addJobs() { return m_addJobs; }
    [[nodiscard]] LogController &log() { return m_log; }

  Q_SIGNALS:
    /// setDescription() was called.
    void described();
    /// Every loaded job is in the store and has been painted.
    void jobsPainted();
    /// The person wants the pushes of another query.
    void queryWanted(const collie::treeherder::PushQuery &query);
    /// The person wants to see a job of another push.
    void targetWanted(const collie::session::OpenTarget &target);

  private:
    void connectFeed();
    void connectIntents();
    void showFailure(const Error &error, qint64 nextTryAtMs);
    void showSuccess();
    void showFreshness();
    void showUnclassified();
    void rest();
    void selectTarget();
    void showTarget(models::JobRow job);
    void missTarget();
    void admitToFilter(models::JobRow job);
    void showLimits();
    void removeLimit(const QString &id);
    void connectActions();
    void highlightMade();
    void copyTaskIds(const QVector<models::JobRow> &jobs);
    void logMilestones();

    ui::MainWindow &m_window;
    ui::PushPane *m_pushes;
    const Clock &m_clock;
    OpenBrowser m_openBrowser;
    session::OpenTarget m_target;
    session::DeploymentSession &m_deployment;
    WantedFilter &m_filters;
    std::shared_ptr<session::Feed> m_feed;
    DetailsController m_details;
    CommitsController m_commits;
    JobActionController m_actions;
    AddJobsController m_addJobs;
    session::Activities &m_activities;
    QSet<QString> m_made; ///< Tasks an action made, to be marked in the grid as they come.
    LogController m_log;
    bool m_failing = false;
    bool m_watched = false;
    session::LiveJobs::Freshness m_live;
    bool m_targetFound = true;
    bool m_jobsLoaded = false;
    bool m_painted = false;
    bool m_isFromCache = false; ///< What was kept is on show, not painted yet.
    bool m_isReturn = false;    ///< The feed was on show before.
    bool m_filtered = false;    ///< The filter changed since the last paint.
};

} // namespace collie::app
