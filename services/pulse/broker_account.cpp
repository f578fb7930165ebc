#include "services/pulse/broker_account.h"

#include "services/base/words.h"

namespace collie::pulse {

Future<Broker> BrokerAccount::read() const {
    return andThen(m_store.read(m_broker.keychainKey()), &m_store,
                   [broker = m_broker](const credentials::Credentials &kept) mutable -> Result<Broker> {
                       if (kept.accessToken.isEmpty())
                           return failure(ErrorKind::NotSignedIn,
                                          Words::tr("There is no password for %1.").arg(broker.title()));
                       broker.password = kept.accessToken;
                       return broker;
                   });
}

Future<void> BrokerAccount::keep(const Secret &password) const {
    return m_store.write(m_broker.keychainKey(), {.clientId = m_broker.user, .accessToken = password});
}

Future<void> BrokerAccount::forget() const {
    return m_store.remove(m_broker.keychainKey());
}

} // namespace collie::pulse
