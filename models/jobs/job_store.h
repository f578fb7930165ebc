#pragma once

#include "models/jobs/row_index.h"
#include "models/jobs/string_pool.h"
#include "services/failures/job_tally.h"
#include "services/treeherder/job.h"
#include "services/treeherder/job_batch.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QVector>

#include <array>
#include <optional>
#include <vector>

namespace collie::models {

/// Handle of a job in a JobStore; stays the same while the job is there.
using JobRow = qint32;

/// How many jobs of a push are in each status, tiers 1 and 2.
struct JobCounts {
    std::array<int, treeherder::jobStatusCount> byStatus{};
    int unclassifiedFailures = 0;
    int newFailures = 0; ///< Not seen before by Treeherder; among the unclassified ones.
    // Every failure is in one of these, as Treeherder parts them (failures.md §5).
    int fixedByCommit = 0;
    int intermittents = 0; ///< Classified so, or shown to be so by a green rerun.
    int failedLints = 0, failedBuilds = 0, failedTests = 0;

    friend bool operator==(const JobCounts &, const JobCounts &) = default;
    [[nodiscard]] int total() const;
    [[nodiscard]] int failed() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] int pending() const;
    [[nodiscard]] int success() const;
    /// 0 to 100: completed jobs among those that were to run, which unscheduled and superseded ones were not; 0 without
    /// jobs.
    [[nodiscard]] int percentComplete() const;
};

