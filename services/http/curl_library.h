#pragma once

namespace collie::http {

/// Loads libcurl, unless it is loaded. \return whether it is there; without it nothing is transferred. Any thread.
[[nodiscard]] bool isCurlThere();

} // namespace collie::http
