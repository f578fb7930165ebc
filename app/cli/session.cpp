#include "app/cli/session.h"

#include "models/text/text_format.h"
#include "services/base/words.h"
#include "services/credentials/import.h"

#include <QProcessEnvironment>

#include <utility>

namespace collie::cli {

namespace {
constexpr std::chrono::seconds followInterval{2};
}

Result<QUrl> addressOf(const Invocation &invocation, const TextOption &option) {
    if (!invocation.isSet(option))
        return QUrl();
    const Result<taskcluster::RootUrl> address = taskcluster::RootUrl::parse(invocation.text(option));
    return address ? Result<QUrl>(QUrl(address->toString())) : failure(address.error());
}

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
    for (const auto &[option, url] : {std::pair(&options::treeherderUrl, &deployment.treeherderUrl),
                                      std::pair(&options::bugzillaUrl, &deployment.bugzillaUrl)}) {
        const Result<QUrl> address = addressOf(invocation, *option);
        if (!address)
            return failure(address.error());
        if (!address->isEmpty())
            *url = *address;
    }
    return deployment;
}

Result<std::unique_ptr<Session>> Session::create(const Invocation &invocation) {
    const Result<Deployment> deployment = chooseDeployment(invocation);
    if (!deployment)
        return failure(deployment.error());
    std::unique_ptr<Session> session(new Session(invocation, *deployment));
    if (invocation.isSet(options::caFile)) {
        const QString path = invocation.text(options::caFile);
        Result<void> added = session->m_http.addCaFile(path);
        if (added)
            added = session->m_deployment.files.addCaFile(path);
        if (!added)
            return failure(added.error());
    }
    return session;
}

Session::Session(const Invocation &invocation, const Deployment &deployment)
    : m_invocation(invocation)
    , m_deployment(deployment, m_http, m_store, m_clock, followInterval) {}

Session::~Session() {
    // What works for the verb uses the services to its end.
    while (!children().isEmpty())
        delete children().constFirst();
}

Future<void> Session::ready(Access access) {
    switch (access) {
    case Access::None:
        return readyFuture<void>({});
    case Access::IfAny:
        return bringCredentials();
    case Access::NeededToSend:
        if (m_invocation.isSet(options::dryRun))
            return bringCredentials();
        break;
    case Access::Needed:
        break;
    }
    const auto settled = andThen(bringCredentials(), this, [this] { return account().confirmExpiry(); });
    return andThen(settled, this, [this] { return checkSignedIn(); });
}

Future<void> Session::bringCredentials() {
    const auto imported = credentials::importFromEnvironment(QProcessEnvironment::systemEnvironment());
    if (imported) {
        account().useForThisProcess(imported->credentials);
        return readyFuture<void>({});
    }
    // What is set and cannot be used is a mistake to mend, not a reason to act as somebody else.
    if (imported.error().kind != ErrorKind::NotFound)
        return failedFuture<void>(imported.error());
    return andThen(account().restore(), this, [this] {
        return account().state() == taskcluster::Account::State::SignedOut ? readCliConfig() : Result<void>();
    });
}

Result<void> Session::readCliConfig() {
    const auto imported = credentials::importFromCliConfig(credentials::defaultCliConfigPath());
    if (!imported)
        return imported.error().kind == ErrorKind::NotFound ? Result<void>() : failure(imported.error());
    const auto root = taskcluster::RootUrl::parse(imported->rootUrl);
    if (imported->rootUrl.isEmpty() || (root && *root == api().rootUrl()))
        account().useForThisProcess(imported->credentials);
    else
        m_otherDeployment = imported->rootUrl;
    return {};
}

Result<void> Session::checkSignedIn() const {
    switch (m_deployment.account.state()) {
    case taskcluster::Account::State::SignedIn:
        return {};
    case taskcluster::Account::State::Expired:
        return failure(ErrorKind::NotSignedIn,
                       Words::tr("The credentials have expired. Sign in with: collie-cli signin"));
    case taskcluster::Account::State::SignedOut:
    case taskcluster::Account::State::SigningIn:
        break;
    }
    const QString problem = m_deployment.account.keychainProblem();
    const QString sentence = problem.isEmpty() ? Words::tr("You are not signed in. Sign in with: collie-cli signin")
                                               : models::joinSentences(Words::tr("You are not signed in."), problem);
    const QString other =
        m_otherDeployment.isEmpty()
            ? QString()
            : Words::tr("(The credentials of the Taskcluster command line are for %1.)").arg(m_otherDeployment);
    return failure(ErrorKind::NotSignedIn, models::joinSentences(sentence, other));
}

} // namespace collie::cli
