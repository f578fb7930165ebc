#pragma once

#include "app/session/deployment_session.h"
#include "app/session/open_target.h"

#include <QObject>

namespace collie::session {

/// Finds the pushes or the task group that an address means, where it names a job or a task only. One thread.
class TargetFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetFinder)
  public:
    /// \param deployment  outlives this.
    explicit TargetFinder(DeploymentSession &deployment, QObject *parent = nullptr)
        : QObject(parent)
        , m_deployment(deployment) {}

    /// For an address that names a job of a repository and nothing that tells its push. \return the target with its
    /// push; one of the newest pushes, with a note that says so, where Treeherder does not tell. Does not fail.
    [[nodiscard]] Future<OpenTarget> pushOfJob(const OpenTarget &target);
    /// For an address that names a task. \return the target with repository and revision, or with the task group where
    /// Treeherder does not show the task; as Queue::task().
    [[nodiscard]] Future<OpenTarget> placeOf(const QString &taskId, const OpenTarget &target);

    /// A target that is a task group: all its tasks are shown, unless the target says which.
    [[nodiscard]] static OpenTarget inGroup(const QString &taskGroupId, OpenTarget target);

  private:
    DeploymentSession &m_deployment;
};

} // namespace collie::session
