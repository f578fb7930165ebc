#pragma once

#include "app/cli/invocation.h"
#include "app/session/deployment_session.h"

#include <QObject>

#include <memory>

namespace collie::cli {

/// The address of a server that an option gives; empty when it is not given.
/// \return InvalidArgument for one that is none.
[[nodiscard]] Result<QUrl> addressOf(const Invocation &invocation, const TextOption &option);

/// The deployment that options and environment name; Firefox CI when they name none.
/// \return InvalidArgument for an address that is none.
[[nodiscard]] Result<Deployment> chooseDeployment(const Invocation &invocation);

/// The services one run of a verb uses, wired for the deployment its options and environment name.
class Session final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)
  public:
    /// \return InvalidArgument for an address that is none.
    [[nodiscard]] static Result<std::unique_ptr<Session>> create(const Invocation &invocation);
    ~Session() override;

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] session::DeploymentSession &deployment() { return m_deployment; }
    [[nodiscard]] http::HttpClient &http() { return m_http; }
    [[nodiscard]] taskcluster::ApiClient &api() { return m_deployment.api; }
    [[nodiscard]] taskcluster::Queue &queue() { return m_deployment.queue; }
    [[nodiscard]] treeherder::TreeherderClient &treeherder() { return m_deployment.treeherder; }
    [[nodiscard]] taskcluster::Account &account() { return m_deployment.account; }
    [[nodiscard]] actions::ActionRunner &runner() { return m_deployment.runner; }
    [[nodiscard]] credentials::CredentialStore &store() { return m_store; }
    /// This machine's; what a server judges goes by api().clock().
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Brings the credentials from the environment, else from the keychain, else from the configuration of
    /// Taskcluster's own command line if it is for this deployment.
    /// \return InvalidArgument for some that are set and cannot be used; NotSignedIn, saying how to sign in, when they
    /// are needed and there are none or they expired.
    [[nodiscard]] Future<void> ready(Access access);

  private:
    Session(const Invocation &invocation, const Deployment &deployment);

    [[nodiscard]] Future<void> bringCredentials();
    [[nodiscard]] Result<void> readCliConfig();
    [[nodiscard]] Result<void> checkSignedIn() const;

    Invocation m_invocation;
    Clock m_clock;
    http::HttpClient m_http;
    credentials::CredentialStore m_store;
    session::DeploymentSession m_deployment;
    QString m_otherDeployment; ///< What the command line's configuration is for, when that is another.
};

} // namespace collie::cli
