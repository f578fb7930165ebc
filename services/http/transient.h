#pragma once

#include "services/base/error.h"

namespace collie::http {

/// Whether the same request could have another outcome a little later: the network, a deadline, too many requests, or a
/// server in trouble. Says nothing about whether the request arrived. Any thread.
[[nodiscard]] bool isTransient(const Error &error);

} // namespace collie::http
