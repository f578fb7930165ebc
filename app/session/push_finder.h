#pragma once

#include "app/session/deployment_session.h"
#include "app/session/open_target.h"
#include "services/treeherder/lando_client.h"

#include <QObject>

namespace collie::session {

/// How somebody names a push of a repository: by one of these, the first that is there.
struct PushName {
    QString repository; ///< Treeherder's name.
    qint64 id = 0;      ///< Treeherder's.
    QString revision;   ///< Of any commit of it, 7 to 40 hex digits.
    QString landing;    ///< Lando's id of the landing that made it.
};

/// A push and whose it is.
struct NamedPush {
    treeherder::Repository repository; ///< Its name only where Treeherder does not list it.
    treeherder::Push push;
};

/// Finds the one push that is meant, however it is named. One thread.
class PushFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushFinder)
  public:
    /// \param deployment,http  outlive this. \param lando  Lando's address, see treeherder::LandoClient; empty for the
    /// deployment's.
    PushFinder(DeploymentSession &deployment, http::HttpClient &http, const QUrl &lando = {},
               QObject *parent = nullptr);

    /// \return NotFound where there is no such push, or Lando has not landed it; InvalidArgument for a name that is
    /// none, and for digits that several revisions begin with.
    [[nodiscard]] Future<NamedPush> find(const PushName &name);
    /// \param address  of Treeherder or Taskcluster, see parseOpenTarget(); also one that names a landing.
    /// \return InvalidArgument for one that names no push, several, or those of another deployment.
    [[nodiscard]] Future<NamedPush> find(const QString &address);
    /// Whether an address names things of this deployment. \return InvalidArgument where it does not.
    [[nodiscard]] static Result<void> checkSite(const OpenTarget &target, const Deployment &deployment);

  private:
    /// What is said where it is not one push.
    struct Answers {
        QString none = {};
        QString several = {};
    };

    [[nodiscard]] Future<NamedPush> findTarget(const OpenTarget &target);
    [[nodiscard]] Future<NamedPush> findRevision(const QString &repository, const QString &revision);
    [[nodiscard]] Future<NamedPush> findLanding(const QString &repository, const QString &id, const QString &instance);
    [[nodiscard]] Future<NamedPush> theOnly(const QString &repository, const treeherder::PushQuery &query,
                                            const Answers &answers);
    [[nodiscard]] Future<NamedPush> describe(const QString &repository, const treeherder::Push &push);

    DeploymentSession &m_deployment;
    treeherder::LandoClient m_lando;
};

} // namespace collie::session
