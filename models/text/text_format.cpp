#include "models/text/text_format.h"

#include "services/base/numbers.h"
#include "services/base/words.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace collie::models {

namespace {

QString twoDigits(qint64 value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString formatCount(qint64 count) {
    return groupedNumber(count);
}

int pluralOf(qint64 count) {
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString formatJobCount(qint64 count) {
    return Words::tr("%Ln job(s)", nullptr, pluralOf(count));
}

QString formatPushCount(qint64 count) {
    return Words::tr("%Ln push(es)", nullptr, pluralOf(count));
}

QString joinSentences(const QString &first, const QString &second) {
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return Words::tr("%1 %2", "one sentence after the other").arg(first, second);
}

QString formatPercent(int percent) {
    return Words::tr("%1%", "a number in per cent").arg(percent);
}

QString formatSize(qint64 bytes) {
    return dataSize(bytes);
}

QString formatDateTime(const QDateTime &time) {
    return QLocale().toString(time, Words::tr("yyyy-MM-dd HH:mm:ss", "form of a date with its time"));
}

QString formatDate(const QDateTime &time) {
    return QLocale().toString(time, Words::tr("yyyy-MM-dd", "form of a date"));
}

QString formatTime(const QDateTime &time) {
    return QLocale().toString(time, Words::tr("HH:mm:ss", "form of a time"));
}

QString formatDurationMinutes(qint64 minutes) {
    minutes = std::max<qint64>(minutes, 0);
    if (minutes < 60)
        return Words::tr("%1m", "minutes").arg(minutes);
    if (minutes < 24 * 60)
        return Words::tr("%1h %2m", "hours and minutes").arg(minutes / 60).arg(twoDigits(minutes % 60));
    return Words::tr("%1d %2h", "days and hours").arg(minutes / (24 * 60)).arg(twoDigits(minutes / 60 % 24));
}

QString formatDurationSeconds(qint64 seconds) {
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60)
        return Words::tr("%1s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1m %2s", "minutes and seconds").arg(seconds / 60).arg(twoDigits(seconds % 60));
    return formatDurationMinutes(seconds / 60);
}

QString shortenMiddle(const QString &id, int length) {
    length = std::max(length, 3);
    if (id.size() <= length)
        return id;
    const qsizetype tail = (length - 1) / 2;
    const qsizetype head = length - 1 - tail;
    return id.left(head) + QChar(0x2026) + id.right(tail);
}

QString shortRevision(const QString &revision) {
    return revision.left(12);
}

QString shortAuthor(const QString &author) {
    const qsizetype at = author.indexOf(QLatin1Char('@'));
    return at > 0 ? author.left(at) : author;
}

} // namespace collie::models
