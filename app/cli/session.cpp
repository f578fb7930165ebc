#include "app/cli/session.h"

#include "services/credentials/import.h"

#include <QProcessEnvironment>

namespace collie::cli {

Result<Deployment> chooseDeployment(const Invocation &invocation) {
    QString rootUrl = invocation.text(options::rootUrl);
    if (rootUrl.isEmpty())
        rootUrl = QProcessEnvironment::systemEnvironment().value(QStringLiteral("TASKCLUSTER_ROOT_URL"));
    Deployment deployment = publicDeployments().first();
    if (!rootUrl.isEmpty()) {
        const Result<taskcluster::RootUrl> root = taskcluster::RootUrl::parse(rootUrl);
        if (!root)
            return failure(root.error());
        deployment = {.name = QStringLiteral("custom"),
                      .title = root->toString(),
                      .rootUrl = QUrl(root->toString()),
                      // Whatever shows another deployment's tasks, it is not the Treeherder of Firefox CI.
                      .treeherderUrl = {},
                      .defaultRepository = {}};
        for (const Deployment &known : publicDeployments()) {
            if (known.rootUrl == deployment.rootUrl)
                deployment = known;
        }
    }
    if (invocation.isSet(options::treeherderUrl)) {
        const Result<taskcluster::RootUrl> address =
            taskcluster::RootUrl::parse(invocation.text(options::treeherderUrl));
        if (!address)
            return failure(address.error());
        deployment.treeherderUrl = QUrl(address->toString());
    }
    return deployment;
}

Result<std::unique_ptr<Session>> Session::create(const Invocation &invocation) {
    const Result<Deployment> deployment = chooseDeployment(invocation);
    if (!deployment)
        return failure(deployment.error());
    const Result<taskcluster::RootUrl> rootUrl = taskcluster::RootUrl::parse(deployment->rootUrl.toString());
    if (!rootUrl)
        return failure(rootUrl.error());
    std::unique_ptr<Session> session(new Session(invocation, *deployment, *rootUrl));
    if (invocation.isSet(options::caFile)) {
        const Result<void> added = session->m_http.addCaFile(invocation.text(options::caFile));
        if (!added)
            return failure(added.error());
    }
    return session;
}

Session::Session(const Invocation &invocation, Deployment deployment, taskcluster::RootUrl rootUrl)
    : m_invocation(invocation)
    , m_api(m_http, std::move(rootUrl), m_clock)
    , m_treeherder(m_http, deployment.treeherderUrl)
    , m_account(std::move(deployment), m_api, m_store, m_api.clock()) {}

Future<void> Session::tryCredentials() {
    const auto imported = credentials::importFromEnvironment(QProcessEnvironment::systemEnvironment());
    if (imported) {
        m_account.useForThisProcess(imported->credentials);
        return readyFuture<void>({});
    }
    // What is set and cannot be used is a mistake to mend, not a reason to act as somebody else.
    if (imported.error().kind != ErrorKind::NotFound)
        return failedFuture<void>(imported.error());
    return andThen(m_account.restore(), this, [this](const Result<void> &restored) -> Result<void> {
        if (!restored || m_account.state() != taskcluster::Account::State::SignedOut)
            return restored;
        return readCliConfig();
    });
}

Result<void> Session::readCliConfig() {
    const auto imported = credentials::importFromCliConfig(credentials::defaultCliConfigPath());
    if (!imported)
        return imported.error().kind == ErrorKind::NotFound ? Result<void>() : failure(imported.error());
    const auto root = taskcluster::RootUrl::parse(imported->rootUrl);
    if (imported->rootUrl.isEmpty() || (root && *root == m_api.rootUrl()))
        m_account.useForThisProcess(imported->credentials);
    else
        m_otherDeployment = imported->rootUrl;
    return {};
}

Future<void> Session::needCredentials() {
    const auto settled = andThen(tryCredentials(), this, [this](const Result<void> &tried) {
        return tried ? m_account.confirmExpiry() : failedFuture<void>(tried.error());
    });
    return andThen(settled, this, [this](Result<void> result) -> Result<void> {
        if (!result)
            return result;
        switch (m_account.state()) {
        case taskcluster::Account::State::SignedIn:
            return {};
        case taskcluster::Account::State::Expired:
            return failure(ErrorKind::NotSignedIn,
                           QStringLiteral("The credentials have expired. Sign in with: collie-cli signin"));
        case taskcluster::Account::State::SignedOut:
        case taskcluster::Account::State::SigningIn:
            break;
        }
        const QString problem = m_account.keychainProblem();
        QString sentence = problem.isEmpty() ? QStringLiteral("You are not signed in. Sign in with: collie-cli signin")
                                             : QStringLiteral("You are not signed in. %1").arg(problem);
        if (!m_otherDeployment.isEmpty())
            sentence +=
                QStringLiteral(" (The credentials of the Taskcluster command line are for %1.)").arg(m_otherDeployment);
        return failure(ErrorKind::NotSignedIn, sentence);
    });
}

} // namespace collie::cli
