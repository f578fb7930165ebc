#include "services/credentials/credential_store.h"

namespace collie::credentials {

CredentialStore::CredentialStore(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline) {}

} // namespace collie::credentials
