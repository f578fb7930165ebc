#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace collie::models {

/// The hours of each day in which nobody wants to be told anything, by the clock on the wall.
struct QuietHours {
    QTime from; ///< The same as `to` for the whole day.
    QTime to;   ///< Before `from` where they go on after midnight.

    /// \param from,to  "22:00". \return nothing for what are no times of a day.
    [[nodiscard]] static std::optional<QuietHours> read(const QString &from, const QString &to);
    /// Whether a time is in them. \param now  in the time zone of the person.
    [[nodiscard]] bool holds(const QDateTime &now) const;
    /// When the hours that `now` is in are over, in its time zone.
    [[nodiscard]] QDateTime endAfter(const QDateTime &now) const;
};

} // namespace collie::models
