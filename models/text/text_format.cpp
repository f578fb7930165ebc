#include "models/text/text_format.h"

#include "services/base/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace collie::models {

namespace {

struct TextFormat {
    Q_DECLARE_TR_FUNCTIONS(TextFormat)
};

QString twoDigits(qint64 value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString formatCount(qint64 count) {
    return groupedNumber(count);
}

QString formatCountOf(qint64 count, QStringView singular, QStringView plural) {
    return formatCount(count) + QLatin1Char(' ') + (count == 1 ? singular : plural).toString();
}

QString formatJobCount(qint64 count) {
    return formatCountOf(count, TextFormat::tr("job"), TextFormat::tr("jobs"));
}

QString formatDurationMinutes(qint64 minutes) {
    minutes = std::max<qint64>(minutes, 0);
    if (minutes < 60)
        return QStringLiteral("%1m").arg(minutes);
    if (minutes < 24 * 60)
        return QStringLiteral("%1h %2m").arg(minutes / 60).arg(twoDigits(minutes % 60));
    return QStringLiteral("%1d %2h").arg(minutes / (24 * 60)).arg(twoDigits(minutes / 60 % 24));
}

QString formatDurationSeconds(qint64 seconds) {
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60)
        return QStringLiteral("%1s").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1m %2s").arg(seconds / 60).arg(twoDigits(seconds % 60));
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
