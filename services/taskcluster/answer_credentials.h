#pragma once

#include "services/base/json.h"
#include "services/base/result.h"
#include "services/credentials/credentials.h"
#include "services/taskcluster/api_client.h"

#include <memory>

namespace collie::taskcluster {

/// Moves a secret out of an answer and overwrites it there; empty when there is no such string.
[[nodiscard]] Secret takeSecret(Json &object, const char *key);

/// The member `credentials` of an answer: clientId, accessToken and a certificate that is a JSON string.
/// \return BadResponse when there are none.
[[nodiscard]] Result<credentials::Credentials> takeCredentials(Json &answer);

/// A client that asks the same deployment with the credentials an answer gave.
[[nodiscard]] std::shared_ptr<ApiClient> clientWith(const ApiClient &api, credentials::Credentials credentials);

} // namespace collie::taskcluster
