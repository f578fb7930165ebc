#pragma once

#include "services/treeherder/job.h"
#include "services/treeherder/job_batch.h"

#include <QVector>

namespace collie::test {

/// The batch a server's answer with these jobs would give.
[[nodiscard]] treeherder::JobBatch batchOf(const QVector<treeherder::Job> &jobs);

/// A completed, successful job of tier 1 with a task id made of its id.
[[nodiscard]] treeherder::Job makeJob(qint64 id, qint64 pushId = 1, const QString &symbol = QStringLiteral("1"),
                                      const QString &groupSymbol = QStringLiteral("M"));

/// The task id makeJob() gives.
[[nodiscard]] QString taskIdOf(qint64 id);

} // namespace collie::test
