#pragma once

#include "services/base/json.h"
#include "services/base/secret.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace collie::sandbox {

/// A Taskcluster client.
struct Client {
    QString clientId, description;
    Secret accessToken;
    QStringList scopes; ///< As given, not expanded.
    qint64 createdMs = 0;
    qint64 expiresMs = 0;
    bool deleteOnExpiration = false;
};

/// The clients and roles of the auth service.
class ClientRegistry final {
  public:
    /// \param nowMs  when the first clients are made. \param anonymousScopes  of the role `anonymous`; those it has at
    /// most deployments unless given.
    explicit ClientRegistry(qint64 nowMs, const std::optional<QStringList> &anonymousScopes = {});

    /// The client of the person at this machine, with the scopes a Mozilla developer has.
    static constexpr auto developerId = "sandbox/developer";

    /// The queue's own client, which signs for the holders of claims.
    static constexpr auto queueId = "static/taskcluster/queue";

    [[nodiscard]] const Client *find(const QString &clientId) const;
    /// \return the stored client.
    const Client &add(const Client &client);
    bool remove(const QString &clientId) { return m_clients.remove(clientId) > 0; }
    [[nodiscard]] QList<Client> all() const { return m_clients.values(); }

    /// What `scopes` grant once roles are followed, normalised.
    [[nodiscard]] QStringList expand(const QStringList &scopes) const;
    /// 44 characters nobody can guess.
    [[nodiscard]] static Secret newAccessToken();
    /// As auth.client answers; without the access token.
    [[nodiscard]] Json describe(const Client &client) const;

  private:
    QHash<QString, Client> m_clients;
    QHash<QString, QStringList> m_roles; ///< By id; one that ends in * matches by prefix.
};

} // namespace collie::sandbox
