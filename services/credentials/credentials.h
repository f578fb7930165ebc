#pragma once

#include "services/base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace collie::credentials {

/// What signs requests to one Taskcluster deployment (taskcluster.md §2).
struct Credentials {
    QString clientId;
    Secret accessToken;
    Secret certificate = {};           ///< JSON of a temporary-credentials certificate; empty for a permanent client.
    QStringList authorizedScopes = {}; ///< Narrows what a request may do; empty for no narrowing.
    QDateTime expires = {};            ///< UTC; invalid when unknown or never.
    bool createdByCollie = false;      ///< The client was made by our sign-in, so signing out deletes it.

    [[nodiscard]] bool isEmpty() const { return clientId.isEmpty() || accessToken.isEmpty(); }
    /// \param nowMs  milliseconds since the epoch.
    [[nodiscard]] bool isExpired(qint64 nowMs) const {
        return expires.isValid() && expires.toMSecsSinceEpoch() <= nowMs;
    }
};

} // namespace collie::credentials
