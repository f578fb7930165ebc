#pragma once

#include "ui/settings/settings_page.h"

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// How much of Pulse is kept, and the account at its broker. GUI thread.
class PulsePage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulsePage)
  public:
    /// \param settings  outlive the page.
    explicit PulsePage(storage::Settings &settings, QWidget *parent = nullptr);

    /// \param deployment  title of the one that is open; empty for none, and then there is no account to change.
    /// \param account  "jane at pulse.mozilla.org"; empty for none.
    void setAccount(const QString &deployment, const QString &account);

  Q_SIGNALS:
    /// The person wants to enter, change or remove the account.
    void accountRequested();

  private:
    SettingRow *m_account;
};

} // namespace collie::ui
