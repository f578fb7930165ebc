#pragma once

#include "services/base/json.h"

#include <chrono>

namespace collie::cli {

/// Reads a JSON or YAML document.
/// \param path  a file; "-" or empty is standard input.
/// \param what  what the document is, for messages: "The template".
/// \return Storage when it cannot be read, BadResponse when it is neither, TooLarge above 64 MiB.
[[nodiscard]] Result<Json> readDocument(const QString &path, const QString &what);

/// A time such as 90s, 15m, 2h or 1d; a bare number is seconds.
/// \param option  which option it is of, for the message: "--expires".
/// \return InvalidArgument when it is none, or 0.
[[nodiscard]] Result<std::chrono::seconds> readDuration(const QString &text, const QString &option);

} // namespace collie::cli
