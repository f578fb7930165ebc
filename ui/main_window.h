#pragma once

#include "models/actions/activity_model.h"
#include "models/jobs/job_grid_model.h"
#include "models/pushes/push_list_model.h"
#include "services/base/clock.h"
#include "ui/transfers/drop_content.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QMessageBox>
#include <QPointer>
#include <QSet>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVector>

namespace collie::ui {

class AccountButton;
class ActivityView;
class Banner;
class DetailsPanel;
class DropHint;
class EmptyState;
class FilterBar;
class JobGridView;
class JobMenu;
class LimitStrip;
class LogPanel;
class MainWindowActions;
class MainWindowStatus;
class PulsePane;
class OwnJobsPane;
class PrioritiesPane;
class PushListView;
class PushMenu;
class RepositorySwitcher;
class ScheduleStrip;
class SignInStrip;
class StartPage;
class TaskMenu;
class TransferView;

/// The window: pushes at the left, the job grid in the middle, details and activity below. Shows models and emits what
/// the person asks for; knows no service that talks. GUI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/actions/job_menu.h")
    Q_MOC_INCLUDE("ui/actions/push_menu.h")
    Q_DISABLE_COPY_MOVE(MainWindow)
  public:
    MainWindow(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the grid and the list of pushes show. \param jobs,pushes  not owned; null for nothing.
    void setModels(models::JobGridModel *jobs, models::PushListModel *pushes);
    void setActivities(models::ActivityModel *activities);
    /// Names what is on show. \param place  deployment, "Sandbox"; either may be empty.
    void setPlace(const QString &repository, const QString &place);
    /// Whether the deployment has a Treeherder. Without one there are no repositories, and what is about them goes.
    void setTreeherder(bool has);
    /// Whether a task group is shown in the place of pushes: the words follow.
    void setTaskGroups(bool shown);
    /// How many pushes are loaded; shown beside "load more".
    void setPushCount(int pushes);

    /// The page of the first start.
    void showStart();
    /// The grid, or instead of it what keeps it empty.
    void showGrid();
    void showLoading(const QString &what);
    void showProblem(const QString &title, const QString &sentence, const QString &action);
    /// Brings the log viewer to the front and gives it the focus.
    void showLog();
    /// Brings the transfers to the front.
    void showTransfers();
    /// A sentence above the grid that can be closed.
    void notify(const QString &sentence);

    /// Puts panes and window back where they were. Unusable bytes are ignored.
    void restoreLayout(const QByteArray &geometry, const QByteArray &state);
    [[nodiscard]] QByteArray layoutState() const;

    [[nodiscard]] JobGridView *grid() const { return m_grid; }
    [[nodiscard]] PushListView *pushList() const { return m_pushList; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    /// What limits the pushes and jobs on show, beside the filter bar.
    [[nodiscard]] LimitStrip *limits() const { return m_limits; }
    [[nodiscard]] DetailsPanel *details() const { return m_details; }
    [[nodiscard]] ActivityView *activity() const { return m_activity; }
    [[nodiscard]] LogPanel *log() const { return m_log; }
    [[nodiscard]] TransferView *transfers() const { return m_transfers; }
    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] PulsePane *pulse() const { return m_pulse; }
    [[nodiscard]] OwnJobsPane *ownJobs() const { return m_ownJobs; }
    [[nodiscard]] PrioritiesPane *priorities() const { return m_priorities; }
    /// Brings the pane that holds `content` to the front.
    void showPane(const QWidget *content);
    [[nodiscard]] AccountButton *accountButton() const { return m_account; }
    [[nodiscard]] RepositorySwitcher *repositories() const { return m_repositories; }
    [[nodiscard]] StartPage *startPage() const { return m_start; }
    [[nodiscard]] SignInStrip *signInStrip() const { return m_signIn; }
    /// What is ticked to be added to pushes.
    [[nodiscard]] ScheduleStrip *scheduleStrip() const { return m_schedule; }
    /// The menu of everything that makes tasks.
    [[nodiscard]] TaskMenu *taskMenu() const { return m_tasks; }
    /// About the connection: what failed and when it is tried again.
    [[nodiscard]] Banner *problemBanner() const { return m_problem; }
    /// About anything else.
    [[nodiscard]] Banner *noticeBanner() const { return m_notice; }
    [[nodiscard]] MainWindowActions *actions() const { return m_actions; }
    [[nodiscard]] MainWindowStatus *status() const { return m_status; }
    /// The question of the last cancel while it is open; null otherwise.
    [[nodiscard]] QMessageBox *openQuestion() const { return m_question; }
    [[nodiscard]] QWidget *centralPage() const { return m_pages->currentWidget(); }

  Q_SIGNALS:
    void retriggerRequested(const QVector<collie::models::JobRow> &jobs);
    void retriggerTimesRequested(const QVector<collie::models::JobRow> &jobs, int times);
    /// A menu of jobs or of a push has opened and wants to know what exists; it may be gone any time.
    void jobMenuOpened(collie::ui::JobMenu *menu);
    void pushMenuOpened(collie::ui::PushMenu *menu);
    /// An action of the decision task was chosen for jobs, or for a push.
    void jobActionRequested(const QVector<collie::models::JobRow> &jobs, const QString &name);
    void pushActionRequested(qint64 pushId, const QString &name);
    void retriggerFailedRequested(qint64 pushId);
    /// The person wants to choose jobs to add to a push.
    void addJobsRequested(qint64 pushId);
    /// After the person confirmed.
    void cancelRequested(const QVector<collie::models::JobRow> &jobs);
    void openTaskRequested(collie::models::JobRow job);
    void openLogRequested(collie::models::JobRow job);
    void openTreeherderRequested(collie::models::JobRow job);
    void copyTaskIdsRequested(const QVector<collie::models::JobRow> &jobs);
    /// Files, an image or a text were dropped on the window or pasted, to be uploaded.
    void contentDropped(const collie::ui::DropContent &content);
    /// The person wants to choose files to upload.
    void uploadRequested();
    void loadMoreRequested();
    void reloadRequested();
    /// The button of showProblem().
    void problemActionRequested();
    void quitRequested();
    /// Layout and position are as the person left them.
    void closing();
    /// The first paint of the window has reached the screen.
    void firstPainted();

  protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void buildToolBar();
    void buildCentre();
    [[nodiscard]] QWidget *buildPushPane();
    void buildDocks();
    void connectActions();
    void connectFilterKeys();
    void connectTransfers();
    void pasteToUpload();
    void openContextMenu(const QPoint &globalPos);
    void openPushMenu(qint64 pushId, const QPoint &globalPos);
    void openCurrentPushMenu();
    [[nodiscard]] QString nameOf(const QVector<models::JobRow> &jobs) const;
    void askToCancel();
    void showEverything();
    void showPage(QWidget *page);
    void arrangeForTreeherder();
    void updateCounts();
    void arrangeFilterBar();
    void updateAllPushes();

    Theme &m_theme;
    const Clock &m_clock;
    MainWindowActions *m_actions;
    MainWindowStatus *m_status;
    RepositorySwitcher *m_repositories;
    QToolButton *m_loadMore;
    QToolBar *m_filterRow = nullptr;                 ///< Shown when the toolbar has no room for the filter bar.
    QPair<QBoxLayout *, QBoxLayout *> m_filterHosts; ///< Of the toolbar and of that row.
    FilterBar *m_filterBar;
    AccountButton *m_account;
    SignInStrip *m_signIn;
    Banner *m_problem;
    Banner *m_notice;
    ScheduleStrip *m_schedule;
    TaskMenu *m_tasks;
    QStackedWidget *m_pages;
    StartPage *m_start;
    EmptyState *m_emptyState;
    JobGridView *m_grid;
    PushListView *m_pushList;
    LimitStrip *m_limits;
    QToolButton *m_allPushes;
    DetailsPanel *m_details;
    ActivityView *m_activity;
    LogPanel *m_log;
    TransferView *m_transfers;
    DropHint *m_dropHint = nullptr;
    QLabel *m_activityTitle;
    OwnJobsPane *m_ownJobs;
    PrioritiesPane *m_priorities;
    PulsePane *m_pulse;
    QDockWidget *m_pushDock = nullptr;
    QDockWidget *m_detailsDock = nullptr;
    QDockWidget *m_activityDock = nullptr;
    QDockWidget *m_logDock = nullptr;
    QDockWidget *m_transferDock = nullptr;
    QDockWidget *m_pulseDock = nullptr;
    QDockWidget *m_ownJobsDock = nullptr;
    QDockWidget *m_prioritiesDock = nullptr;
    QPointer<QMessageBox> m_question;
    QPointer<models::JobGridModel> m_jobs;
    QPointer<models::PushListModel> m_pushes;
    QByteArray m_layoutBeforeStart;           ///< Of the panes while the first start hides them; empty otherwise.
    QSet<QDockWidget *> m_goneWithTreeherder; ///< Hidden only because there is none.
    bool m_hasTreeherder = true;
    bool m_taskGroups = false; ///< Shown in the place of pushes.
    int m_pushCount = 0;
    bool m_painted = false;
};

} // namespace collie::ui
