#pragma once

#include "services/actions/action_planner.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <memory>

namespace collie::actions {

/// What became of an action on several jobs.
struct JobActionOutcome {
    using Failure = ActionPlan::Failure;
    int accepted = 0;          ///< Jobs whose action Taskcluster took.
    QStringList actionTaskIds; ///< Each once.
    QVector<Failure> failures;
};

/// Retrigger and cancel for one job or many of any number of pushes. One thread.
class JobActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobActions)
  public:
    JobActions(ActionRunner &runner, ActionPlanner &planner, QObject *parent = nullptr);

    /// Runs jobs again, planned by ActionPlanner::retrigger().
    /// \return how many were taken and what failed; an error only when nothing was taken.
    [[nodiscard]] Future<JobActionOutcome> retrigger(const QString &repository, const QVector<JobTarget> &jobs);
    /// Cancels jobs, four at a time.
    /// \return as retrigger().
    [[nodiscard]] Future<JobActionOutcome> cancel(const QString &repository, const QVector<JobTarget> &jobs);

  private:
    struct Batch;

    [[nodiscard]] Future<JobActionOutcome> carryOut(const Future<ActionPlan> &plan);
    void pump(const std::shared_ptr<Batch> &batch);

    ActionRunner &m_runner;
    ActionPlanner &m_planner;
};

} // namespace collie::actions
