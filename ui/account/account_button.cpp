#include "ui/account/account_button.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/relative_time.h"

#include <QActionGroup>

namespace collie::ui {
namespace {
constexpr int buttonClientLength = 24; ///< Characters of a client's name on the button.
constexpr int menuClientLength = 60;   ///< In the menu.
} // namespace

AccountButton::AccountButton(const Clock &clock, QWidget *parent)
    : QToolButton(parent)
    , m_clock(clock)
    , m_menu(new QMenu(tr("&Account"), this)) {
    setObjectName(QStringLiteral("accountButton"));
    setIcon(symbolIcon(QStringLiteral("account")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    buildMenu();
    // The style's own menu mark would stand beside the one in the text.
    connect(this, &QToolButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
    m_tick.setInterval(std::chrono::seconds(20));
    connect(&m_tick, &QTimer::timeout, this, &AccountButton::showStatus);
    showStatus();
}

void AccountButton::buildMenu() {
    m_who = m_menu->addAction(QString());
    m_expiry = m_menu->addAction(QString());
    m_problem = m_menu->addAction(symbolIcon(QStringLiteral("warning")), QString());
    for (QAction *line : {m_who, m_expiry, m_problem})
        line->setEnabled(false);
    m_menu->addSeparator();
    m_signIn = m_menu->addAction(symbolIcon(QStringLiteral("sign-in")), tr("&Sign In…"), this,
                                 &AccountButton::signInRequested);
    m_cancelSignIn = m_menu->addAction(symbolIcon(QStringLiteral("close")), tr("S&top Signing In"), this,
                                       &AccountButton::cancelSignInRequested);
    m_signOut = m_menu->addAction(symbolIcon(QStringLiteral("sign-out")), tr("Sign &Out"), this,
                                  &AccountButton::signOutRequested);
    m_scopes =
        m_menu->addAction(symbolIcon(QStringLiteral("scopes")), tr("S&copes…"), this, &AccountButton::scopesRequested);
    m_menu->addSeparator();
    m_menu->addAction(symbolIcon(QStringLiteral("paste")), tr("&Paste Credentials…"), this,
                      &AccountButton::pasteRequested);
    m_importMenu = m_menu->addMenu(symbolIcon(QStringLiteral("import")), tr("&Import From"));
    m_importMenu->menuAction()->setVisible(false);
    m_menu->addSeparator();
    m_deploymentMenu = m_menu->addMenu(symbolIcon(QStringLiteral("server")), tr("Switch &Deployment"));
}

void AccountButton::setStatus(const AccountStatus &status) {
    m_status = status;
    if (status.expires.isValid())
        m_tick.start();
    else
        m_tick.stop();
    showStatus();
}

void AccountButton::showStatus() {
    using State = AccountStatus::State;
    const qint64 now = m_clock.nowMs();
    const bool someone = m_status.state == State::SignedIn || m_status.state == State::Expired;
    switch (m_status.state) {
    case State::SignedOut:
        setText(tr("Sign in"));
        break;
    case State::SigningIn:
        setText(tr("Signing in…"));
        break;
    case State::SignedIn:
        setText(models::plainCaption(models::shortenMiddle(m_status.clientId, buttonClientLength)));
        break;
    case State::Expired:
        setText(tr("Sign in again"));
        break;
    }
    setText(text() + QStringLiteral(" ▾"));
    setToolTip(models::plainText(accountSentence(m_status, now)));
    setAccessibleName(tr("Account: %1").arg(accountSentence(m_status, now)));

    m_who->setText(models::plainCaption(someone ? models::shortenMiddle(m_status.clientId, menuClientLength)
                                                : tr("Signed out of %1").arg(m_status.deploymentTitle)));
    const QString expiry = expiryText(m_status, now);
    m_expiry->setText(models::plainCaption(tr("%1: %2").arg(m_status.deploymentTitle, expiry)));
    m_expiry->setVisible(someone && !expiry.isEmpty());
    m_expiry->setToolTip(
        models::plainText(m_status.expires.isValid() ? exactTime(m_status.expires.toSecsSinceEpoch()) : QString()));
    m_problem->setText(tr("Not kept: gone when Collie quits"));
    m_problem->setVisible(someone && m_status.memoryOnly);
    m_signIn->setVisible(m_status.state == State::SignedOut || m_status.state == State::Expired);
    m_cancelSignIn->setVisible(m_status.state == State::SigningIn);
    m_signOut->setVisible(someone);
    m_scopes->setVisible(someone);
}

void AccountButton::setImports(const QVector<Choice> &imports) {
    m_importMenu->clear();
    for (const Choice &choice : imports)
        m_importMenu->addAction(models::plainCaption(choice.title), this,
                                [this, id = choice.id] { Q_EMIT importRequested(id); });
    m_importMenu->menuAction()->setVisible(!imports.isEmpty());
}

void AccountButton::setDeployments(const QVector<Choice> &deployments, const QString &currentId) {
    m_deploymentMenu->clear();
    auto *group = new QActionGroup(m_deploymentMenu);
    for (const Choice &choice : deployments) {
        QAction *action = m_deploymentMenu->addAction(models::plainCaption(choice.title), this,
                                                      [this, id = choice.id] { Q_EMIT deploymentRequested(id); });
        action->setCheckable(true);
        action->setChecked(choice.id == currentId);
        group->addAction(action);
    }
    m_deploymentMenu->addSeparator();
    m_deploymentMenu->addAction(symbolIcon(QStringLiteral("add")), tr("Another Deployment…"), this,
                                &AccountButton::customDeploymentRequested);
}

} // namespace collie::ui
