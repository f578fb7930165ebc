#include "models/watches/quiet_hours.h"

namespace collie::models {

std::optional<QuietHours> QuietHours::read(const QString &from, const QString &to) {
    const QString form = QStringLiteral("HH:mm");
    const QuietHours hours{QTime::fromString(from, form), QTime::fromString(to, form)};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

bool QuietHours::holds(const QDateTime &now) const {
    const QTime time = now.time();
    if (from < to)
        return time >= from && time < to;
    return time >= from || time < to;
}

QDateTime QuietHours::endAfter(const QDateTime &now) const {
    QDateTime end = now;
    end.setTime(to);
    if (end > now)
        return end;
    // By the calendar, since a day may have 23 hours.
    end.setDate(now.date().addDays(1));
    end.setTime(to);
    return end;
}

} // namespace collie::models
