#pragma once

#include "services/base/json.h"
#include "services/base/result.h"
#include "services/credentials/credentials.h"

namespace collie::taskcluster {

/// Moves a secret out of an answer and overwrites it there; empty when there is no such string.
[[nodiscard]] Secret takeSecret(Json &object, const char *key);

/// The member `credentials` of an answer: clientId, accessToken and a certificate that is a JSON string.
/// \return BadResponse when there are none.
[[nodiscard]] Result<credentials::Credentials> takeCredentials(Json &answer);

} // namespace collie::taskcluster
