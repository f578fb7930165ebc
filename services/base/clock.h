#pragma once

#include <QDateTime>

namespace collie {

/// Where "now" comes from, so that tests can set it. Thread-safe.
class Clock {
  public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    /// The time in milliseconds since the epoch, UTC.
    [[nodiscard]] virtual qint64 nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }
};

} // namespace collie
