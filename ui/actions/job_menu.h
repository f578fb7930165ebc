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
    /// Offers to show only jobs like the one it is about. \param name  of the job. \param symbol  as people write it,
    /// "M(bc1)". Of several jobs nothing is offered.
    void addLikes(const QString &name, const QString &symbol);
    /// Whom it is about.
    [[nodiscard]] const QVector<models::JobRow> &jobs() const { return m_jobs; }

  Q_SIGNALS:
    void retriggerTimesChosen(int times);
    /// Jobs whose name holds that one, or of that symbol in that group, are wanted, and no others.
    void likeNameChosen();
    void likeSymbolChosen();

  private:
    QVector<models::JobRow> m_jobs;
    MenuHeading *m_about;
};

} // namespace collie::ui
