#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/clock.h"
#include "services/base/result.h"
#include "services/treeherder/failure_types.h"
#include "services/treeherder/treeherder_client.h"
#include "ui/details/links.h"

#include <QLabel>
#include <QScrollArea>

#include <functional>
#include <utility>

namespace collie::ui {

class FactTable;
class Theme;

/// Result, state, times, machine, task and run of one job. GUI thread.
class JobSummary final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobSummary)
  public:
    JobSummary(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setJob(const treeherder::Job &job, const QString &platform, const JobLinks &links);
    void updateJob(const treeherder::Job &job);
    void setDetails(const Result<treeherder::JobDetails> &details);
    /// Who classified the job so, newest first, and the bugs attached to it.
    void setNotes(const QVector<treeherder::JobNote> &notes);
    void setBugs(const QVector<treeherder::JobBug> &bugs, const std::function<QUrl(qint64)> &bugUrl);
    /// Pages of other programs about this job, by name; those of the job before go.
    void setTools(const QVector<std::pair<QString, QUrl>> &tools);

    /// What a row shows; see FactTable::value().
    [[nodiscard]] QString value(const QString &name) const;

  Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// Only jobs that fit these are wanted.
    void jobsLikeRequested(const QVector<collie::models::FieldTerm> &terms);
    /// The machine of the job on show is known.
    void machineShown(const QString &name);

  private:
    void recolour();

    Theme &m_theme;
    const Clock &m_clock;
    FactTable *m_left;
    FactTable *m_right;
    QLabel *m_problem;
    treeherder::JobStatus m_status = treeherder::JobStatus::Unknown;
    QStringList m_tools; ///< Names of rows.
    treeherder::Job m_job;
};

} // namespace collie::ui
