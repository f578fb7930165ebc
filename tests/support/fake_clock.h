#pragma once

#include "services/base/clock.h"

#include <atomic>

namespace collie::test {

/// A clock that stands still until told.
class FakeClock final : public Clock {
  public:
    explicit FakeClock(qint64 nowMs = 1'700'000'000'000)
        : m_nowMs(nowMs) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 byMs) { m_nowMs += byMs; }

  private:
    std::atomic<qint64> m_nowMs;
};

} // namespace collie::test
