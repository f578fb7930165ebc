#pragma once

#include "models/jobs/job_store.h"
#include "ui/actions/action_menu.h"

#include <QList>
#include <QVector>

namespace collie::ui {

class MenuHeading;

/// The context menu of the selected jobs; its first line says which. GUI thread.
class JobMenu final : public ActionMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobMenu)
  public:
    static constexpr int maxTimes = 20; ///< Most often a job is retriggered by one click.

    /// \param retrigger,cancel  the window's own actions. \param others  those at the end, separators as nullptr.
    JobMenu(QAction *retrigger, QAction *cancel, const QList<QAction *> &others, const QVector<models::JobRow> &jobs,
            QWidget *parent);

    /// It is about other jobs: some went while it was open. \param about  the job's name, or how many there are.
    void setJobs(const QVector<models::JobRow> &jobs, const QString &about);
    /// Whom it is about.
    [[nodiscard]] const QVector<models::JobRow> &jobs() const { return m_jobs; }

  Q_SIGNALS:
    void retriggerTimesChosen(int times);

  private:
    QVector<models::JobRow> m_jobs;
    MenuHeading *m_about;
};

} // namespace collie::ui
