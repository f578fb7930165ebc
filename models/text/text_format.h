#pragma once

#include <QDateTime>
#include <QString>

namespace collie::models {

// What is counted, measured and dated, for people: in the language and by the locale that the program runs in.

/// "12,345": digits in groups of three.
[[nodiscard]] QString formatCount(qint64 count);
/// A count as tr() takes it for %n: what is beyond int has the plural of the largest int.
[[nodiscard]] int pluralOf(qint64 count);
/// "24 jobs", "1 job".
[[nodiscard]] QString formatJobCount(qint64 count);
/// "24 pushes", "1 push".
[[nodiscard]] QString formatPushCount(qint64 count);
/// One sentence after the other, of which either may be empty.
[[nodiscard]] QString joinSentences(const QString &first, const QString &second);
/// "87%". \param percent  a whole number.
[[nodiscard]] QString formatPercent(int percent);
/// "1.18 MiB".
[[nodiscard]] QString formatSize(qint64 bytes);
/// "2026-03-01 14:05:09", in the time zone of `time`. \param time  an invalid one gives an empty text.
[[nodiscard]] QString formatDateTime(const QDateTime &time);
/// "2026-03-01", in the time zone of `time`. \param time  as for formatDateTime().
[[nodiscard]] QString formatDate(const QDateTime &time);
/// "14:05:09", in the time zone of `time`. \param time  as for formatDateTime().
[[nodiscard]] QString formatTime(const QDateTime &time);
/// "1h 04m", "4m", "2d 03h"; "0m" for nothing and for negative times.
[[nodiscard]] QString formatDurationMinutes(qint64 minutes);
/// "4m 12s" below an hour, else as formatDurationMinutes(). \param seconds  negative counts as zero.
[[nodiscard]] QString formatDurationSeconds(qint64 seconds);
/// "dQw4w9…XcQA1g": both ends of an id kept, the middle left out, at most `length` characters (at least 3).
[[nodiscard]] QString shortenMiddle(const QString &id, int length);
/// The first 12 digits, as people quote a revision.
[[nodiscard]] QString shortRevision(const QString &revision);
/// What stands before the @ of a mail address.
[[nodiscard]] QString shortAuthor(const QString &author);

} // namespace collie::models
