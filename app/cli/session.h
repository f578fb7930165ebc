#pragma once

#include "app/cli/invocation.h"
#include "services/base/clock.h"
#include "services/base/deployment.h"
#include "services/credentials/credential_store.h"
#include "services/http/http_client.h"
#include "services/taskcluster/account.h"
#include "services/taskcluster/api_client.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>

#include <memory>

namespace collie::cli {

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

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] taskcluster::ApiClient &api() { return m_api; }
    [[nodiscard]] treeherder::TreeherderClient &treeherder() { return m_treeherder; }
    [[nodiscard]] taskcluster::Account &account() { return m_account; }
    [[nodiscard]] credentials::CredentialStore &store() { return m_store; }
    /// This machine's; what a server judges goes by api().clock().
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Brings credentials from the environment, else from the keychain, else from the configuration of Taskcluster's
    /// own command line if it is for this deployment. \return NotSignedIn, saying how to sign in, when there are none
    /// or they expired; InvalidArgument for some that are set and cannot be used.
    [[nodiscard]] Future<void> needCredentials();
    /// Like needCredentials(), but having none is fine.
    [[nodiscard]] Future<void> tryCredentials();

  private:
    Session(const Invocation &invocation, Deployment deployment, taskcluster::RootUrl rootUrl);

    [[nodiscard]] Result<void> readCliConfig();

    Invocation m_invocation;
    Clock m_clock;
    http::HttpClient m_http;
    taskcluster::ApiClient m_api;
    treeherder::TreeherderClient m_treeherder;
    credentials::CredentialStore m_store;
    taskcluster::Account m_account;
    QString m_otherDeployment; ///< What the command line's configuration is for, when that is another.
};

} // namespace collie::cli
