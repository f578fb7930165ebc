#pragma once

#include "services/base/result.h"

#include <QString>
#include <QUrl>

namespace collie::http {

/// Whether `host` is this machine by name or address: localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);

/// Whether a request may go to `url`: https, or http to loopback; a host; no user name or password in it.
/// \return InvalidArgument with what is wrong.
[[nodiscard]] Result<void> checkUrl(const QUrl &url);

/// `url` for a log line: without query, fragment and user information, which may hold secrets.
[[nodiscard]] QString loggableUrl(const QUrl &url);

/// Whether the address itself lets whoever has it in: a signature, a bewit, a token. The rule for what is never kept.
[[nodiscard]] bool hasCredentials(const QUrl &url);

/// Which server an address is of: scheme, host and port.
[[nodiscard]] QString serverOf(const QUrl &url);

} // namespace collie::http
