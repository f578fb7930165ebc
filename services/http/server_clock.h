#pragma once

#include "services/base/clock.h"
#include "services/http/request.h"

#include <atomic>
#include <mutex>

namespace collie::http {

/// A server's clock, as far as its answers tell: for every time that the server judges, such as when a task was made,
/// when a signature was or when a link ends. The own clock may be anything; until an answer came it is all there is.
///
/// An answer's Date has whole seconds and was written between the sending and the end of the answer, which bounds how
/// far the own clock is off; later answers narrow that. Inside the bounds an own clock that may be right counts as
/// right, and one that is not is corrected to the latest time that cannot lie ahead of the server: what is dated after
/// the server's now is refused, what is dated a second before it is not. Any thread.
class ServerClock final : public Clock {
  public:
    /// \param own  outlives this; another ServerClock makes this one start with what that one knows.
    explicit ServerClock(const Clock &own)
        : m_own(own) {}

    /// The server's time in milliseconds since the epoch.
    [[nodiscard]] qint64 nowMs() const override { return m_own.nowMs() + m_offsetMs; }
    /// How much is added to the own clock, milliseconds.
    [[nodiscard]] qint64 offsetMs() const { return m_offsetMs; }
    /// Whether an answer has told the time.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// Learns from an answer that has just come. One without a Date, or out of a cache, tells nothing.
    void learn(const Response &answer);

  private:
    const Clock &m_own;
    std::mutex m_learning;
    qint64 m_leastMs = 0; ///< The bounds of the offset, once known.
    qint64 m_mostMs = 0;
    std::atomic<bool> m_isKnown = false;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace collie::http
