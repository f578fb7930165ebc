#include "app/collie/account_controller.h"

#include "models/text/text_format.h"
#include "services/credentials/import.h"
#include "ui/account/account_button.h"
#include "ui/account/paste_dialog.h"
#include "ui/account/scopes_dialog.h"
#include "ui/account/sign_in_strip.h"
#include "ui/main_window.h"
#include "ui/main_window_status.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>

namespace collie::app {
namespace {

using AccountState = taskcluster::Account::State;

ui::AccountStatus::State stateOf(AccountState state) {
    switch (state) {
    case AccountState::SignedOut:
        return ui::AccountStatus::State::SignedOut;
    case AccountState::SigningIn:
        return ui::AccountStatus::State::SigningIn;
    case AccountState::SignedIn:
        return ui::AccountStatus::State::SignedIn;
    case AccountState::Expired:
        return ui::AccountStatus::State::Expired;
    }
    return ui::AccountStatus::State::SignedOut;
}

const QString environmentId = QStringLiteral("environment");
const QString cliId = QStringLiteral("cli");
const QString sandboxImportId = QStringLiteral("sandbox");

} // namespace

AccountController::AccountController(ui::MainWindow &window, session::DeploymentSession &deployment, const Clock &clock,
                                     OpenBrowser openBrowser, credentials::Credentials sandboxClient, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_clock(clock)
    , m_openBrowser(std::move(openBrowser))
    , m_sandboxClient(std::move(sandboxClient)) {
    ui::AccountButton *button = window.accountButton();
    connect(button, &ui::AccountButton::signInRequested, this, &AccountController::signIn);
    connect(button, &ui::AccountButton::signOutRequested, this, &AccountController::signOut);
    connect(button, &ui::AccountButton::cancelSignInRequested, this, [this] { m_deployment.account.cancelSignIn(); });
    connect(button, &ui::AccountButton::pasteRequested, this, &AccountController::paste);
    connect(button, &ui::AccountButton::scopesRequested, this, &AccountController::showScopes);
    connect(button, &ui::AccountButton::importRequested, this, &AccountController::import);
    connect(button->accountMenu(), &QMenu::aboutToShow, this, &AccountController::offerImports);
    connect(window.signInStrip(), &ui::SignInStrip::cancelRequested, this,
            [this] { m_deployment.account.cancelSignIn(); });
    connect(window.signInStrip(), &ui::SignInStrip::openRequested, this,
            [this](const QUrl &url) { m_openBrowser(url); });
    connect(&deployment.gate, &session::SignInGate::asked, this, [this](const QString &what) { m_reason = what; });
    connect(&deployment.account, &taskcluster::Account::changed, this, &AccountController::showAccount);
    connect(&deployment.account, &taskcluster::Account::signInUrlReady, this, [this](const QUrl &url) {
        showAccount();
        m_openBrowser(url);
    });
    showAccount();
}

void AccountController::showAccount() {
    const taskcluster::Account &account = m_deployment.account;
    const ui::AccountStatus status{.state = stateOf(account.state()),
                                   .deploymentTitle = m_deployment.deployment.title,
                                   .clientId = account.clientId(),
                                   // As the clock of this machine will show it then.
                                   .expires = account.expires().addMSecs(-m_deployment.api.clock().offsetMs()),
                                   .scopes = account.scopes(),
                                   .memoryOnly = account.keeping() == taskcluster::Account::Keeping::MemoryOnly,
                                   .keychainProblem = account.keychainProblem(),
                                   .signInUrl = account.signInUrl()};
    m_window.accountButton()->setStatus(status);
    m_window.status()->setAccount(status);
    const bool signingIn = account.state() == AccountState::SigningIn;
    if (!signingIn)
        m_reason.clear();
    QString remark;
    if (!m_reason.isEmpty())
        remark = tr("“%1” goes on once you are signed in.").arg(m_reason);
    // Said before the person goes to the browser, not after.
    if (!status.keychainProblem.isEmpty())
        remark = models::joinSentences(remark,
                                       tr("You will be signed in until Collie quits. %1").arg(status.keychainProblem));
    m_window.signInStrip()->present(signingIn ? account.signInUrl() : QUrl(), remark);
    if (!status.keychainProblem.isEmpty() && status.keychainProblem != m_toldKeychainProblem &&
        account.state() == AccountState::SignedIn && m_sandboxClient.isEmpty()) {
        m_toldKeychainProblem = status.keychainProblem;
        m_window.notify(status.keychainProblem);
    }
}

void AccountController::problem(const QString &message) {
    m_window.noticeBanner()->present(ui::Banner::Kind::Problem, message);
}

void AccountController::signIn() {
    onDone(m_deployment.account.signIn(), this, [this](const Result<void> &result) {
        if (!result && result.error().kind != ErrorKind::Cancelled)
            problem(result.error().message);
    });
}

void AccountController::signOut() {
    onDone(m_deployment.account.signOut(), this, [this](const Result<void> &result) {
        if (!result)
            problem(result.error().message);
    });
}

void AccountController::paste() {
    if (m_paste != nullptr) {
        m_paste->raise();
        return;
    }
    m_paste = new ui::PasteDialog(m_deployment.deployment.title, &m_window);
    m_paste->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_paste, &ui::PasteDialog::submitted, this, [this](const credentials::Credentials &pasted) {
        onDone(m_deployment.account.adopt(pasted), this, [this](const Result<void> &result) {
            if (m_paste == nullptr)
                return;
            if (result)
                m_paste->accept();
            else
                m_paste->showProblem(result.error().message);
        });
    });
    m_paste->open();
}

void AccountController::showScopes() {
    auto *dialog = new ui::ScopesDialog(m_deployment.account.clientId(), m_deployment.account.scopes(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountController::offerImports() {
    QVector<ui::AccountButton::Choice> imports;
    if (!m_sandboxClient.isEmpty())
        imports.append({sandboxImportId, tr("The Sandbox's Developer")});
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (environment.contains(QStringLiteral("TASKCLUSTER_CLIENT_ID")))
        imports.append({environmentId, tr("Environment Variables")});
    if (QFileInfo::exists(credentials::defaultCliConfigPath()))
        imports.append({cliId, tr("Taskcluster Command Line")});
    m_window.accountButton()->setImports(imports);
}

void AccountController::import(const QString &id) {
    if (id == sandboxImportId) {
        adopt(m_sandboxClient, tr("the sandbox"));
        return;
    }
    const bool fromEnvironment = id == environmentId;
    const QString from = fromEnvironment ? tr("the environment") : tr("the Taskcluster command line");
    const auto take = [this, from](const Result<credentials::Imported> &imported) {
        if (!imported) {
            problem(imported.error().message);
            return;
        }
        const QString here = m_deployment.api.rootUrl().toString();
        const Result<taskcluster::RootUrl> there = taskcluster::RootUrl::parse(imported->rootUrl);
        if (!imported->rootUrl.isEmpty() && (!there || there->toString() != here)) {
            problem(tr("The credentials from %1 are for %2, not for %3. Switch to that deployment first.")
                        .arg(from, imported->rootUrl, here));
            return;
        }
        adopt(imported->credentials, from);
    };
    if (fromEnvironment) {
        take(credentials::importFromEnvironment(QProcessEnvironment::systemEnvironment()));
        return;
    }
    const QString path = credentials::defaultCliConfigPath();
    onDone(runOnPool([path] { return credentials::importFromCliConfig(path); }), this, take);
}

void AccountController::adopt(const credentials::Credentials &credentials, const QString &from) {
    onDone(m_deployment.account.adopt(credentials), this, [this, from](const Result<void> &result) {
        if (!result)
            problem(tr("The credentials from %1 were not accepted. %2").arg(from, result.error().message));
    });
}

} // namespace collie::app
