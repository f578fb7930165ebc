#pragma once

#include "services/base/json.h"

namespace collie::cli {

/// Reads a JSON or YAML document.
/// \param path  a file; "-" or empty is standard input.
/// \param what  what the document is, for messages: "The template".
/// \return Storage when it cannot be read, BadResponse when it is neither, TooLarge above 64 MiB.
[[nodiscard]] Result<Json> readDocument(const QString &path, const QString &what);

} // namespace collie::cli
