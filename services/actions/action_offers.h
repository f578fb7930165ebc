#pragma once

#include "services/actions/action_runner.h"
#include "services/actions/task_groups.h"

#include <QObject>
#include <QVector>

namespace collie::actions {

/// An action as a menu shows it.
struct OfferedAction {
    Action action;
    QString refusal; ///< Why it cannot be run from here, in a sentence; empty when it can.
};

/// The actions that exist for some jobs or for a push, in the order of actions.json.
struct Offer {
    QVector<OfferedAction> actions;
    ActionRequest sample; ///< taskGroupId and taskId a preview is made with.

    /// nullptr when there is none of that name.
    [[nodiscard]] const OfferedAction *find(QStringView name) const;
};

/// Tells which actions a menu can offer, and which of them would be refused and why. One thread.
class ActionOffers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionOffers)
  public:
    ActionOffers(ActionRunner &runner, TaskGroups &groups, QObject *parent = nullptr);

    /// The actions that exist, by name, for every one of the jobs; the order and the texts are those of the first job.
    /// \param repository  for looking up decision tasks; empty takes each task's own group.
    /// \return errors of TaskGroups::of() and ActionRunner::catalog(); TooLarge above 5,000 jobs.
    [[nodiscard]] Future<Offer> forJobs(const QString &repository, const QVector<JobTarget> &jobs);
    /// The actions of a push's task group. \return errors of TaskGroups::ofPush() and ActionRunner::catalog().
    [[nodiscard]] Future<Offer> forPush(const QString &repository, qint64 pushId);
    /// The actions of a task group. \return errors of ActionRunner::catalog().
    [[nodiscard]] Future<Offer> forGroup(const QString &taskGroupId);

  private:
    struct Gathering;
    void gather(const std::shared_ptr<Gathering> &gathering, const QString &taskGroupId, const QString &taskId);
    [[nodiscard]] Future<Offer> withRefusals(const Offer &offer);

    ActionRunner &m_runner;
    TaskGroups &m_groups;
};

} // namespace collie::actions
