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

class ArtifactList;
class EmptyState;
class JobSummary;
class LogList;
class TaskView;
class Theme;

/// Everything about the selected job: tabs that fill one by one as answers come, and a line with its result and its
/// actions for the pane's title. GUI thread.
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
    /// \param platform  for people: "Linux 24.04 x64 opt".
    void showJob(const treeherder::Job &job, const QString &platform, const JobLinks &links);
    /// The job on show changed: its result, state or classification.
    void updateJob(const treeherder::Job &job);

    /// Each of these fills one part of the job on show, or says there why it could not.
    void setDetails(const Result<treeherder::JobDetails> &details);
    void setLogs(const Result<QVector<treeherder::LogUrl>> &logs);
    void setArtifacts(const Result<QVector<ArtifactLink>> &artifacts);
    void setTask(const Result<Json> &task);

    /// Brings the artifacts of the job on show to the front and selects this one, now or as soon as it is there.
    void showArtifact(const QString &name);
    /// The next tab; the first after the last.
    void nextTab();

    /// The line with the result, name and actions of the job on show, to be placed above the panel. Belongs to the
    /// panel until it is given another parent.
    [[nodiscard]] QWidget *header() const { return m_header; }

    [[nodiscard]] JobSummary *summary() const { return m_summary; }
    [[nodiscard]] LogList *logs() const { return m_logs; }
    [[nodiscard]] ArtifactList *artifacts() const { return m_artifacts; }
    [[nodiscard]] TaskView *task() const { return m_task; }
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

  private:
    void fillHeader();
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
    QTabWidget *m_tabs;
    JobSummary *m_summary;
    LogList *m_logs;
    ArtifactList *m_artifacts;
    TaskView *m_task;
    treeherder::JobStatus m_shown = treeherder::JobStatus::Unknown;
};

} // namespace collie::ui
