#pragma once

#include "app/collie/open_deployment.h"
#include "app/session/feed.h"
#include "app/session/latest_question.h"

#include <QObject>

namespace collie::ui {
class DetailsPanel;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// Who already knows about the job on show: what was noted about it, the same job on other pushes, what it measured.
/// The tabs that cost the server something are filled when they come to the front. GUI thread.
class JobHistoryController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobHistoryController)
  public:
    /// All references outlive the controller.
    JobHistoryController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed, QObject *parent = nullptr);
    ~JobHistoryController() override;

    /// Another job is on show. Nothing is asked yet.
    void show(const treeherder::Job &job);
    /// The job on show has another state by now. Nothing is asked yet.
    void update(const treeherder::Job &job);
    /// No single job is on show.
    void showNothing();
    /// Asks for what the tab in front and the summary need.
    void ask();
    /// What is shown is old: the list is asked for again where it was, as long as it is wanted, and the rest by the
    /// next ask().
    void renew();
    /// Whether more of the list was wanted and could not be had without the network.
    [[nodiscard]] bool hasGaps() const { return m_hasGaps; }
    /// The job on show was classified anew.
    void askNotes();
    /// What failed in the job on show.
    void setOwnFailures(const failures::JobFailures &own);

  Q_SIGNALS:
    /// The person wants to see another job, on its push.
    void targetWanted(const collie::session::OpenTarget &target);

  private:
    void forget();
    [[nodiscard]] bool canAsk() const;
    void connectPanel();
    void askSimilar(int offset);
    /// What the line in the failures tells of, where the list is of failed runs only.
    void askHistory();
    [[nodiscard]] bool needsHistory() const;
    void showHistory(const Result<treeherder::SimilarJobs> &page);
    void askPushes(session::LatestQuestion &question, const QVector<qint64> &ids);
    void showPushes(const QVector<treeherder::Push> &pushes);
    void askPerformance();
    void askTitles(const QVector<treeherder::JobBug> &bugs);
    void showFailuresOf(const treeherder::Job &job);

    ui::DetailsPanel *m_panel;
    OpenDeployment &m_open;
    session::Feed &m_feed;
    treeherder::Job m_job;     ///< Without an id while none is on show.
    bool m_hasSimilar = false; ///< Asked for already.
    bool m_hasHistory = false; ///< The line in the failures is filled.
    bool m_hasGaps = false;    ///< Not all of the list came, as nobody answered.
    int m_wantedSimilar = 0;   ///< Jobs of the list, from its beginning.
    session::LatestQuestion m_notes;
    session::LatestQuestion m_bugs;
    session::LatestQuestion m_titles;
    session::LatestQuestion m_similar;
    session::LatestQuestion m_history;
    session::LatestQuestion m_pushes;
    session::LatestQuestion m_historyPushes;
    session::LatestQuestion m_others; ///< Failures of a similar job.
    session::LatestQuestion m_performance;
    session::LatestQuestion m_frameworks;
};

} // namespace collie::app
