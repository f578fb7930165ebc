#include "app/collie/pulse_controller.h"

#include "app/session/deployment_session.h"
#include "services/pulse/amqp_source.h"
#include "ui/main_window.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pulse/pulse_pane.h"

// The account at a broker, for people who have one.
namespace collie::app {

std::unique_ptr<pulse::Source> PulseController::newSource() const {
    if (m_broker)
        return std::make_unique<pulse::AmqpSource>(*m_broker, pulse::AmqpPlan{}, m_clock);
    return m_makeSource();
}

void PulseController::restoreBroker() {
    const QString address = m_settings.pulseBroker(m_deployment.deployment.name);
    if (address.isEmpty())
        return;
    Result<pulse::Broker> broker = pulse::Broker::parse(QUrl(address, QUrl::StrictMode));
    if (!broker)
        return;
    m_askingBroker.ask(m_store.read(broker->keychainKey()), this,
                       [this, broker = *broker](const Result<credentials::Credentials> &kept) mutable {
                           // Without the password it is the web socket again; the pane offers to enter it anew.
                           if (!kept || kept->accessToken.isEmpty())
                               return;
                           broker.password = kept->accessToken;
                           m_broker = broker;
                           beginAnew();
                           Q_EMIT brokerChanged();
                       });
}

void PulseController::askForBroker() {
    if (m_accountDialog) {
        m_accountDialog->raise();
        return;
    }
    m_accountDialog = new ui::PulseAccountDialog(m_settings.pulseBroker(m_deployment.deployment.name), &m_window);
    m_accountDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_accountDialog, &ui::PulseAccountDialog::submitted, this, &PulseController::takeBroker);
    connect(m_accountDialog, &ui::PulseAccountDialog::removeRequested, this, [this] {
        m_askingBroker.cancel();
        if (m_broker)
            onDone(m_store.remove(m_broker->keychainKey()), this, [](const Result<void> &) {});
        m_settings.setPulseBroker(m_deployment.deployment.name, {});
        m_broker.reset();
        beginAnew();
        Q_EMIT brokerChanged();
    });
    m_accountDialog->open();
}

void PulseController::takeBroker(const QString &address, const Secret &password) {
    Result<pulse::Broker> broker = pulse::Broker::parse(QUrl(address, QUrl::StrictMode));
    if (!broker) {
        m_accountDialog->showProblem(broker.error().message);
        return;
    }
    broker->password = password;
    m_askingBroker.cancel();
    m_broker = *broker;
    m_settings.setPulseBroker(m_deployment.deployment.name, address);
    const credentials::Credentials kept{.clientId = broker->user, .accessToken = password};
    onDone(m_store.write(broker->keychainKey(), kept), this, [this](const Result<void> &written) {
        // It works until the end of the program all the same.
        if (!written)
            m_window.notify(written.error().message);
    });
    m_accountDialog->accept();
    beginAnew();
    Q_EMIT brokerChanged();
}

} // namespace collie::app
