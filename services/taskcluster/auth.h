#pragma once

#include "services/taskcluster/api_client.h"

#include <QStringList>

namespace collie::taskcluster {

/// A client as auth.client answers it.
struct ClientInfo {
    QString clientId;
    QDateTime expires; ///< UTC.
    QStringList expandedScopes;
};

/// The auth service (`/api/auth/v1`). One thread.
class Auth final {
  public:
    explicit Auth(ApiClient &api)
        : m_api(api) {}

    /// GET ping: whether the service answers. Idempotent, anonymous.
    [[nodiscard]] Future<void> ping();
    /// GET scopes/current: the expanded scopes of the credentials in use. Idempotent.
    [[nodiscard]] Future<QStringList> currentScopes();
    /// POST scopes/expand (a pure function, so idempotent): what `scopes` expand to.
    [[nodiscard]] Future<QStringList> expandScopes(const QStringList &scopes);
    /// GET clients/<clientId>. Idempotent.
    [[nodiscard]] Future<ClientInfo> client(const QString &clientId);
    /// PUT clients/<clientId>. \return the new access token. Not repeated: a second PUT is a conflict.
    [[nodiscard]] Future<Secret> createClient(const QString &clientId, const QStringList &scopes,
                                              const QDateTime &expires, const QString &description);
    /// DELETE clients/<clientId>. Idempotent.
    [[nodiscard]] Future<void> deleteClient(const QString &clientId);
    /// POST test-authenticate. \return scopes of the client the service saw.
    [[nodiscard]] Future<QStringList> testAuthenticate(const QStringList &clientScopes,
                                                       const QStringList &requiredScopes);

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
