#pragma once

#include "models/jobs/job_grid_model.h"
#include "models/pushes/push_list_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"
#include "ui/transfers/drop_content.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QVector>

namespace collie::ui {

class AccountButton;
class Banner;
class CentralArea;
class FilterBar;
class JobGridView;
class JobIntents;
class LandingPage;
class LimitStrip;
class MainWindowActions;
class MainWindowStatus;
class PaneBoard;
class RepositorySwitcher;
class ScheduleStrip;
class SignInStrip;
class StartPage;
class TaskMenu;
class ToolBars;
class TreeStatusButton;

/// The window: the job grid in the middle, and around it the panes it is given. Shows models and emits what the person
/// asks for; knows no service that talks. GUI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
  public:
    /// \param theme,clock  outlive the window. \param panes  become the window's.
    MainWindow(Theme &theme, const Clock &clock, const QVector<Pane> &panes, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the grid shows. \param jobs,pushes  not owned; null for nothing.
    void setModels(models::JobGridModel *jobs, models::PushListModel *pushes);
    /// Names what is on show. \param place  deployment, "Sandbox"; either may be empty.
    void setPlace(const QString &repository, const QString &place);
    /// How many failures on show nobody has classified: "[3] autoland – Sandbox – Collie".
    void setUnclassified(int failures);
    /// Whether the deployment has a Treeherder. Without one there are no repositories, and what is about them goes.
    void setTreeherder(bool has);

    /// The page of the first start.
    void showStart();
    /// The grid, or instead of it what keeps it empty.
    void showGrid();
    void showLoading(const QString &what);
    void showProblem(const QString &title, const QString &sentence, const QString &action);
    /// How far a landing is, see landingPage().
    void showLanding();
    /// A sentence above the grid that can be closed.
    void notify(const QString &sentence);

    /// The widget of the pane of that kind; null when there is none.
    template <class T>
    [[nodiscard]] T *pane() const {
        const QWidgetList widgets = paneWidgets();
        for (QWidget *widget : widgets) {
            if (auto *found = qobject_cast<T *>(widget))
                return found;
        }
        return nullptr;
    }
    /// Brings a pane to the front.
    void showPane(const QWidget *widget);

    /// Puts panes and window back where they were. Unusable bytes are ignored.
    void restoreLayout(const QByteArray &geometry, const QByteArray &state);
    [[nodiscard]] QByteArray layoutState() const;

    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] MainWindowActions *actions() const { return m_actions; }
    [[nodiscard]] MainWindowStatus *status() const { return m_status; }
    /// The menu of everything that makes tasks.
    [[nodiscard]] TaskMenu *taskMenu() const { return m_tasks; }
    /// What is asked of jobs and pushes.
    [[nodiscard]] JobIntents *intents() const { return m_intents; }
    [[nodiscard]] JobGridView *grid() const;
    [[nodiscard]] FilterBar *filterBar() const;
    [[nodiscard]] AccountButton *accountButton() const;
    [[nodiscard]] RepositorySwitcher *repositories() const;
    [[nodiscard]] TreeStatusButton *treeStatus() const;
    [[nodiscard]] StartPage *startPage() const;
    [[nodiscard]] LandingPage *landingPage() const;
    [[nodiscard]] SignInStrip *signInStrip() const;
    /// What is ticked to be added to pushes.
    [[nodiscard]] ScheduleStrip *scheduleStrip() const;
    /// What limits the jobs on show, beside the filter bar.
    [[nodiscard]] LimitStrip *jobLimits() const;
    /// About the connection: what failed and when it is tried again.
    [[nodiscard]] Banner *problemBanner() const;
    /// About anything else.
    [[nodiscard]] Banner *noticeBanner() const;

  Q_SIGNALS:
    /// Files, an image or a text were dropped on the window or pasted, to be uploaded.
    void contentDropped(const collie::ui::DropContent &content);
    /// The button of showProblem().
    void problemActionRequested();
    /// Layout and position are as the person left them.
    void closing();
    /// The first paint of the window has reached the screen.
    void firstPainted();

  protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    void connectActions();
    void connectFilter();
    void connectTransfers();
    void showAbout();
    void leaveStart();
    void updateCounts();
    [[nodiscard]] QWidgetList paneWidgets() const;

    Theme &m_theme;
    MainWindowActions *m_actions;
    MainWindowStatus *m_status;
    ToolBars *m_bars;
    CentralArea *m_centre;
    TaskMenu *m_tasks;
    PaneBoard *m_panes;
    JobIntents *m_intents;
    QPointer<models::JobGridModel> m_jobs;
    QString m_title; ///< Of the window, without the count of failures.
    bool m_painted = false;
};

} // namespace collie::ui
