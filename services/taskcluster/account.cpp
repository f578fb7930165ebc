#include "services/taskcluster/account.h"

#include <utility>

namespace collie::taskcluster {

Account::Account(Deployment deployment, ApiClient &api, credentials::CredentialStore &store, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_deployment(std::move(deployment))
    , m_api(api)
    , m_store(store)
    , m_clock(clock) {}

Account::~Account() = default;

} // namespace collie::taskcluster
