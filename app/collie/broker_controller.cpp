#include "app/collie/broker_controller.h"

#include "services/pulse/broker_account.h"
#include "ui/main_window.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pulse/pulse_pane.h"

namespace collie::app {

BrokerController::BrokerController(ui::MainWindow &window, const ui::PulsePane &pane,
                                   session::DeploymentSession &deployment, storage::Settings &settings,
                                   credentials::CredentialStore &store, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_settings(settings)
    , m_store(store) {
    connect(&pane, &ui::PulsePane::accountRequested, this, &BrokerController::ask);
    restore();
}

void BrokerController::restore() {
    const QString address = m_settings.pulseBroker(m_deployment.deployment.name);
    const Result<pulse::Broker> broker = pulse::Broker::parse(QUrl(address, QUrl::StrictMode));
    if (address.isEmpty() || !broker)
        return;
    m_reading.ask(pulse::BrokerAccount(m_store, *broker).read(), this, [this](const Result<pulse::Broker> &known) {
        // Without the password it is the web socket again; the pane offers to enter it.
        if (!known)
            return;
        m_broker = *known;
        Q_EMIT changed();
    });
}

void BrokerController::ask() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new ui::PulseAccountDialog(m_settings.pulseBroker(m_deployment.deployment.name), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ui::PulseAccountDialog::submitted, this, &BrokerController::take);
    connect(m_dialog, &ui::PulseAccountDialog::removeRequested, this, &BrokerController::forget);
    m_dialog->open();
}

void BrokerController::take(const QString &address, const Secret &password) {
    Result<pulse::Broker> broker = pulse::Broker::parse(QUrl(address, QUrl::StrictMode));
    if (!broker) {
        m_dialog->showProblem(broker.error().message);
        return;
    }
    broker->password = password;
    m_reading.cancel();
    m_broker = *broker;
    m_settings.setPulseBroker(m_deployment.deployment.name, address);
    onDone(pulse::BrokerAccount(m_store, *broker).keep(password), this, [this](const Result<void> &written) {
        // It works until the end of the program all the same.
        if (!written)
            m_window.notify(written.error().message);
    });
    m_dialog->accept();
    Q_EMIT changed();
}

void BrokerController::forget() {
    m_reading.cancel();
    if (m_broker)
        onDone(pulse::BrokerAccount(m_store, *m_broker).forget(), this, [](const Result<void> &) {});
    m_settings.setPulseBroker(m_deployment.deployment.name, {});
    m_broker.reset();
    Q_EMIT changed();
}

} // namespace collie::app
