#pragma once

#include "services/failures/failure.h"

#include <QVector>

namespace collie::failures {

/// What the artifacts of a run tell of its tests (failures.md §1 and §2).
struct FailureSummary {
    QVector<Failure> failures = {}; ///< In the order of the run; no more than `mostFailures`.
    qint64 failureCount = 0;        ///< All, also those beyond.
    qint64 resultCount = 0;         ///< Tests that ended, or groups where no good tests are told.
    qint64 badLines = 0;            ///< That could not be read.
    bool isWhole = true;            ///< Whether the end of the artifact was read.
    static constexpr qsizetype mostFailures = 2000;
};

} // namespace collie::failures
