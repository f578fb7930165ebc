#include "ui/settings/account_page.h"

#include "models/text/text_format.h"
#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "ui/settings/lines_edit.h"
#include "ui/settings/preference_rows.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int scopeLines = 8;

QStringList linesOf(const QString &text) {
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString scope = line.trimmed(); !scope.isEmpty() && !lines.contains(scope))
            lines.append(scope);
    }
    return lines;
}

/// What Taskcluster takes for a scope: printable ASCII, blanks among it.
bool isScope(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A[ -~]+\\z"));
    return form.match(text).hasMatch();
}

} // namespace

AccountPage::AccountPage(storage::Settings &settings, const QStringList &usualScopes, QWidget *parent)
    : SettingsPage(QStringLiteral("account"), tr("Account"), parent)
    , m_settings(settings)
    , m_usual(usualScopes)
    , m_sign(new QPushButton)
    , m_scopes(new LinesEdit(scopeLines)) {
    namespace preferences = storage::preferences;
    m_sign->setAutoDefault(false);
    m_who = addSetting({.id = QStringLiteral("account/who"),
                        .name = tr("Signed in"),
                        .help = {},
                        .keywords = tr("sign in sign out log in login credentials client expires")},
                       m_sign);
    connect(m_sign, &QPushButton::clicked, this, [this] {
        if (m_signsOut)
            Q_EMIT signOutRequested();
        else
            Q_EMIT signInRequested();
    });
    addHeading(tr("What signing in asks for"));
    m_scopesRow = addSetting({.id = preferences::signInScopes.name,
                              .name = tr("Scopes"),
                              .help = tr("One per line. You get those of them that you have. Fewer is safer, and what "
                                         "needs more says so. The next sign-in asks for them."),
                              .keywords = tr("permissions rights authorisation")},
                             m_scopes, SettingRow::Width::Whole);
    connect(m_scopes, &QPlainTextEdit::textChanged, this, &AccountPage::takeScopes);
    connect(m_scopesRow, &SettingRow::resetRequested, this, [this] {
        m_settings.reset(preferences::signInScopes);
        showScopes({});
    });
    showScopes(settings.get(preferences::signInScopes));
    settings.follow(preferences::signInScopes, this, [this](const QStringList &kept) {
        // What is being written is what is kept, but for blanks. An emptied field stays empty to be written in.
        const QStringList written = linesOf(m_scopes->toPlainText());
        if (written != kept && !(kept.isEmpty() && written == m_usual))
            showScopes(kept);
    });
    addNumber(*this, settings, preferences::signInDays,
              {.id = {},
               .name = tr("Good for"),
               .help = tr("How long the credentials of the next sign-in are valid. After that you sign in again."),
               .keywords = tr("expiry expires lifetime days")},
              Unit::Days);
    setStatus({}, {}, 0);
}

void AccountPage::takeScopes() {
    const QStringList scopes = linesOf(m_scopes->toPlainText());
    const auto bad = std::find_if_not(scopes.begin(), scopes.end(), isScope);
    if (scopes.isEmpty())
        m_scopesRow->setMessage(tr("With none named, the usual scopes are asked for."));
    else if (bad != scopes.end())
        m_scopesRow->setMessage(
            tr("“%1” is not a scope: scopes are made of plain letters, digits and signs.").arg(*bad));
    else
        m_scopesRow->setMessage({});
    if (bad != scopes.end())
        return;
    if (scopes.isEmpty() || scopes == m_usual)
        m_settings.reset(storage::preferences::signInScopes);
    else
        m_settings.set(storage::preferences::signInScopes, scopes);
    m_scopesRow->setChanged(scopes != m_usual);
}

void AccountPage::showScopes(const QStringList &kept) {
    const QSignalBlocker silent(m_scopes);
    const QStringList shown = kept.isEmpty() ? m_usual : kept;
    m_scopes->setPlainText(shown.join(u'\n'));
    m_scopesRow->setMessage({});
    m_scopesRow->setChanged(shown != m_usual);
}

void AccountPage::setStatus(const QString &deployment, const AccountStatus &status, qint64 nowMs) {
    using State = AccountStatus::State;
    m_signsOut = status.state == State::SignedIn;
    m_sign->setText(m_signsOut ? tr("Sign Out") : tr("Sign In"));
    m_sign->setEnabled(!deployment.isEmpty() && status.state != State::SigningIn);
    QString who = deployment.isEmpty() ? tr("Open a deployment first: each has an account of its own.")
                                       : tr("%1: %2.").arg(deployment, accountSentence(status, nowMs));
    if (m_signsOut)
        who = models::joinSentences(who,
                                    status.memoryOnly ? tr("Kept until Collie quits.") : tr("Kept in the keychain."));
    m_who->setHelp(who);
}

} // namespace collie::ui
