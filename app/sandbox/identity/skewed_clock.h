#pragma once

#include "app/sandbox/http/faults.h"
#include "services/base/clock.h"

namespace collie::sandbox {

/// The sandbox's clock, which is wrong by as much as its faults say. One thread.
class SkewedClock final : public Clock {
  public:
    /// \param faults  outlives this.
    explicit SkewedClock(const Faults &faults)
        : m_faults(faults) {}
    [[nodiscard]] qint64 nowMs() const override { return Clock::nowMs() + m_faults.clockSkewSeconds() * 1000; }

  private:
    const Faults &m_faults;
};

} // namespace collie::sandbox
