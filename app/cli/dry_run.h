#pragma once

#include "app/cli/session.h"
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
};

/// The address of a method of the queue. \param path  "task/<taskId>/cancel"
[[nodiscard]] QString queueUrl(Session &session, const QString &path);

/// What `task <verb>` sends. \param verb  "rerun", "cancel" or "schedule". \param task  its definition.
[[nodiscard]] PlannedRequest postRequest(Session &session, const char *verb, const Json &task, const QString &taskId);

/// Writes {"requests": [{"method", "url", "body", "scopes", "missingScopes"}], "credentials": bool} to standard output,
/// together with the members of `about`. `scopes` is what a request needs, `missingScopes` what the credentials lack of
/// it: null where that is not known, because there are none or they may not ask; a line on standard error says so.
/// \return errors of asking for their scopes.
[[nodiscard]] Future<void> showRequests(Session &session, const QVector<PlannedRequest> &requests,
                                        const Json &about = Json::object());

} // namespace collie::cli
