#pragma once

#include "services/base/error.h"

namespace collie::cli {

/// The name of a kind in JSON, beside its sentence: "NotFound". Kept as it is: scripts go by it.
[[nodiscard]] const char *errorKindName(ErrorKind kind);

} // namespace collie::cli
