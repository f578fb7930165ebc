#include "services/base/logging.h"

#include "services/base/platform/process_clock.h"

#include <QElapsedTimer>

namespace collie {

Q_LOGGING_CATEGORY(logHttp, "collie.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logCredentials, "collie.credentials", QtInfoMsg)
Q_LOGGING_CATEGORY(logTreeherder, "collie.treeherder", QtInfoMsg)
Q_LOGGING_CATEGORY(logActions, "collie.actions", QtInfoMsg)
Q_LOGGING_CATEGORY(logPulse, "collie.pulse", QtInfoMsg)
Q_LOGGING_CATEGORY(logTransfers, "collie.transfers", QtInfoMsg)
Q_LOGGING_CATEGORY(logPerf, "collie.perf", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "collie.app", QtInfoMsg)

qint64 msSinceProcessStart() {
    if (const qint64 age = processAgeMs(); age >= 0)
        return age;
    static const QElapsedTimer sinceFirstCall = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return sinceFirstCall.elapsed();
}

void logMilestone(const char *milestone) {
    qCDebug(logPerf, "%s %lld ms", milestone, static_cast<long long>(msSinceProcessStart()));
}

} // namespace collie
