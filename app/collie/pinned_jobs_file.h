#pragma once

#include "models/jobs/pinned_job.h"
#include "services/base/result.h"

#include <QString>
#include <QVector>

namespace collie::app {

/// What a file of pinned jobs holds.
struct KeptPins {
    QVector<models::PinnedJob> jobs = {};
    QString problem = {}; ///< What of it was not understood and where that is kept now; empty when all was.
};

/// \return no jobs when there is no file. \thread any
[[nodiscard]] KeptPins readPins(const QString &path);
/// \return Storage when it cannot be written. \thread any
[[nodiscard]] Result<void> writePins(const QString &path, const QVector<models::PinnedJob> &jobs);

} // namespace collie::app
