#pragma once

#include "services/actions/action_runner.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QStringList>
#include <QVector>

namespace collie::actions {

/// A job an action is about.
struct JobTarget {
    qint64 pushId = 0;
    QString taskId;
    QString label; ///< Job type name: the task's label.
};

/// What became of an action on several jobs.
struct JobActionOutcome {
    struct Failure {
        QString label;
        Error error;
    };
    int accepted = 0;          ///< Jobs whose action Taskcluster took.
    QStringList actionTaskIds; ///< Each once.
    QVector<Failure> failures;
};

/// Retrigger and cancel for one job or many of any number of pushes. One thread.
class JobActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobActions)
  public:
    JobActions(ActionRunner &runner, taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder,
               QObject *parent = nullptr);

    /// Runs jobs again: `retrigger-multiple` once per push where it is offered, else `retrigger` per job, else
    /// `add-new-jobs` once per push. A label that stands twice is run twice. Decision tasks are always retriggered on
    /// their own. \param repository  for looking up decision tasks; empty takes each task's own group. \return how many
    /// were taken and what failed; an error only when nothing was taken.
    [[nodiscard]] Future<JobActionOutcome> retrigger(const QString &repository, const QVector<JobTarget> &jobs);
    /// Cancels jobs, four at a time.
    /// \return as retrigger().
    [[nodiscard]] Future<JobActionOutcome> cancel(const QString &repository, const QVector<JobTarget> &jobs);

  private:
    struct Batch;
    using Groups = QHash<QString, QVector<JobTarget>>; ///< By task group id.

    Future<Groups> groupsOf(const QString &repository, const QVector<JobTarget> &jobs);
    Future<Groups> groupsByTask(const QVector<JobTarget> &jobs);
    Future<JobActionOutcome>
    inGroups(const Future<Groups> &groups,
             std::function<void(const std::shared_ptr<Batch> &, const QString &, const QVector<JobTarget> &)> plan);
    void planRetrigger(const std::shared_ptr<Batch> &batch, const QString &taskGroupId, const QVector<JobTarget> &jobs);
    void planAddNewJobs(const std::shared_ptr<Batch> &batch, const QString &taskGroupId,
                        const QVector<JobTarget> &jobs);
    void pump(const std::shared_ptr<Batch> &batch);

    ActionRunner &m_runner;
    taskcluster::Queue m_queue;
    treeherder::TreeherderClient &m_treeherder;
};

} // namespace collie::actions
