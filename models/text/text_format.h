#pragma once

#include <QString>

namespace collie::models {

/// "12,345": digits in groups of three.
[[nodiscard]] QString formatCount(qint64 count);
/// "24 jobs", "1 job": the count as formatCount() gives it, with the word that fits.
[[nodiscard]] QString formatCountOf(qint64 count, QStringView singular, QStringView plural);
/// "24 jobs", "1 job".
[[nodiscard]] QString formatJobCount(qint64 count);
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
