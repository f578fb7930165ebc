#pragma once

#include "services/treeherder/job.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace collie::treeherder {

/// Jobs as they come off the wire: rows of numbers beside a pool of distinct strings, so that 100,000 jobs cost neither
/// 100,000 × 6 strings nor their comparison. Rows refer to `strings` by index.
struct JobBatch {
    /// What jobs of one type on one platform share.
    struct Type {
        quint32 platform = 0, platformOption = 0, groupName = 0, groupSymbol = 0, typeName = 0,
                symbol = 0; ///< Into `strings`.
        friend bool operator==(const Type &, const Type &) = default;
    };
    struct Row {
        qint64 id = 0;
        qint64 pushId = 0;
        qint64 lastModifiedUs = 0;
        UuidBytes taskId{}; ///< Zero when absent.
        quint32 type = 0;   ///< Into `types`.
        qint32 durationMinutes = 0;
        quint16 runId = 0;
        JobState state = JobState::Unscheduled;
        JobResult result = JobResult::Unknown;
        quint8 tier = 1;
        quint8 failureClassificationId = 1;
    };
    std::vector<Row> rows;
    std::vector<Type> types;
    QStringList strings;
    /// One sentence per oddity met (rows skipped, unknown values), each once; empty when all was well.
    QStringList warnings;
};

/// A row with its strings. `row` belongs to `batch`.
[[nodiscard]] Job jobOf(const JobBatch &batch, const JobBatch::Row &row);

/// Adds a job with its strings, for the few that do not come off a page of the wire. What it shares with the job added
/// before is added once.
void addJob(JobBatch &batch, const Job &job);

} // namespace collie::treeherder
