#pragma once

#include "services/base/clock.h"
#include "services/taskcluster/task_facts.h"

#include <QStackedWidget>
#include <QTreeWidget>

namespace collie::ui {

class EmptyState;
class Theme;

/// Every run of a task, the newest first: where it ran, when, how it ended and why. GUI thread.
class TaskRuns final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskRuns)
  public:
    /// \param theme, clock  outlive the view.
    TaskRuns(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// \param status  nothing while it is on its way.
    void present(const taskcluster::Part<taskcluster::TaskStatus> &status);

  private:
    void fill();
    void recolour();

    Theme &m_theme;
    const Clock &m_clock;
    QVector<taskcluster::Run> m_runs;
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
