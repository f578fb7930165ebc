#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace collie {

/// A moment in UTC, written with a Z. \param ms  milliseconds since the epoch.
[[nodiscard]] inline QDateTime utcFromMs(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC();
}

/// Likewise. \param seconds  since the epoch.
[[nodiscard]] inline QDateTime utcFromSeconds(qint64 seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds).toUTC();
}

/// Likewise, of a date and time that are in UTC.
[[nodiscard]] inline QDateTime utcAt(QDate date, QTime time) {
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

} // namespace collie
