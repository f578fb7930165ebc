#pragma once

#include "services/base/result.h"
#include "services/http/request.h"
#include "services/http/retry_policy.h"

#include <QDateTime>

#include <chrono>

namespace collie::http {

/// Reads a date of HTTP ("Sun, 06 Nov 1994 08:49:37 GMT"). \return UTC; invalid when it is none.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);

/// What a 429 or 503 asks for in Retry-After, in seconds or as a date; 0 when it asks for nothing, for something
/// unreadable or for a time gone by.
/// \param nowMs  milliseconds since the epoch; a date is measured against the answer's own Date when it has one.
[[nodiscard]] std::chrono::milliseconds retryAfter(int status, const Headers &headers, qint64 nowMs);

/// Whether sending again could give another outcome: no connection, a broken one, a deadline, 429 and 5xx.
[[nodiscard]] bool isWorthRepeating(const Result<Response> &outcome);

/// What is left of the policy's patience with a server.
/// \param reached  a connection to it stood at some time.
/// \param wasted  without a sign of life: attempts that failed, and the pauses behind them.
/// \return at least a millisecond, so that it can bound an attempt.
[[nodiscard]] std::chrono::milliseconds patienceLeft(const RetryPolicy &policy, bool reached,
                                                     std::chrono::milliseconds wasted);

/// How long to wait before the next attempt, or less than zero when there is to be none.
/// \param attempts  made so far, from 1.
/// \param jitter  from [0.75, 1.25).
/// \param left  patienceLeft(); a wait that leaves nothing of it is none. Not looked at when there was an answer.
[[nodiscard]] std::chrono::milliseconds delayBefore(const RetryPolicy &policy, const Result<Response> &outcome,
                                                    int attempts, double jitter, std::chrono::milliseconds left);

} // namespace collie::http
