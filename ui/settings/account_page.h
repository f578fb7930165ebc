#pragma once

#include "ui/account/account_status.h"
#include "ui/settings/settings_page.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// Who is signed in, and what signing in asks for. Shows no secret. GUI thread.
class AccountPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountPage)
  public:
    /// \param settings  outlive the page. \param usualScopes  what is asked for where the person names none.
    AccountPage(storage::Settings &settings, const QStringList &usualScopes, QWidget *parent = nullptr);

    /// \param deployment  title of the one that is open; empty for none. \param nowMs  since the epoch.
    void setStatus(const QString &deployment, const AccountStatus &status, qint64 nowMs);

  Q_SIGNALS:
    void signInRequested();
    void signOutRequested();

  private:
    void takeScopes();
    void showScopes(const QStringList &kept);

    storage::Settings &m_settings;
    QStringList m_usual;
    QPushButton *m_sign;
    QPlainTextEdit *m_scopes;
    SettingRow *m_who;
    SettingRow *m_scopesRow;
    bool m_signsOut = false; ///< What the button does now.
};

} // namespace collie::ui
