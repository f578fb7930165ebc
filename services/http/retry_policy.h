#pragma once

#include <chrono>

namespace collie::http {

/// How failed attempts of idempotent requests are repeated: transport errors, 5xx, 429.
struct RetryPolicy {
    int retries = 5;                           ///< After the first attempt.
    std::chrono::milliseconds firstDelay{200}; ///< Doubles each time, ±25 % jitter.
    std::chrono::milliseconds maxDelay{30'000};
    std::chrono::milliseconds maxRetryAfter{60'000}; ///< A server that asks for more is not waited for.
    /// How long a call goes on with a host that cannot be reached, and with one that says nothing: all attempts and
    /// the pauses between them. With what a program needs besides, a person waits 20 and 45 seconds at most.
    std::chrono::milliseconds unreachable{18'000};
    std::chrono::milliseconds silent{40'000};
};

} // namespace collie::http