/// Every job that is loaded, in columns: interned strings, at most 64 bytes a job beyond the pools. GUI thread.
/// Jobs are one if Treeherder's id is, or (taskId, runId) is. Beside jobs it holds what could become one (JobState::
/// Runnable), once per push and label; it is not counted, and it is put aside once a job of its label comes.
class JobStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobStore)
  public:
    explicit JobStore(QObject *parent = nullptr);
    ~JobStore() override;

    /// Rows, those that hold nothing any more among them.
    [[nodiscard]] int size() const;
    /// Rows that hold a job or what could become one.
    [[nodiscard]] int jobCount() const { return size() - static_cast<int>(m_free.size()); }
    /// Adds new jobs and updates known ones; older news (by lastModified, where both tell) about a known job is
    /// ignored, and so is a state before the one that it has reached: Treeherder is told later than Pulse tells. A job
    /// known by its task takes the id that Treeherder names later. Emits applied() once, unless nothing was added or
    /// changed. What is runnable already stays as it is; its tier is that of known jobs of its label.
    void apply(const treeherder::JobBatch &batch);
    void clear();
    /// Gives back the rows of some pushes; those of others stay as they are. The rows can be taken by jobs that come
    /// later; until then they are like something runnable that is put aside, in push 0. What counts() tells stays, and
    /// the push rests until a job of it is applied: it is counted anew from then on. Emits removed() once, unless
    /// nothing was there.
    void removePushes(const QVector<qint64> &pushIds);
    /// How many jobs a push had when removePushes() took them; 0 for one that does not rest.
    [[nodiscard]] int restingJobs(qint64 pushId) const;

    [[nodiscard]] treeherder::Job job(JobRow row) const;
    [[nodiscard]] std::optional<JobRow> findById(qint64 jobId) const;
    [[nodiscard]] std::optional<JobRow> findByTask(const QString &taskId, int runId) const;
    /// The row of what could be added to a push under this label; also when it was put aside.
    [[nodiscard]] std::optional<JobRow> findRunnable(qint64 pushId, const QString &label) const;
    [[nodiscard]] treeherder::JobStatus status(JobRow row) const;
    [[nodiscard]] JobCounts counts(qint64 pushId) const;
    /// The rows of a push, what could be added to it among them, in no order; void after the next change of the store.
    [[nodiscard]] const std::vector<JobRow> &rowsOfPush(qint64 pushId) const;
    /// Every job of a push with all that is known of it, what could be added left out: apply() of it brings them back
    /// as they are. Costs a look at the jobs of that push only.
    [[nodiscard]] treeherder::JobBatch batchOf(qint64 pushId) const;
    /// Newest lastModified seen, microseconds since the epoch; 0 when empty.
    [[nodiscard]] qint64 newestLastModifiedUs() const;
    /// Bytes held for jobs and pools.
    [[nodiscard]] qint64 memoryBytes() const;

    // The columns, for models that pass over all jobs. Rows are 0 to size() - 1; whoever passes over what is runnable
    // passes over rows that hold nothing.
    [[nodiscard]] qint64 idAt(JobRow row) const { return m_ids[index(row)]; }
    [[nodiscard]] qint64 pushIdAt(JobRow row) const { return m_pushes[m_pushIndexes[index(row)]].id; }
    /// A small number for the job's push, below pushCount(); void after reset().
    [[nodiscard]] quint32 pushIndexAt(JobRow row) const { return m_pushIndexes[index(row)]; }
    [[nodiscard]] quint32 pushCount() const { return static_cast<quint32>(m_pushes.size()); }
    [[nodiscard]] qint64 pushIdOfIndex(quint32 pushIndex) const { return m_pushes[pushIndex].id; }
    [[nodiscard]] treeherder::JobStatus statusAt(JobRow row) const {
        return statusOf(m_flags[index(row)].state, m_flags[index(row)].result);
    }
    [[nodiscard]] bool isRunnableAt(JobRow row) const {
        return m_flags[index(row)].state == treeherder::JobState::Runnable;
    }
    [[nodiscard]] bool hasRunnable() const { return !m_runnable.isEmpty(); }
    /// Runnable, and a job of its label is there.
    [[nodiscard]] bool isPutAsideAt(JobRow row) const {
        return isRunnableAt(row) && m_flags[index(row)].result == treeherder::JobResult::Superseded;
    }
    /// A failure that a green rerun in the same push shows to be intermittent (failures.md §5).
    [[nodiscard]] bool isIntermittentAt(JobRow row) const { return m_flags[index(row)].isIntermittent; }
    [[nodiscard]] int tierAt(JobRow row) const { return m_flags[index(row)].tier; } ///< 0 to 3
    [[nodiscard]] int classificationAt(JobRow row) const { return m_flags[index(row)].classification; }
    [[nodiscard]] int runIdAt(JobRow row) const { return m_runIds[index(row)]; }
    [[nodiscard]] QString taskIdAt(JobRow row) const; ///< Empty when there is none.
    [[nodiscard]] int durationMinutesAt(JobRow row) const { return m_durations[index(row)]; }
    /// Into types; numbers stay the same until reset().
    [[nodiscard]] quint32 typeAt(JobRow row) const { return m_types[index(row)]; }
    [[nodiscard]] quint32 typeCount() const { return static_cast<quint32>(m_typePool.size()); }
    /// The strings of a type, as numbers for text().
    [[nodiscard]] const treeherder::JobBatch::Type &type(quint32 typeId) const { return m_typePool[typeId]; }
    [[nodiscard]] const QString &text(quint32 stringId) const { return m_strings.text(stringId); }

  Q_SIGNALS:
    /// After apply(): rows added and rows whose values changed, ascending.
    void applied(const QVector<collie::models::JobRow> &added, const QVector<collie::models::JobRow> &changed);
    /// In removePushes(): these rows, ascending, are about to be void. They can still be read, but not found.
    void removed(const QVector<collie::models::JobRow> &rows, const QVector<qint64> &pushIds);
    /// After clear(): every handle is void.
    void reset();

  private:
    /// What colours and counts a job; 4 bytes.
    struct Flags {
        treeherder::JobState state = treeherder::JobState::Unscheduled;
        treeherder::JobResult result = treeherder::JobResult::Unknown;
        quint8 tier : 7 = 1;
        bool isIntermittent : 1 = false; ///< A failure that a green rerun shows to be so.
        quint8 classification = 1;
        friend bool operator==(const Flags &, const Flags &) = default;
    };
    struct PushEntry {
        qint64 id = 0;
        JobCounts counts;
        std::vector<JobRow> rows; ///< All of them, in no order.
        int resting = 0;          ///< Jobs it had when it was removed.
    };

    /// treeherder::jobStatus() by look-up: models ask it for every job at each key of a filter.
    [[nodiscard]] static treeherder::JobStatus statusOf(treeherder::JobState state, treeherder::JobResult result) {
        return statusTable[((static_cast<size_t>(state) << 3U) | static_cast<size_t>(result)) % statusTable.size()];
    }
    static const std::array<treeherder::JobStatus, 64> statusTable;
    [[nodiscard]] static size_t index(JobRow row) { return static_cast<size_t>(row); }
    [[nodiscard]] quint64 hashOfId(JobRow row) const { return static_cast<quint64>(m_ids[index(row)]); }
    [[nodiscard]] static quint64 hashOfTask(const UuidBytes &taskId, quint16 runId);
    [[nodiscard]] quint64 hashOfTask(JobRow row) const {
        return hashOfTask(m_taskIds[index(row)], m_runIds[index(row)]);
    }
    [[nodiscard]] JobRow rowOfId(qint64 id) const;
    [[nodiscard]] JobRow rowOfTask(const UuidBytes &taskId, quint16 runId) const;
    [[nodiscard]] std::vector<quint32> internTypes(const treeherder::JobBatch &batch);
    [[nodiscard]] quint32 internType(const treeherder::JobBatch::Type &type);
    [[nodiscard]] quint32 internPush(qint64 pushId);
    void reserveFor(size_t more);
    [[nodiscard]] quint64 keyOfRunnable(quint32 pushIndex, quint32 type) const {
        return (quint64{pushIndex} << 32) | m_typePool[type].typeName;
    }
    void appendRunnable(const treeherder::JobBatch &batch, const std::vector<quint32> &types, QVector<JobRow> &added);
    void putAside(const QVector<JobRow> &added, QVector<JobRow> &changed);
    JobRow append(const treeherder::JobBatch::Row &row, quint32 type);
    bool update(JobRow row, const treeherder::JobBatch::Row &news, quint32 type);
    bool adoptIdentity(JobRow row, const treeherder::JobBatch::Row &news);
    void forget(JobRow row);
    void movePush(JobRow row, quint32 pushIndex);
    void count(JobRow row, int sign);
    void findReruns(const QVector<JobRow> &added, QVector<JobRow> &changed);
    [[nodiscard]] std::vector<JobRow> greenRerunsAmong(const std::vector<JobRow> &rows) const;

    // One entry a job in each.
    std::vector<qint64> m_ids;
    std::vector<qint64> m_lastModified;
    std::vector<UuidBytes> m_taskIds;
    std::vector<quint32> m_types;
    std::vector<quint32> m_pushIndexes;
    std::vector<qint32> m_durations;
    std::vector<Flags> m_flags;
    std::vector<quint16> m_runIds;

    RowIndex m_byId;
    RowIndex m_byTask;
    QHash<quint64, JobRow> m_runnable; ///< By keyOfRunnable().
    std::vector<treeherder::JobBatch::Type> m_typePool;
    /// What the store works out of a type's texts, once.
    struct TypeTraits {
        failures::JobKind kind = failures::JobKind::Test;
        bool confirms = false; ///< A task that confirms failures of another.
    };
    std::vector<TypeTraits> m_traits; ///< By type.
    treeherder::HashPool m_typeIds;
    StringPool m_strings;
    std::vector<PushEntry> m_pushes;
    QHash<qint64, quint32> m_indexOfPush;
    quint32 m_lastPush = 0; ///< The push found last.
    qint64 m_newestLastModified = 0;
    std::vector<JobRow> m_free; ///< Rows that hold nothing, descending.
};

} // namespace collie::models
