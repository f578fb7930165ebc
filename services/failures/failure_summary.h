#pragma once

#include "services/failures/failure.h"

#include <QHash>
#include <QVector>

namespace collie::failures {

/// What the artifacts of a run tell of its tests (failures.md §1 and §2).
struct FailureSummary {
    QVector<Failure> failures = {};   ///< In the order of the run; no more than `mostFailures`.
    qint64 failureCount = 0;          ///< All, also those beyond.
    qint64 testCount = 0;             ///< Tests that ended, where that is told; else 0.
    qint64 badLines = 0;              ///< That could not be read.
    bool isWhole = true;              ///< Whether the end of the artifact was read.
    QHash<QString, bool> groups = {}; ///< By manifest, whether all its tests were as expected, where that is told.
    static constexpr qsizetype mostFailures = 2000;
};

} // namespace collie::failures
