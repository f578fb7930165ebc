#pragma once

#include <QString>
#include <QUrl>

namespace collie::failures {

/// Whether an address may be opened in a browser when others wrote it: http or https, with a host, without a user.
[[nodiscard]] bool isWebLink(const QUrl &url);

/// An address as part of another, everything but unreserved characters percent-encoded.
[[nodiscard]] QString encodedLink(const QUrl &url);

} // namespace collie::failures
