#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace collie::pulse {

/// How long to wait between two attempts to connect: doubling, with jitter, bounded, and forgotten only once a
/// connection has proved itself. A peer that accepts, greets and hangs up is therefore not called more often than one
/// that is gone. One thread.
class Backoff final {
  public:
    struct Policy {
        std::chrono::milliseconds first{1'000};
        std::chrono::milliseconds longest{24'000}; ///< With jitter below 30 s.
        /// How long a connection must have stood after its first message or acknowledgement to count as good.
        std::chrono::milliseconds proof{20'000};
        double jitter = 0.15; ///< The wait is drawn from ± this share.
    };

    Backoff();
    /// \param random  gives numbers from [0, 1).
    explicit Backoff(const Policy &policy, std::function<double()> random = {});

    /// The wait before the next attempt; each call counts as one failure.
    [[nodiscard]] std::chrono::milliseconds next();
    /// The connection acknowledged something or delivered its first message. \param nowMs  of any steady clock.
    void proved(qint64 nowMs);
    /// The connection is gone; forgets earlier failures when it stood long enough since proved().
    void lost(qint64 nowMs);
    void reset();
    [[nodiscard]] int failures() const { return m_failures; }

  private:
    Policy m_policy;
    std::function<double()> m_random;
    int m_failures = 0;
    qint64 m_provedMs = -1;
};

} // namespace collie::pulse
