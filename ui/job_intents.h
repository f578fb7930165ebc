#pragma once

#include "models/jobs/job_grid_model.h"
#include "models/pushes/push_list_model.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>

namespace collie::ui {

class JobGridView;
class JobMenu;
class MainWindowActions;
class PushMenu;
class TaskMenu;

/// What a person asks of the jobs and pushes in the grid, by keys, buttons and menus. GUI thread.
class JobIntents final : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/actions/job_menu.h")
    Q_MOC_INCLUDE("ui/actions/push_menu.h")
    Q_DISABLE_COPY_MOVE(JobIntents)
  public:
    /// All outlive this. \param window  has the menus and the question before cancelling.
    JobIntents(JobGridView &grid, const MainWindowActions &actions, const TaskMenu &tasks, QWidget *window);

    /// What the grid shows. The menu of a push that was shown before closes.
    /// \param jobs,pushes  not owned; null for nothing.
    void setModels(models::JobGridModel *jobs, models::PushListModel *pushes);
    /// Opens the menu of a push at its header, or at the top of the grid where that is not on the screen.
    void openPushMenu(qint64 pushId);
    /// Opens it there.
    void openPushMenuAt(qint64 pushId, const QPoint &globalPos);
    /// Asks before jobs are cancelled. \param name  "3 jobs of 2 pushes", or the job's. \param count  how many they
    /// are. \param context  without it nothing is done. \param then  what yes does.
    void askToCancel(const QString &name, qsizetype count, QObject *context, const std::function<void()> &then);

  Q_SIGNALS:
    void retriggerRequested(const QVector<collie::models::JobRow> &jobs);
    void retriggerTimesRequested(const QVector<collie::models::JobRow> &jobs, int times);
    /// After the person confirmed.
    void cancelRequested(const QVector<collie::models::JobRow> &jobs);
    /// A menu of jobs or of a push has opened and wants to know what exists; it may be gone any time.
    void jobMenuOpened(collie::ui::JobMenu *menu);
    void pushMenuOpened(collie::ui::PushMenu *menu);
    /// An action of the decision task was chosen for jobs, or for a push.
    void jobActionRequested(const QVector<collie::models::JobRow> &jobs, const QString &name);
    void pushActionRequested(qint64 pushId, const QString &name);
    void retriggerFailedRequested(qint64 pushId);
    /// The person wants to choose jobs to add to a push.
    void addJobsRequested(qint64 pushId);
    void openTaskRequested(collie::models::JobRow job);
    void openLogRequested(collie::models::JobRow job);
    void openProfileRequested(collie::models::JobRow job);
    void openTreeherderRequested(collie::models::JobRow job);
    void copyTaskIdsRequested(const QVector<collie::models::JobRow> &jobs);
    void pinRequested(const QVector<collie::models::JobRow> &jobs);
    /// To be pinned; those that are all pinned already, to be unpinned.
    void togglePinRequested(const QVector<collie::models::JobRow> &jobs);
    /// Only jobs that fit these are wanted; what was said of the same fields before holds no more.
    void jobsLikeRequested(const QVector<collie::models::FieldTerm> &terms);
    void openRawLogRequested(collie::models::JobRow job);
    /// A bug about a job is to be filed; it is to be classified. It is the marked one of those that are selected, which
    /// are all pinned before.
    void newBugRequested(collie::models::JobRow job);
    void classifyRequested(collie::models::JobRow job);
    /// Why nothing was asked for.
    void said(const QString &sentence);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void connectActions();
    void openJobMenu(const QPoint &globalPos);
    void addLikes(JobMenu &menu, models::JobRow job);
    void cancelSelected();
    [[nodiscard]] QString nameOf(const QVector<models::JobRow> &jobs) const;

    JobGridView &m_grid;
    const MainWindowActions &m_actions;
    const TaskMenu &m_tasks;
    QWidget *m_window;
    QPointer<models::JobGridModel> m_jobs;
    QPointer<models::PushListModel> m_pushes;
    QPointer<PushMenu> m_pushMenu; ///< The one that was opened last.
};

} // namespace collie::ui
