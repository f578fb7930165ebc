#include "app/collie/settings_controller.h"

#include "app/collie/account_controller.h"
#include "app/collie/broker_controller.h"
#include "app/collie/deployment_settings.h"
#include "app/collie/kept_things.h"
#include "app/collie/privacy_settings.h"
#include "app/collie/pulse_controller.h"
#include "models/text/text_format.h"
#include "services/storage/preferences.h"
#include "ui/account/account_button.h"
#include "ui/main_window.h"
#include "ui/settings/account_page.h"
#include "ui/settings/deployments_page.h"
#include "ui/settings/network_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/pulse_page.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/transfers_page.h"
#include "ui/widgets/banner.h"

#include <utility>
#include <vector>

namespace collie::app {

namespace preferences = storage::preferences;

namespace {
using AccountState = taskcluster::Account::State;
}

SettingsController::SettingsController(const SettingsContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_network(context.settings) {
    connect(&m_network, &NetworkSettings::changed, this, &SettingsController::applyNetwork);
    connect(&context.settings, &storage::Settings::changed, this, [this](const QString &name) {
        OpenDeployment *open = m_context.open();
        if (open != nullptr && (name == preferences::signInScopes.name || name == preferences::signInDays.name))
            applyWish(*open);
    });
    connect(context.window.noticeBanner(), &ui::Banner::actionTriggered, this, [this] {
        if (m_context.window.noticeBanner()->message() == m_ledBy)
            openSettings(m_leadsTo);
    });
    m_network.whenReady(this, [this] { tellNetwork(); });
    connect(&context.window, &ui::MainWindow::closing, this, [this] {
        if (m_settingsWindow)
            m_settingsWindow->close();
    });
}

SettingsController::~SettingsController() {
    if (m_settingsWindow)
        m_settingsWindow->close();
    delete m_settingsWindow;
}

void SettingsController::lead(const QString &problem, const QString &id) {
    m_ledBy = problem;
    m_leadsTo = id;
    m_context.window.noticeBanner()->present(ui::Banner::Kind::Problem, problem);
    m_context.window.noticeBanner()->setAction(tr("Settings…"));
}

void SettingsController::applyWish(OpenDeployment &open) const {
    open.session.account.setWish(m_context.settings.get(preferences::signInScopes),
                                 std::chrono::hours(24 * m_context.settings.get(preferences::signInDays)));
}

void SettingsController::deploymentMade(OpenDeployment &open) {
    m_proxy = m_network.options().proxy;
    m_trusted = m_network.options().trust.pem;
    open.session.files.setNetwork(m_network.options());
    applyWish(open);
}

void SettingsController::applyNetwork() {
    const http::NetworkOptions &options = m_network.options();
    m_context.http().setNetwork(options);
    const bool isOtherWay = options.proxy != m_proxy || options.trust.pem != m_trusted;
    m_proxy = options.proxy;
    m_trusted = options.trust.pem;
    if (OpenDeployment *open = m_context.open()) {
        open->session.files.setNetwork(options);
        // Connections that stand go the old way.
        if (auto *pulse = open->features.find<PulseController>(); pulse != nullptr && isOtherWay)
            pulse->beginAnew();
    }
    showNetwork();
    tellNetwork();
}

/// What cannot be used is said once, above the grid. While the settings are open their page says it, and it may be half
/// typed.
void SettingsController::tellNetwork() {
    const bool isProxy = !m_network.proxyProblem().isEmpty();
    const QString problem =
        isProxy ? tr("The proxy in the settings is not used. %1").arg(m_network.proxyProblem())
        : !m_network.certificateProblem().isEmpty()
            ? tr("The certificates in the settings are not trusted. %1").arg(m_network.certificateProblem())
            : QString();
    ui::Banner *banner = m_context.window.noticeBanner();
    if (problem != m_toldNetwork && !m_toldNetwork.isEmpty() && banner->message() == m_toldNetwork) {
        banner->dismiss();
        m_toldNetwork.clear();
    }
    if (m_settingsWindow && m_settingsWindow->isVisible() && !problem.isEmpty())
        return;
    if (!problem.isEmpty() && problem != m_toldNetwork)
        lead(problem, isProxy ? preferences::proxyAddress.name : preferences::caFile.name);
    m_toldNetwork = problem;
}

void SettingsController::openSettings(const QString &id) {
    if (!m_settingsWindow)
        build();
    if (!id.isEmpty())
        m_settingsWindow->showAny(id);
    m_settingsWindow->show();
    m_settingsWindow->raise();
    m_settingsWindow->activateWindow();
}

void SettingsController::build() {
    m_settingsWindow = new ui::SettingsWindow(&m_context.window);
    m_settingsWindow->setAttribute(Qt::WA_DeleteOnClose);
    if (const QByteArray geometry = m_context.settings.get(preferences::settingsGeometry); !geometry.isEmpty())
        m_settingsWindow->restoreGeometry(geometry);
    connect(m_settingsWindow, &ui::SettingsWindow::closed, this,
            [this] { m_context.settings.set(preferences::settingsGeometry, m_settingsWindow->saveGeometry()); });
    connect(m_settingsWindow, &QObject::destroyed, this, &SettingsController::tellNetwork, Qt::QueuedConnection);
    addPages();
    showNetwork();
    showDeployment();
}

void SettingsController::addPages() {
    ui::SettingsWindow *window = m_settingsWindow;
    storage::Settings &settings = m_context.settings;
    auto *deployments = new ui::DeploymentsPage;
    auto *keeper = new DeploymentSettings(m_context, *deployments);
    connect(keeper, &DeploymentSettings::reopenWanted, this, &SettingsController::reopenWanted);
    connect(keeper, &DeploymentSettings::closeWanted, this, &SettingsController::closeWanted);
    window->addPage(deployments);

    auto *account = new ui::AccountPage(settings, taskcluster::Account::developerScopes());
    connect(account, &ui::AccountPage::signInRequested, this, [this] {
        if (auto *controller = featureOfOpen<AccountController>())
            controller->signIn();
    });
    connect(account, &ui::AccountPage::signOutRequested, this, &SettingsController::signOut);
    window->addPage(account);

    window->addPage(new ui::TransfersPage(settings));
    auto *pulse = new ui::PulsePage(settings);
    connect(pulse, &ui::PulsePage::accountRequested, this, [this] {
        if (auto *broker = featureOfOpen<BrokerController>())
            broker->ask();
    });
    window->addPage(pulse);
    window->addPage(new ui::NetworkPage(settings));
    for (const Section &section : m_sections)
        window->addPage(section());
    window->addPage(makePrivacy());
}

ui::SettingsPage *SettingsController::makePrivacy() {
    std::vector<KeptThings> things = keptThings(m_context);
    QVector<ui::PrivacyPage::Kind> kinds;
    for (const KeptThings &each : things)
        kinds.append({.id = each.id, .title = each.title, .what = each.what, .canClear = each.clear != nullptr});
    auto *page = new ui::PrivacyPage(m_context.settings, kinds);
    new PrivacySettings(std::move(things), *page);
    connect(page, &ui::PrivacyPage::signOutRequested, this, &SettingsController::signOut);
    return page;
}

void SettingsController::signOut() {
    if (auto *controller = featureOfOpen<AccountController>())
        controller->signOut();
}

void SettingsController::showNetwork() {
    auto *page = m_settingsWindow ? m_settingsWindow->page<ui::NetworkPage>() : nullptr;
    if (page == nullptr)
        return;
    page->setProxyProblem(m_network.proxyProblem());
    const qsizetype count = m_network.certificateCount();
    page->setCertificates(!m_network.certificateProblem().isEmpty() ? m_network.certificateProblem()
                          : count > 0 ? tr("Trusted: %Ln certificate(s).", nullptr, models::pluralOf(count))
                                      : QString());
}

void SettingsController::showDeployment() {
    disconnect(m_account);
    disconnect(m_broker);
    // Opening a deployment took the sentence away.
    m_toldNetwork.clear();
    tellNetwork();
    if (!m_settingsWindow)
        return;
    if (auto *deployments = m_settingsWindow->findChild<DeploymentSettings *>())
        deployments->show();
    if (OpenDeployment *open = m_context.open()) {
        // Queued, so that the account button, whose words are used, knows it before.
        m_account = connect(&open->session.account, &taskcluster::Account::changed, this,
                            &SettingsController::showAccount, Qt::QueuedConnection);
        if (auto *broker = featureOfOpen<BrokerController>())
            m_broker = connect(broker, &BrokerController::changed, this, &SettingsController::showAccount);
    }
    showAccount();
}

void SettingsController::showAccount() {
    if (!m_settingsWindow)
        return;
    OpenDeployment *open = m_context.open();
    const QString deployment = open == nullptr ? QString() : open->session.deployment.title;
    const ui::AccountStatus status = open == nullptr ? ui::AccountStatus() : m_context.window.accountButton()->status();
    if (auto *page = m_settingsWindow->page<ui::AccountPage>())
        page->setStatus(deployment, status, m_context.clock.nowMs());
    if (auto *page = m_settingsWindow->page<ui::PrivacyPage>()) {
        const bool someone = open != nullptr && open->session.account.state() != AccountState::SignedOut;
        page->setCredentials(open == nullptr
                                 ? tr("No deployment is open.")
                                 : tr("%1: %2.").arg(deployment, ui::accountSentence(status, m_context.clock.nowMs())),
                             someone);
    }
    if (auto *page = m_settingsWindow->page<ui::PulsePage>()) {
        const auto *broker = featureOfOpen<BrokerController>();
        page->setAccount(deployment,
                         broker != nullptr && broker->broker()
                             ? tr("%1 at %2", "a user at a server").arg(broker->broker()->user, broker->broker()->host)
                             : QString());
    }
}

} // namespace collie::app
