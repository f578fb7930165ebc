#pragma once

#include "ui/settings/settings_page.h"

#include <QLineEdit>

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// Proxy, certificates and patience. GUI thread.
class NetworkPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkPage)
  public:
    /// \param settings  outlive the page.
    explicit NetworkPage(storage::Settings &settings, QWidget *parent = nullptr);

    /// Says why the proxy is not used; empty when it is.
    void setProxyProblem(const QString &sentence);
    /// Says what became of the file of certificates; empty for nothing.
    void setCertificates(const QString &sentence);

  private:
    void addCaFile();
    void chooseCaFile();

    storage::Settings &m_settings;
    SettingRow *m_address = nullptr;
    SettingRow *m_certificates = nullptr;
};

} // namespace collie::ui
