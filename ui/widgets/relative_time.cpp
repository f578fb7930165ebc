#include "ui/widgets/relative_time.h"

#include "models/text/text_format.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QDateTime>

namespace collie::ui {

namespace {

QString pastText(qint64 seconds) {
    if (seconds < 60)
        return Words::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Words::tr("%1 h ago").arg(seconds / 3600);
    return Words::tr("%1 d ago").arg(seconds / 86400);
}

QString futureText(qint64 seconds) {
    if (seconds < 60)
        return Words::tr("in %1 s").arg(seconds);
    if (seconds < 3600)
        return Words::tr("in %1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Words::tr("in %1 h").arg(seconds / 3600);
    return Words::tr("in %1 d").arg(seconds / 86400);
}

} // namespace

QString relativeTime(qint64 timestampS, qint64 nowMs) {
    const qint64 ago = nowMs / 1000 - timestampS;
    if (ago > -10 && ago < 10)
        return Words::tr("just now");
    if (qAbs(ago) > 30 * qint64{86400})
        return models::formatDate(utcFromSeconds(timestampS));
    return ago > 0 ? pastText(ago) : futureText(-ago);
}

QString exactTime(qint64 timestampS) {
    const QDateTime utc = utcFromSeconds(timestampS);
    const QDateTime local = utc.toLocalTime();
    return QStringLiteral("%1 UTC\n%2 %3")
        .arg(models::formatDateTime(utc), models::formatDateTime(local), local.timeZoneAbbreviation());
}

} // namespace collie::ui
