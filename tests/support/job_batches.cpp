#include "tests/support/job_batches.h"

#include <QHash>

namespace collie::test {

using treeherder::Job;
using treeherder::JobBatch;

JobBatch batchOf(const QVector<Job> &jobs) {
    JobBatch batch;
    QHash<QString, quint32> ids;
    const auto intern = [&](const QString &text) {
        const auto known = ids.constFind(text);
        if (known != ids.cend())
            return *known;
        const auto id = static_cast<quint32>(batch.strings.size());
        batch.strings.append(text);
        ids.insert(text, id);
        return id;
    };
    for (const Job &job : jobs) {
        JobBatch::Row row;
        row.id = job.id;
        row.pushId = job.pushId;
        row.lastModifiedUs = job.lastModifiedUs;
        row.taskId = slugidToBytes(job.taskId).value_or(UuidBytes{});
        row.type = static_cast<quint32>(batch.types.size());
        row.durationMinutes = job.durationMinutes;
        row.runId = static_cast<quint16>(job.runId);
        row.state = job.state;
        row.result = job.result;
        row.tier = static_cast<quint8>(job.tier);
        row.failureClassificationId = static_cast<quint8>(job.failureClassificationId);
        batch.types.push_back({intern(job.platform), intern(job.platformOption), intern(job.groupName),
                               intern(job.groupSymbol), intern(job.typeName), intern(job.symbol)});
        batch.rows.push_back(row);
    }
    return batch;
}

QString taskIdOf(qint64 id) {
    UuidBytes bytes{};
    for (size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<quint8>(id >> (8 * i));
    bytes[6] = 0x40;
    bytes[8] = 0x80;
    return slugidFromBytes(bytes);
}

Job makeJob(qint64 id, qint64 pushId, const QString &symbol, const QString &groupSymbol) {
    Job job;
    job.id = id;
    job.pushId = pushId;
    job.taskId = taskIdOf(id);
    job.state = treeherder::JobState::Completed;
    job.result = treeherder::JobResult::Success;
    job.platform = QStringLiteral("linux2404-64");
    job.platformOption = QStringLiteral("opt");
    job.groupName = QStringLiteral("Mochitests");
    job.groupSymbol = groupSymbol;
    job.symbol = symbol;
    job.typeName = QStringLiteral("test-linux2404-64/opt-mochitest-plain-%1").arg(symbol);
    job.lastModifiedUs = 1'000'000;
    return job;
}

} // namespace collie::test
