#pragma once

#include "services/failures/push_report.h"

#include <QUrl>

namespace collie::failures {

/// Whether the failures of a job are worth asking for: a failed test of tier 1 or 2 that nobody classified and no green
/// rerun explains (failures.md §6). \return indexes into `jobs`, ascending. \param jobs  all of a push. Pure.
[[nodiscard]] QVector<qsizetype> jobsToRead(const QVector<treeherder::Job> &jobs);

/// Sorts the failures of a push (failures.md §6). The same evidence gives the same report, whatever its order. Pure;
/// any thread: with thousands of failures it takes a while.
[[nodiscard]] PushReport judgePush(const PushEvidence &evidence);

/// What is said of the push itself above a report.
struct PushFacts {
    QString repository = {}; ///< "autoland"
    QString revision = {};   ///< 40 hex digits.
    QString subject = {};    ///< Of its newest commit.
    QUrl address = {};       ///< Where a browser shows it; may be empty.
};

/// The report for a bug or a review: in English, short, the same form each time. Texts of others cannot form markup.
[[nodiscard]] QString reportMarkdown(const PushReport &report, const PushFacts &push);
/// The same as plain text in the language of the program.
[[nodiscard]] QString reportText(const PushReport &report, const PushFacts &push);

} // namespace collie::failures
