#pragma once

#include "models/jobs/job_store.h"
#include "services/treeherder/job_batch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVector>

namespace collie::session {

/// Gathers batches of jobs and gives them to the store as one, at most once per frame; less often when the views need
/// longer than that for a flush. GUI thread.
class JobBatchCollector final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobBatchCollector)
  public:
    explicit JobBatchCollector(models::JobStore &store, QObject *parent = nullptr);

    void add(const treeherder::JobBatch &batch);
    /// Says, after every job added so far is in the store, that all jobs of a push have come.
    void finishPush(qint64 pushId);
    void flush();
    void clear();
    /// Whether something waits for the next flush.
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

  Q_SIGNALS:
    void pushFinished(qint64 pushId);
    /// What was added is in the store.
    void flushed();

  private:
    void schedule();

    models::JobStore &m_store;
    treeherder::JobBatch m_pending;
    QVector<qint64> m_finishedPushes;
    QTimer m_timer;
    qint64 m_lastCostMs = 0;
};

/// Appends the rows of one batch to another, whose strings and types may differ.
void appendBatch(treeherder::JobBatch &to, const treeherder::JobBatch &more);

} // namespace collie::session
