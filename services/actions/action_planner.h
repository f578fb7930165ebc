#pragma once

#include "services/actions/action_runner.h"
#include "services/actions/task_groups.h"

#include <QObject>
#include <QVector>

namespace collie::actions {

/// One request of a plan.
struct ActionStep {
    ActionRequest request;
    QVector<JobTarget> jobs = {}; ///< Whom it is about; empty for an action of the group.
    QString title = {};           ///< For people: the label of the job, or what it does for how many.
};

/// What has to be sent for one activity.
struct ActionPlan {
    struct Failure {
        QString label;
        Error error;
    };
    QVector<ActionStep> steps = {};
    QVector<Failure> failures = {}; ///< Jobs nothing can be planned for.
};

/// Turns "this action for these jobs" into requests, grouped where an action takes many jobs at once. One thread.
class ActionPlanner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionPlanner)
  public:
    ActionPlanner(ActionRunner &runner, TaskGroups &groups, QObject *parent = nullptr);

    /// Running jobs again: `retrigger-multiple` once per push where it is offered, else `retrigger` per job, else
    /// `add-new-jobs`. A label that stands twice is run twice. Decision tasks are always retriggered on their own.
    /// Where a group has no actions.json each job is a step of its own, which the queue carries out as a copy.
    /// \param repository  for looking up decision tasks; empty takes each task's own group. \param times  of each job.
    /// \return errors of TaskGroups::of().
    [[nodiscard]] Future<ActionPlan> retrigger(const QString &repository, const QVector<JobTarget> &jobs,
                                               int times = 1);
    /// One request per job. \param input  null takes the defaults of the action's schema.
    [[nodiscard]] Future<ActionPlan> forEachJob(const QString &repository, const QVector<JobTarget> &jobs,
                                                const QString &name, const Json &input = nullptr);
    /// Adds jobs to a push by their labels, in one request. \param times  of each.
    [[nodiscard]] static ActionStep addJobs(const QString &taskGroupId, qint64 pushId, const QStringList &labels,
                                            int times = 1);

  private:
    struct Planning;
    void planRetrigger(const std::shared_ptr<Planning> &planning, const QString &taskGroupId,
                       const QVector<JobTarget> &jobs, int times);
    void planSingle(const std::shared_ptr<Planning> &planning, const QString &taskGroupId, const JobTarget &job,
                    int times);

    ActionRunner &m_runner;
    TaskGroups &m_groups;
};

} // namespace collie::actions
