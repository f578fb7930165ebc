#pragma once

#include "app/sandbox/http/faults.h"
#include "services/base/clock.h"

namespace collie::sandbox {

/// The sandbox's clock, which is wrong by as much as its faults say. One thread.
class SkewedClock final : public Clock {
  public:
    /// \param faults  outlives this. \param right  the time, but for what is wrong; null for the system's.
    explicit SkewedClock(const Faults &faults, const Clock *right = nullptr)
        : m_faults(faults)
        , m_right(right) {}
    [[nodiscard]] qint64 nowMs() const override {
        return (m_right != nullptr ? m_right->nowMs() : Clock::nowMs()) + m_faults.clockSkewSeconds() * 1000;
    }

  private:
    const Faults &m_faults;
    const Clock *m_right;
};

} // namespace collie::sandbox
