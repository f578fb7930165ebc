#pragma once

#include "models/jobs/job_plan.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace collie::ui {

class Theme;

/// The strip above the grid while something is ticked: how much, and the buttons that schedule or untick it. GUI
/// thread.
class ScheduleStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleStrip)
  public:
    explicit ScheduleStrip(Theme &theme, QWidget *parent = nullptr);

    /// \param plan  what is ticked; null hides the strip.
    void setPlan(models::JobPlan *plan);

    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

  Q_SIGNALS:
    void scheduleRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void showPlan();

    Theme &m_theme;
    QPointer<models::JobPlan> m_plan;
    QLabel *m_sentence;
    QPushButton *m_clear;
    QPushButton *m_schedule;
};

} // namespace collie::ui
