#include "services/treeherder/job_batch.h"

namespace collie::treeherder {

Job jobOf(const JobBatch &batch, const JobBatch::Row &row) {
    const JobBatch::Type &type = batch.types.at(row.type);
    const auto text = [&batch](quint32 id) { return batch.strings.value(static_cast<qsizetype>(id)); };
    Job job;
    job.id = row.id;
    job.pushId = row.pushId;
    if (row.taskId != UuidBytes{})
        job.taskId = slugidFromBytes(row.taskId);
    job.runId = row.runId;
    job.state = row.state;
    job.result = row.result;
    job.tier = row.tier;
    job.failureClassificationId = row.failureClassificationId;
    job.platform = text(type.platform);
    job.platformOption = text(type.platformOption);
    job.groupName = text(type.groupName);
    job.groupSymbol = text(type.groupSymbol);
    job.typeName = text(type.typeName);
    job.symbol = text(type.symbol);
    job.durationMinutes = row.durationMinutes;
    job.lastModifiedUs = row.lastModifiedUs;
    return job;
}

} // namespace collie::treeherder
