#pragma once

#include "services/credentials/credential_store.h"
#include "services/pulse/amqp_broker.h"

namespace collie::pulse {

/// The person's account at a broker. Its address is not a secret and is remembered by whoever uses this; the password
/// is in the keychain, under the address. One thread.
class BrokerAccount final {
  public:
    /// \param store  outlives the account. \param broker  as Broker::parse() read it.
    BrokerAccount(credentials::CredentialStore &store, Broker broker)
        : m_store(store)
        , m_broker(std::move(broker)) {}

    /// \return the broker with its password; NotSignedIn when none was kept; Keychain when it cannot be read.
    [[nodiscard]] Future<Broker> read() const;
    /// Keeps the password for the next time. \return Keychain when it could not be kept.
    [[nodiscard]] Future<void> keep(const Secret &password) const;
    /// Forgetting what was never kept succeeds.
    [[nodiscard]] Future<void> forget() const;

  private:
    credentials::CredentialStore &m_store;
    Broker m_broker;
};

} // namespace collie::pulse
