#pragma once

#include "app/collie/feature.h"
#include "app/session/deployment_session.h"
#include "app/session/latest_question.h"
#include "services/pulse/amqp_broker.h"
#include "services/storage/settings.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace collie::ui {
class MainWindow;
class PulseAccountDialog;
class PulsePane;
} // namespace collie::ui

namespace collie::app {

/// The account at a broker of Pulse, for people who have one: its address is in the settings, its password in the
/// keychain. GUI thread.
class BrokerController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrokerController)
  public:
    /// All references outlive the controller.
    BrokerController(ui::MainWindow &window, const ui::PulsePane &pane, session::DeploymentSession &deployment,
                     storage::Settings &settings, credentials::CredentialStore &store, QObject *parent = nullptr);

    /// With its password; nothing for people without.
    [[nodiscard]] const std::optional<pulse::Broker> &broker() const { return m_broker; }
    /// Asks for the account, or shows the one there is to be changed or removed.
    void ask();

  Q_SIGNALS:
    /// broker() has become another.
    void changed();

  private:
    void restore();
    void take(const QString &address, const Secret &password);
    void forget();

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    storage::Settings &m_settings;
    credentials::CredentialStore &m_store;
    std::optional<pulse::Broker> m_broker;
    QPointer<ui::PulseAccountDialog> m_dialog;
    session::LatestQuestion m_reading; ///< The password of the account that the settings name.
};

} // namespace collie::app
