#pragma once

#include "services/base/async.h"
#include "services/credentials/credentials.h"

#include <QObject>

#include <chrono>

namespace collie::credentials {

/// Error::code of an entry that is there and cannot be understood; another one may be written.
constexpr QLatin1String damagedEntry("DamagedEntry");

/// The operating system's keychain: an entry for every deployment (its key is the root URL), every broker's password
/// (Broker::keychainKey()) and every task of an own job that is claimed. Every job has a deadline. Nothing is ever
/// written to a file. One thread.
class CredentialStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialStore)
  public:
    explicit CredentialStore(std::chrono::milliseconds deadline = std::chrono::seconds(10), QObject *parent = nullptr);

    /// \return credentials, empty ones when there is no entry of this key; Keychain with a sentence when it is absent,
    /// locked or refused.
    [[nodiscard]] Future<Credentials> read(const QString &key);
    /// \return Keychain when it could not be stored.
    [[nodiscard]] Future<void> write(const QString &key, const Credentials &credentials);
    /// Removing what is not there succeeds.
    [[nodiscard]] Future<void> remove(const QString &key);

  private:
    std::chrono::milliseconds m_deadline;
};

} // namespace collie::credentials
