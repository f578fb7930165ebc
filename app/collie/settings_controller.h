#pragma once

#include "app/collie/network_settings.h"
#include "app/collie/settings_context.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace collie::ui {
class AccountPage;
class DeploymentsPage;
class PrivacyPage;
class PulsePage;
class SettingsPage;
class SettingsWindow;
} // namespace collie::ui

namespace collie::app {

/// The settings window, and what holds of the settings while none is open: how the network is used, what signing in
/// asks for. GUI thread.
class SettingsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsController)
  public:
    /// Makes a section for a window that is being opened; it becomes the window's.
    using Section = std::function<ui::SettingsPage *()>;

    explicit SettingsController(const SettingsContext &context, QObject *parent = nullptr);
    ~SettingsController() override;

    /// Adds a section at the end, for the windows opened from now on.
    void alsoShow(const Section &section) { m_sections.push_back(section); }

    /// Shows the window, or brings it to the front. \param id  of a section or of a setting to show; empty for where it
    /// is, or the first section.
    void openSettings(const QString &id = {});

    /// Says what is wrong above the grid, with a button that leads to a section or a setting.
    void lead(const QString &problem, const QString &id);

    /// A deployment was made that nothing has been asked of yet: it goes by the settings from now on.
    void deploymentMade(OpenDeployment &open);
    /// Another deployment is open, or none: the window shows it.
    void showDeployment();
    [[nodiscard]] NetworkSettings &network() { return m_network; }

  Q_SIGNALS:
    /// The open deployment has other addresses: it shall be opened again with them.
    void reopenWanted(const collie::Deployment &deployment);
    /// The open deployment shall be closed: it is no longer one.
    void closeWanted();

  private:
    void build();
    void addPages();
    [[nodiscard]] ui::SettingsPage *makePrivacy();
    void applyNetwork();
    void tellNetwork();
    void applyWish(OpenDeployment &open) const;
    void signOut();
    /// A feature of the deployment that is open; null for none.
    template <class T>
    [[nodiscard]] T *featureOfOpen() const {
        OpenDeployment *open = m_context.open();
        return open == nullptr ? nullptr : open->features.find<T>();
    }
    void showNetwork();
    void showAccount();

    const SettingsContext m_context;
    NetworkSettings m_network;
    std::vector<Section> m_sections;
    QPointer<ui::SettingsWindow> m_settingsWindow;
    QString m_ledBy; ///< What lead() said last, and where its button leads.
    QString m_leadsTo;
    QString m_toldNetwork;     ///< What of the network's settings is not used, as said last.
    http::ProxyChoice m_proxy; ///< As applied last.
    QByteArray m_trusted;
    QMetaObject::Connection m_account; ///< Of the deployment that is open.
    QMetaObject::Connection m_broker;
};

} // namespace collie::app
