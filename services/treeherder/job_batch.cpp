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

void addJob(JobBatch &batch, const Job &job) {
    const QStringList texts{job.platform, job.platformOption, job.groupName, job.groupSymbol, job.typeName, job.symbol};
    const qsizetype count = texts.size();
    if (batch.types.empty() || batch.strings.mid(batch.strings.size() - count) != texts) {
        const auto first = static_cast<quint32>(batch.strings.size());
        batch.strings += texts;
        batch.types.push_back({first, first + 1, first + 2, first + 3, first + 4, first + 5});
    }
    JobBatch::Row row;
    row.id = job.id;
    row.pushId = job.pushId;
    row.lastModifiedUs = job.lastModifiedUs;
    row.taskId = slugidToBytes(job.taskId).value_or(UuidBytes{});
    row.type = static_cast<quint32>(batch.types.size()) - 1;
    row.durationMinutes = job.durationMinutes;
    row.runId = static_cast<quint16>(qBound(0, job.runId, 0xffff));
    row.state = job.state;
    row.result = job.result;
    row.tier = static_cast<quint8>(job.tier);
    row.failureClassificationId = static_cast<quint8>(job.failureClassificationId);
    batch.rows.push_back(row);
}

} // namespace collie::treeherder
