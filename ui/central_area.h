#pragma once

#include <QStackedWidget>
#include <QWidget>

namespace collie {
class Clock;
}

namespace collie::ui {

class Banner;
class EmptyState;
class JobGridView;
class LandingPage;
class LimitStrip;
class ScheduleStrip;
class SignInStrip;
class StartPage;
class Theme;

/// The middle of the window: strips that say what waits or went wrong, and below them the grid, or what keeps it empty.
/// GUI thread.
class CentralArea final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CentralArea)
  public:
    CentralArea(Theme &theme, const Clock &clock, QWidget *parent);

    void showStart();
    void showGrid();
    void showLoading(const QString &what);
    void showProblem(const QString &title, const QString &sentence, const QString &action);
    void showLanding();

    [[nodiscard]] SignInStrip *signIn() const { return m_signIn; }
    [[nodiscard]] Banner *problem() const { return m_problem; }
    [[nodiscard]] Banner *notice() const { return m_notice; }
    [[nodiscard]] ScheduleStrip *schedule() const { return m_schedule; }
    /// What limits the jobs on show, beside the filter bar.
    [[nodiscard]] LimitStrip *jobLimits() const { return m_jobLimits; }
    [[nodiscard]] StartPage *start() const { return m_start; }
    [[nodiscard]] LandingPage *landing() const { return m_landing; }
    [[nodiscard]] JobGridView *grid() const { return m_grid; }

  Q_SIGNALS:
    /// The button of showProblem().
    void problemActionRequested();

  private:
    SignInStrip *m_signIn;
    Banner *m_problem;
    Banner *m_notice;
    ScheduleStrip *m_schedule;
    LimitStrip *m_jobLimits;
    QStackedWidget *m_pages;
    StartPage *m_start;
    EmptyState *m_emptyState;
    LandingPage *m_landing;
    JobGridView *m_grid;
};

} // namespace collie::ui
