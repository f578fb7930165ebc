#include "app/collie/deployment_settings.h"

#include "models/text/text_format.h"
#include "services/pulse/broker_account.h"
#include "services/taskcluster/auth.h"
#include "services/treeherder/bugzilla_client.h"
#include "services/treeherder/lando_client.h"
#include "services/treeherder/tree_status_client.h"
#include "ui/main_window.h"
#include "ui/settings/deployments_page.h"
#include "ui/widgets/question.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace collie::app {

/// What is asked of the servers of a deployment, a line for each.
struct DeploymentSettings::ConnectionTest {
    ConnectionTest(http::HttpClient &http, const taskcluster::RootUrl &root, const Deployment &deployment,
                   const Clock &clock)
        : title(deployment.title)
        , api(http, root, clock)
        , auth(api)
        , treeherder(http, deployment.treeherderUrl)
        , treeStatus(http, deployment.treestatusUrl)
        , bugzilla(http, deployment.bugzillaUrl)
        , lando(http, deployment.landoUrl) {}

    QString title;
    taskcluster::ApiClient api;
    taskcluster::Auth auth;
    treeherder::TreeherderClient treeherder;
    treeherder::TreeStatusClient treeStatus;
    treeherder::BugzillaClient bugzilla;
    treeherder::LandoClient lando;
    QStringList lines;
    std::vector<CancelGuard> guards; ///< The last, so that what is asked ends before whom it is asked of.
};

DeploymentSettings::DeploymentSettings(const SettingsContext &context, ui::DeploymentsPage &page)
    : QObject(&page)
    , m_context(context)
    , m_page(page) {
    connect(&page, &ui::DeploymentsPage::added, this,
            [this](const Deployment &added) { m_context.settings.addCustomDeployment(added); });
    connect(&page, &ui::DeploymentsPage::edited, this, &DeploymentSettings::keep);
    connect(&page, &ui::DeploymentsPage::removeRequested, this, &DeploymentSettings::askToRemove);
    connect(&page, &ui::DeploymentsPage::testRequested, this, &DeploymentSettings::test);
    connect(&context.settings, &storage::Settings::changed, this, [this](const QString &name) {
        if (name == u"custom_deployments" || name.startsWith(u"deployment_addresses/"))
            show();
    });
    show();
    if (const OpenDeployment *open = context.open())
        page.choose(open->session.deployment.name);
}

DeploymentSettings::~DeploymentSettings() = default;

bool DeploymentSettings::isOpen(const QString &name) const {
    const OpenDeployment *open = m_context.open();
    return open != nullptr && open->session.deployment.name == name;
}

void DeploymentSettings::show() {
    QVector<ui::DeploymentsPage::Entry> entries;
    const QVector<Deployment> standard = publicDeployments();
    const QVector<Deployment> all = m_context.settings.deployments();
    for (const Deployment &each : all) {
        ui::DeploymentsPage::Entry entry{.deployment = each, .standard = {}, .isOpen = isOpen(each.name)};
        for (const Deployment &known : standard) {
            if (known.name == each.name)
                entry.standard = known;
        }
        entries.append(entry);
    }
    m_page.setEntries(entries);
}

void DeploymentSettings::keep(const Deployment &deployment) {
    const QVector<Deployment> standard = publicDeployments();
    const bool isPublic = std::any_of(standard.begin(), standard.end(),
                                      [&](const Deployment &each) { return each.name == deployment.name; });
    if (isPublic)
        m_context.settings.setPublicAddresses(deployment);
    else
        m_context.settings.addCustomDeployment(deployment);
    if (!isOpen(deployment.name))
        return;
    if (m_context.isBusy()) {
        m_page.say(tr("Something you began at %1 is still under way, so it goes on with its old addresses until it is "
                      "opened again.")
                       .arg(deployment.title));
        return;
    }
    m_page.say(tr("%1 was opened again with this.").arg(deployment.title));
    Q_EMIT reopenWanted(deployment);
}

