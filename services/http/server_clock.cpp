#include "services/http/server_clock.h"

#include "services/base/logging.h"

#include <algorithm>
#include <cstdlib>

namespace collie::http {

namespace {

constexpr qint64 dateResolutionMs = 1000;
/// A clock this far off is worth a line in the log.
constexpr qint64 noticeableMs = 10'000;

} // namespace

void ServerClock::learn(const Response &answer) {
    if (!answer.date.isValid() || !headerValue(answer.headers, "Age").isEmpty())
        return;
    const std::lock_guard lock(m_learning);
    const qint64 now = m_own.nowMs();
    const qint64 date = answer.date.toMSecsSinceEpoch();
    const qint64 least = date - now;
    const qint64 most = date + dateResolutionMs - 1 - (now - answer.took.count());
    const qint64 bothLeast = std::max(least, m_leastMs);
    const qint64 bothMost = std::min(most, m_mostMs);
    // Where the two contradict each other a clock was set, and the newest answer is right.
    const bool agree = m_isKnown && bothLeast <= bothMost;
    m_leastMs = agree ? bothLeast : least;
    m_mostMs = agree ? bothMost : most;
    const bool mayBeRight = m_leastMs <= 0 && m_mostMs >= 0;
    const qint64 offset = mayBeRight ? 0 : m_leastMs;
    if (std::llabs(offset - m_offsetMs.exchange(offset)) > noticeableMs)
        qCInfo(logHttp).noquote() << "The server's clock is" << offset / 1000 << "seconds ahead; going by its time.";
    m_isKnown = true;
}

} // namespace collie::http
