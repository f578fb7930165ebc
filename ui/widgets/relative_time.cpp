#include "ui/widgets/relative_time.h"
#include "services/base/utc.h"

#include <QDateTime>

namespace collie::ui {

namespace {

QString span(qint64 seconds) {
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return QStringLiteral("%1 h").arg(seconds / 3600);
    return QStringLiteral("%1 d").arg(seconds / 86400);
}

} // namespace

QString relativeTime(qint64 timestampS, qint64 nowMs) {
    const qint64 ago = nowMs / 1000 - timestampS;
    if (ago > -10 && ago < 10)
        return QStringLiteral("just now");
    if (qAbs(ago) > 30 * qint64{86400})
        return utcFromSeconds(timestampS).toString(QStringLiteral("yyyy-MM-dd"));
    return ago > 0 ? QStringLiteral("%1 ago").arg(span(ago)) : QStringLiteral("in %1").arg(span(-ago));
}

QString exactTime(qint64 timestampS) {
    const QString pattern = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    const QDateTime utc = utcFromSeconds(timestampS);
    const QDateTime local = utc.toLocalTime();
    return QStringLiteral("%1 UTC\n%2 %3")
        .arg(utc.toString(pattern), local.toString(pattern), local.timeZoneAbbreviation());
}

} // namespace collie::ui
