#include "services/http/retry.h"

#include "services/base/backoff.h"
#include "services/base/utc.h"
#include "services/http/transient.h"

#include <QLocale>

#include <algorithm>

namespace collie::http {

using std::chrono::milliseconds;

QDateTime httpDate(const QByteArray &text) {
    // RFC 9110 §5.6.7: senders use this form only; the two obsolete ones never come from a server of ours.
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return date.isValid() ? utcAt(date.date(), date.time()) : date;
}

milliseconds retryAfter(int status, const Headers &headers, qint64 nowMs) {
    if (status != 429 && status != 503)
        return milliseconds(0);
    const QByteArray value = headerValue(headers, "Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    // A day is longer than anybody waits; the bound keeps the arithmetic away from overflow.
    constexpr qint64 daySeconds = 86'400;
    if (isNumber)
        return milliseconds(std::clamp<qint64>(seconds, 0, daySeconds) * 1000);
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return milliseconds(0);
    const QDateTime answered = httpDate(headerValue(headers, "Date"));
    const qint64 from = answered.isValid() ? answered.toMSecsSinceEpoch() : nowMs;
    return milliseconds(std::clamp<qint64>(until.toMSecsSinceEpoch() - from, 0, daySeconds * 1000));
}

bool isWorthRepeating(const Result<Response> &outcome) {
    if (outcome)
        return outcome->status == 429 || outcome->status >= 500;
    return isUnanswered(outcome.error());
}

milliseconds patienceLeft(const RetryPolicy &policy, bool reached, milliseconds wasted) {
    return std::max(milliseconds(1), (reached ? policy.silent : policy.unreachable) - wasted);
}

milliseconds delayBefore(const RetryPolicy &policy, const Result<Response> &outcome, int attempts, double jitter,
                         milliseconds left) {
    constexpr milliseconds none{-1};
    if (attempts > policy.retries || !isWorthRepeating(outcome))
        return none;
    const milliseconds asked = outcome ? outcome->retryAfter : outcome.error().retryAfter;
    if (asked > policy.maxRetryAfter)
        return none;
    // The longest counts for what jitter makes of the wait.
    const milliseconds bare = doubled(policy.firstDelay, attempts - 1, 2 * policy.maxDelay);
    const milliseconds delay(static_cast<qint64>(static_cast<double>(bare.count()) * jitter));
    const milliseconds wait = std::max(asked, std::min(delay, policy.maxDelay));
    return !outcome && wait >= left ? none : wait;
}

} // namespace collie::http
