#pragma once

#include "services/base/cache_kind.h"
#include "services/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace collie::http {

using Header = QPair<QByteArray, QByteArray>;
using Headers = QList<Header>;

/// The first value of a header, name compared without case; empty when absent.
[[nodiscard]] QByteArray headerValue(const Headers &headers, const QByteArray &name);

/// Bounds on how long one attempt at a request may take; 0 switches one off. RetryPolicy bounds all of them together.
struct Deadlines {
    std::chrono::milliseconds connect{10'000};    ///< Until the connection (with TLS) stands.
    std::chrono::milliseconds inactivity{30'000}; ///< Between two bytes in either direction.
    std::chrono::milliseconds total{120'000};     ///< For one attempt.
};

/// One API request. Everything but `url` has a default.
struct Request {
    QByteArray method = "GET";
    QUrl url; ///< https, or http to loopback. Sent as QUrl::FullyEncoded.
    Headers headers = {};
    QByteArray body = {};
    QByteArray contentType = {};
    /// Whether sending twice does no more than sending once; only then are failed attempts repeated.
    bool idempotent = false;
    Deadlines deadlines = {};
    /// An answer above this many bytes is refused with TooLarge: packed, while it arrives; unpacked, while it grows.
    qint64 maxBytes = 64 * 1024 * 1024;
    /// Called before every attempt for headers that must be fresh (Hawk); a failure ends the request with it.
    std::function<Result<Headers>()> authorize = {};
    /// Called on the client's thread with bytes received so far and bytes expected (-1 unknown), packed as
    /// they travel.
    std::function<void(qint64, qint64)> progress = {};
    /// What a good answer (JSON) is kept as, where something keeps answers; unset, it is never kept. Only for what
    /// changes nothing and has no credentials in its answer; one with credentials in its address is not kept in any
    /// case (hasCredentials()).
    std::optional<CacheKind> keep = {};
    /// With `keep`: a good answer is good for ever, so that one that was kept is given without asking.
    bool immutable = false;
};

/// An answer of a server, whatever its status.
struct Response {
    int status = 0;
    Headers headers = {};
    QByteArray body = {};
    QByteArray requestId = {}; ///< As in the log lines.
    QDateTime date = {};       ///< The Date header, UTC; invalid when absent.
    int attempts = 1;
    std::chrono::milliseconds retryAfter{0}; ///< The Retry-After header of a 429 or 503; 0 when there is none.
    std::chrono::milliseconds took{0};       ///< From the sending of the last attempt to the end of its answer.
    /// Where the network is away and this is what was kept: since when, milliseconds since the epoch; 0 for what is so
    /// now.
    qint64 keptMs = 0;
};

} // namespace collie::http