void DeploymentSettings::askToRemove(const QString &name) {
    const QVector<Deployment> all = m_context.settings.customDeployments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Deployment &each) { return each.name == name; });
    if (found == all.end())
        return;
    const QString kept =
        tr("What Collie remembers of it goes: its addresses, repositories at hand, the account you sign "
           "in with and the password of its Pulse broker. What is kept in files, such as transfers "
           "and logs, stays; Privacy clears it.");
    const QString explanation =
        !isOpen(name) ? kept
        : m_context.isBusy()
            ? tr("It is open. Whatever you began there and is not over will end, and you will be signed out. %1")
                  .arg(kept)
            : tr("It is open. It will be closed, and you will be signed out. %1").arg(kept);
    ui::ask(m_page.window(),
            {.title = tr("Remove deployment"),
             .text = tr("Remove %1?").arg(found->title),
             .explanation = explanation,
             .yes = tr("Remove"),
             .destroys = true},
            this, [this, deployment = *found] {
                // Another may be open by now.
                if (!isOpen(deployment.name))
                    return remove(deployment);
                onDone(m_context.open()->session.account.signOut(), this,
                       [this, deployment](const Result<void> &) { remove(deployment); });
            });
}

/// The password of its broker goes from the keychain, unless another deployment uses the same account.
void DeploymentSettings::forgetBroker(const QString &name) {
    const auto brokerOf = [this](const QString &deployment) {
        return pulse::Broker::parse(QUrl(m_context.settings.pulseBroker(deployment), QUrl::StrictMode));
    };
    const Result<pulse::Broker> broker = brokerOf(name);
    if (!broker)
        return;
    const QVector<Deployment> all = m_context.settings.deployments();
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const Deployment &each) {
        const Result<pulse::Broker> other = brokerOf(each.name);
        return each.name != name && other && other->keychainKey() == broker->keychainKey();
    });
    if (!isShared)
        onDone(pulse::BrokerAccount(m_context.store(), *broker).forget(), this, [](const Result<void> &) {});
}

void DeploymentSettings::remove(const Deployment &deployment) {
    const bool wasOpen = isOpen(deployment.name);
    if (wasOpen)
        Q_EMIT closeWanted();
    else
        onDone(m_context.store().remove(deployment.rootUrl.toString()), this, [](const Result<void> &) {});
    forgetBroker(deployment.name);
    m_context.settings.removeCustomDeployment(deployment.name);
    m_page.say(tr("Removed %1.").arg(deployment.title));
}

void DeploymentSettings::test(const Deployment &deployment) {
    const Result<taskcluster::RootUrl> root = taskcluster::RootUrl::parse(deployment.rootUrl.toString());
    if (!root) {
        m_page.say(root.error().message);
        return;
    }
    m_test = std::make_shared<ConnectionTest>(m_context.http(), *root, deployment, m_context.clock);
    ask(tr("Taskcluster"), m_test->auth.ping());
    if (deployment.hasTreeherder())
        ask(tr("Treeherder"), andThen(m_test->treeherder.repositories(), this, [](const auto &all) -> Result<QString> {
                return tr("%Ln repository(s)", nullptr, models::pluralOf(all.size()));
            }));
    if (!deployment.treestatusUrl.isEmpty())
        ask(tr("The tree status"),
            m_test->treeStatus.state(treeherder::TreeStatusClient::treeOf(
                deployment.defaultRepository.isEmpty() ? QStringLiteral("try") : deployment.defaultRepository)));
    if (!deployment.bugzillaUrl.isEmpty())
        ask(tr("Bugzilla"), m_test->bugzilla.bugs({1}));
    // Whether this landing is there or not: who says so has answered.
    if (!deployment.landoUrl.isEmpty())
        ask(tr("Lando"),
            andHandle(m_test->lando.landing(QStringLiteral("1"), {}), this, [](const auto &landing) -> Result<void> {
                if (!landing && landing.error().kind != ErrorKind::NotFound)
                    return failure(landing.error());
                return {};
            }));
    sayTest();
}

template <typename T>
void DeploymentSettings::ask(const QString &server, const Future<T> &answer) {
    const qsizetype at = m_test->lines.size();
    m_test->lines.append(tr("Asking %1…").arg(server));
    m_test->guards.emplace_back(answer);
    onDone(answer, this, [this, server, at, test = std::weak_ptr(m_test)](const Result<T> &answered) {
        if (test.expired() || test.lock() != m_test)
            return;
        QString said = tr("%1 answered.").arg(server);
        if constexpr (std::is_same_v<T, QString>) {
            if (answered)
                said = tr("%1 answered with %2.").arg(server, *answered);
        }
        if (!answered)
            said = tr("%1 did not answer: %2").arg(server, answered.error().message);
        m_test->lines[at] = std::move(said);
        sayTest();
    });
}

void DeploymentSettings::sayTest() {
    m_page.say(tr("%1:").arg(m_test->title) + u'\n' + m_test->lines.join(u'\n'));
}

} // namespace collie::app
