#pragma once

#include "services/treeherder/job.h"
#include "services/treeherder/job_batch.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <array>
#include <optional>

namespace collie::models {

/// Handle of a job in a JobStore; stays the same while the job is there.
using JobRow = qint32;

/// How many jobs of a push are in each status, tiers 1 and 2.
struct JobCounts {
    std::array<int, treeherder::jobStatusCount> byStatus{};
    int unclassifiedFailures = 0;

    [[nodiscard]] int total() const;
    [[nodiscard]] int failed() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] int pending() const;
    [[nodiscard]] int success() const;
    /// 0 to 100: completed jobs among those that are not unscheduled; 0 without jobs.
    [[nodiscard]] int percentComplete() const;
};

/// Every job that is loaded, in columns: interned strings, at most 64 bytes a job beyond the pools. GUI thread.
/// Jobs are one if Treeherder's id is, or (taskId, runId) is.
class JobStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobStore)
  public:
    explicit JobStore(QObject *parent = nullptr);
    ~JobStore() override;

    [[nodiscard]] int size() const;
    /// Adds new jobs and updates known ones; older news (by lastModified) about a known job is ignored. Emits applied()
    /// once.
    void apply(const treeherder::JobBatch &batch);
    /// Forgets the jobs of these pushes.
    void removePushes(const QVector<qint64> &pushIds);
    void clear();

    [[nodiscard]] treeherder::Job job(JobRow row) const;
    [[nodiscard]] std::optional<JobRow> findById(qint64 jobId) const;
    [[nodiscard]] std::optional<JobRow> findByTask(const QString &taskId, int runId) const;
    [[nodiscard]] treeherder::JobStatus status(JobRow row) const;
    [[nodiscard]] JobCounts counts(qint64 pushId) const;
    /// Newest lastModified seen, microseconds since the epoch; 0 when empty.
    [[nodiscard]] qint64 newestLastModifiedUs() const;
    /// Bytes held for jobs and pools.
    [[nodiscard]] qint64 memoryBytes() const;

  Q_SIGNALS:
    /// After apply(): rows added and rows whose values changed, ascending.
    void applied(const QVector<collie::models::JobRow> &added, const QVector<collie::models::JobRow> &changed);
    /// After removePushes() and clear(): every handle is void.
    void reset();
};

} // namespace collie::models
