#pragma once

#include "services/base/error.h"
#include "services/base/json.h"
#include "services/http/request.h"
#include "services/taskcluster/root_url.h"

#include <QString>

namespace collie::taskcluster {

/// What the person is told when a service of Taskcluster refuses (taskcluster.md §2.1, "Errors").
/// \param response  of a status that is not a success.
/// \param service  "queue"
/// \param anonymous  the request carried no credentials, so that lacking scopes means signing in.
/// \param narrowedTo  the authorizedScopes of the request: credentials that do not hold them lack scopes.
[[nodiscard]] Error errorFromResponse(const http::Response &response, const QString &service, bool anonymous,
                                      const QStringList &narrowedTo = {});

/// Whether a service refused because of who asked: somebody else, or somebody with more scopes, might be answered.
[[nodiscard]] bool isRefusedForWhom(const Error &error);

/// The scopes an InsufficientScopes text lists between its first pair of ``` fences: one scope, or a scope expression
/// as JSON. \return readable entries; empty when there are none.
[[nodiscard]] QStringList missingScopesOf(const QString &text);

/// The document of a successful answer; null for a 204, which has none. Thread-safe.
/// \return BadResponse when it is not JSON: a web page, as stands in for a service that a deployment does not have, or
/// an answer that is empty or breaks off.
[[nodiscard]] Result<Json> jsonAnswer(const http::Response &response, const RootUrl &rootUrl);

} // namespace collie::taskcluster
