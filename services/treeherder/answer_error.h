#pragma once

#include "services/base/error.h"
#include "services/http/request.h"

#include <optional>

namespace collie::treeherder {

/// Why an answer of Treeherder is not a success: its `{"detail": …}` or `{"message": …}`, its plain text, or what its
/// status means when it is a web page. \param what  what was asked for, as in "… does not know <what>": "the repository
/// autoland". \return nothing for a success.
[[nodiscard]] std::optional<Error> answerError(const http::Response &response, const QString &what);

/// Whether a body is a web page where data should be.
[[nodiscard]] bool looksLikeHtml(QByteArrayView body);

} // namespace collie::treeherder
