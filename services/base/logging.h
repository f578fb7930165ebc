#pragma once

#include <QLoggingCategory>

namespace collie {

Q_DECLARE_LOGGING_CATEGORY(logHttp)        ///< collie.http: one line per request and attempt, URLs without query.
Q_DECLARE_LOGGING_CATEGORY(logCredentials) ///< collie.credentials
Q_DECLARE_LOGGING_CATEGORY(logTreeherder)  ///< collie.treeherder
Q_DECLARE_LOGGING_CATEGORY(logActions)     ///< collie.actions
Q_DECLARE_LOGGING_CATEGORY(logPulse)       ///< collie.pulse: connections made, lost and refused; never a message.
Q_DECLARE_LOGGING_CATEGORY(logTransfers)   ///< collie.transfers
Q_DECLARE_LOGGING_CATEGORY(logPerf)        ///< collie.perf: milestones in milliseconds since process start.
Q_DECLARE_LOGGING_CATEGORY(logApp)         ///< collie.app

/// Milliseconds since this process was started by the system (Linux: /proc/self/stat; elsewhere since the first call).
/// \thread any
[[nodiscard]] qint64 msSinceProcessStart();

/// Logs `milestone` under collie.perf with msSinceProcessStart(), e.g. "first paint 187 ms". Off unless
/// QT_LOGGING_RULES asks.
void logMilestone(const char *milestone);

} // namespace collie
