#pragma once

#include "services/failures/summary_reader.h"
#include "services/taskcluster/queue.h"

#include <QVector>

namespace collie::failures {

/// Of a run's artifacts, those that tell of its tests in the best format there is (failures.md §1 and §2): a run of
/// several suites or chunks has several, by name. \return none when the run has none.
[[nodiscard]] QVector<SummaryArtifact> summaryArtifacts(const QVector<taskcluster::Artifact> &artifacts);

/// A reader of a format.
[[nodiscard]] std::unique_ptr<SummaryReader> readerOf(SummaryFormat format);

/// Reads an artifact that is at hand. Any thread; a large one is read on a pool thread.
[[nodiscard]] FailureSummary readSummary(SummaryFormat format, QByteArrayView whole);

} // namespace collie::failures
