#pragma once

#include "services/treeherder/answer_reading.h"
#include "services/treeherder/failure_types.h"

#include <QByteArray>

namespace collie::treeherder {

// The bodies of Treeherder's answers about failures, read. All may run on any thread; all give BadResponse with a
// sentence when the body is not what the endpoint promises. Entries of lists that make no sense are left out, texts
// are not longer than `longestText`.

/// Error lines in their order, those without text left out (treeherder.md §2.7).
[[nodiscard]] Result<QVector<BugSuggestion>> parseBugSuggestions(const QByteArray &body);
/// Newest first (treeherder.md §2.6).
[[nodiscard]] Result<QVector<JobNote>> parseJobNotes(const QByteArray &body);
/// Bugs that were attached to jobs (treeherder.md §2.6).
[[nodiscard]] Result<QVector<JobBug>> parseJobBugs(const QByteArray &body);
/// In the server's order: newest push first. An entry that makes no sense is nothing here and not left out, since the
/// count of entries tells whether there are more (treeherder.md §2.9).
[[nodiscard]] Result<QVector<std::optional<SimilarJob>>> parseSimilarJobs(const QByteArray &body);
/// Measurements of a job (treeherder.md §2.10).
[[nodiscard]] Result<QVector<PerformanceDatum>> parsePerformanceData(const QByteArray &body);
/// Names by id (treeherder.md §2.10).
[[nodiscard]] Result<QHash<int, QString>> parsePerformanceFrameworks(const QByteArray &body);
/// Failed jobs that a bug was attached to (treeherder.md §2.14).
[[nodiscard]] Result<QVector<BugOccurrence>> parseBugOccurrences(const QByteArray &body);
/// What push/health/ answers, in its forms since 2020 (treeherder.md §2.11).
[[nodiscard]] Result<PushHealth> parsePushHealth(const QByteArray &body);

} // namespace collie::treeherder
