#pragma once

#include "services/base/clock.h"

#include <QElapsedTimer>

namespace collie::app {

/// A clock that begins at the same moment whenever it is made, so that pictures are alike whenever they are taken. Any
/// thread.
class StandingClock final : public Clock {
  public:
    enum class Pace { Stands, Goes };

    /// \param pace  whether it goes on from there; what has something done later needs that.
    explicit StandingClock(Pace pace)
        : m_goes(pace == Pace::Goes) {
        m_since.start();
    }
    [[nodiscard]] qint64 nowMs() const override { return beginMs + (m_goes ? m_since.elapsed() : 0); }

  private:
    static constexpr qint64 beginMs = 1'772'548'200'000; ///< 2026-03-03 14:30 UTC, a Tuesday.
    const bool m_goes;
    QElapsedTimer m_since;
};

} // namespace collie::app
