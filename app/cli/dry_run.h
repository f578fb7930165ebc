#pragma once

#include "services/base/json.h"

#include <QString>
#include <QVector>

namespace collie::cli {

/// A request that --dry-run shows in place of sending it.
struct PlannedRequest {
    QByteArray method; ///< "PUT"
    QString url;
    Json body = nullptr;   ///< Null for none.
    Json scopes = nullptr; ///< The scope expression needed.
    QStringList missingScopes = {};
};

/// Writes {"requests": [{"method", "url", "body", "scopes", "missingScopes"}]} to standard output.
void printRequests(const QVector<PlannedRequest> &requests);
/// Those requests as they are printed.
[[nodiscard]] Json requestsToJson(const QVector<PlannedRequest> &requests);

} // namespace collie::cli
