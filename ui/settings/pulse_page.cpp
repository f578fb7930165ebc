#include "ui/settings/pulse_page.h"

#include "services/storage/preferences.h"
#include "ui/settings/preference_rows.h"

#include <QPushButton>

namespace collie::ui {

PulsePage::PulsePage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("pulse"), tr("Pulse"), parent) {
    namespace preferences = storage::preferences;
    addNumber(*this, settings, preferences::streamMessages,
              {.id = {},
               .name = tr("Messages kept in memory"),
               .help = tr("How many messages the stream holds in memory. Each takes some kilobytes."),
               .keywords = tr("ring buffer size history memory stream kept")});
    addNumber(*this, settings, preferences::streamMessagesOnDisk,
              {.id = {},
               .name = tr("Messages kept on the disk"),
               .help = tr("How many messages you can scroll back through and filter, also after a restart; older ones "
                          "go. A million takes about two gigabytes. 0 keeps none."),
               .keywords = tr("archive history size disk stream kept scroll back")});
    addHeading(tr("Broker"));
    auto *account = new QPushButton(tr("Account…"));
    account->setAutoDefault(false);
    connect(account, &QPushButton::clicked, this, &PulsePage::accountRequested);
    m_account = addSetting({.id = QStringLiteral("pulse/account"),
                            .name = tr("Account"),
                            .help = {},
                            .keywords = tr("broker amqp address user password pulseguardian")},
                           account);
    addNumber(*this, settings, preferences::brokerQueueLength,
              {.id = {},
               .name = tr("Queue length"),
               .help = tr("How many messages may wait at the broker while Collie does not read; older ones are "
                          "dropped. Brokers delete queues that grow too long."),
               .keywords = tr("amqp limit bound")});
    setAccount({}, {});
}

void PulsePage::setAccount(const QString &deployment, const QString &account) {
    m_account->editor()->setEnabled(!deployment.isEmpty());
    if (deployment.isEmpty())
        m_account->setHelp(tr("Open a deployment first: each has an account of its own."));
    else if (account.isEmpty())
        m_account->setHelp(tr("%1: none. Messages come through Taskcluster's web sockets.").arg(deployment));
    else
        m_account->setHelp(tr("%1: %2. The password is in the keychain.").arg(deployment, account));
}

} // namespace collie::ui
