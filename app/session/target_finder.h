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
    /// For an address that names a commit, a range of commits or a repository at its host, or a bare revision. Where
    /// several repositories have it, as they do once it is merged: of those at the address the one that is shown, else
    /// the deployment's default, else the first of this deployment. \param shown  Treeherder's name of the repository
    /// on show; may be empty. \return the target with repository and the push (or the range of pushes); NotFound saying
    /// where was looked.
    [[nodiscard]] Future<OpenTarget> placeOfCommit(const OpenTarget &target, const QString &shown = {});

    /// A target that is a task group: all its tasks are shown, unless the target says which.
    [[nodiscard]] static OpenTarget inGroup(const QString &taskGroupId, OpenTarget target);

  private:
    /// Where a commit is looked for.
    struct Search {
        QVector<treeherder::Repository> places; ///< The one that is preferred first.
        bool areExact = false;                  ///< They are at the address that names the commit.
        QString what;                           ///< Says so to people.
    };
    /// Where it was found.
    struct CommitPlace {
        QString repository;
        treeherder::Push push;
    };

    [[nodiscard]] Search searchFor(const OpenTarget &target, const QVector<treeherder::Repository> &known,
                                   const QString &shown) const;
    /// \return NotFound where none of the places has it.
    [[nodiscard]] Future<CommitPlace> pushWith(const QString &revision, const Search &search);
    [[nodiscard]] Future<OpenTarget> rangeOf(const Search &search, const OpenTarget &target);

    DeploymentSession &m_deployment;
};

} // namespace collie::session
