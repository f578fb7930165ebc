#pragma once

#include "services/base/clock.h"
#include "services/base/json.h"
#include "services/base/result.h"
#include "services/treeherder/treeherder_client.h"
#include "ui/details/links.h"
#include "ui/pane.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace collie::ui {

class AgeStrip;
class AnnotationList;
class ArtifactList;
class EmptyState;
class FailuresView;
class JobSummary;
class LogList;
class PerformanceList;
class SimilarJobsView;
class TaskView;
class Theme;

/// Everything about the selected job: tabs that fill one by one as answers come, and a line with its result and its
/// actions for the pane's title. What failed is the first tab of a job that did. The tab that the person chose stays in
/// front for as long as jobs have it. GUI thread.
class DetailsPanel final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPanel)
  public:
    DetailsPanel(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// Nothing is selected.
    void showNothing();
    /// Several jobs are selected.
    void showCount(int jobs);
    /// Shows a job; the tabs say that the rest is on its way.
    /// \param platform  for people: "Linux 24.04 x64 opt". \param hasTreeherder  whether Treeherder can be asked about
    /// it.
    void showJob(const treeherder::Job &job, const QString &platform, const JobLinks &links, bool hasTreeherder = true);
    /// The job on show changed: its result, state or classification.
    void updateJob(const treeherder::Job &job);

    /// Each of these fills one part of the job on show, or says there why it could not.
    void setDetails(const Result<treeherder::JobDetails> &details);
    void setLogs(const Result<QVector<treeherder::LogUrl>> &logs);
    void setArtifacts(const Result<QVector<ArtifactLink>> &artifacts);
    void setTask(const Result<Json> &task);
    /// The task of the job on show is gone: what would be asked of it must fail.
    void setExpired(bool expired);
    /// How many failures there are, for the tab; -1 while that is not known.
    void setFailureCount(qint64 count);
    /// Shows or hides the tab of what the job measured; hidden, it forgets that.
    void showPerformance(bool shown);

    /// Brings the artifacts of the job on show to the front and selects this one, now or as soon as it is there.
    void showArtifact(const QString &name);
    /// Brings the list of the same job on other pushes to the front. \param jobId  to mark in it, Treeherder's id; 0
    /// for none.
    void showSimilar(qint64 jobId);
    /// The next tab; the first after the last.
    void nextTab();

    /// The line with the result, name and actions of the job on show, to be placed above the panel. Belongs to the
    /// panel until it is given another parent.
    [[nodiscard]] QWidget *header() const { return m_header; }

    /// The line that tells how old what is on show is.
    [[nodiscard]] AgeStrip *age() const { return m_age; }
    [[nodiscard]] JobSummary *summary() const { return m_summary; }
    [[nodiscard]] LogList *logs() const { return m_logs; }
    [[nodiscard]] ArtifactList *artifacts() const { return m_artifacts; }
    [[nodiscard]] TaskView *task() const { return m_task; }
    [[nodiscard]] FailuresView *failures() const { return m_failures; }
    [[nodiscard]] SimilarJobsView *similar() const { return m_similar; }
    [[nodiscard]] AnnotationList *annotations() const { return m_annotations; }
    [[nodiscard]] PerformanceList *performance() const { return m_performance; }
    [[nodiscard]] QString title() const { return m_title->text(); }

  Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// The log of the job on show.
    void logRequested();
    /// Artifacts of the job on show are wanted on this machine.
    void downloadRequested(const QStringList &names);
    void signedLinkRequested(const QString &name);
    void retriggerRequested();
    void cancelRequested();
    void openRequested();
    /// There is no job on show, and a failed one would do.
    void failureWanted();
    /// The tab in front is another one.
    void tabShown(QWidget *tab);

  private:
    void addTabs();
    void fillHeader();
    void offerActions();
    void choose(QWidget *tab);
    void bringToFront(bool hasFailed);
    void showHeader(bool forJob);
    void showStatus(treeherder::JobStatus status);

    Theme &m_theme;
    EmptyState *m_empty;
    QWidget *m_header;
    QLabel *m_status;
    QLabel *m_title;
    QToolButton *m_retrigger;
    QToolButton *m_cancel;
    QToolButton *m_open;
    QWidget *m_page; ///< The tabs, and what is above them.
    AgeStrip *m_age;
    QTabWidget *m_tabs;
    FailuresView *m_failures;
    JobSummary *m_summary;
    LogList *m_logs;
    SimilarJobsView *m_similar;
    AnnotationList *m_annotations;
    ArtifactList *m_artifacts;
    TaskView *m_task;
    PerformanceList *m_performance;
    QWidget *m_chosen = nullptr; ///< The tab the person brought to the front; null while that is for Collie to say.
    bool m_hasTask = false;      ///< Of the job on show, as the next two.
    bool m_isOver = false;
    bool m_isExpired = false;
    treeherder::JobStatus m_shown = treeherder::JobStatus::Unknown;
};

} // namespace collie::ui
