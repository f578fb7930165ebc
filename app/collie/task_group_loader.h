#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"

#include <QObject>
#include <QTimer>

namespace collie::app {

/// Loads a task group in the place of a push and its tasks as jobs, and looks at it again and again; for a deployment
/// without Treeherder, and for groups Treeherder does not show. What fails is tried again by itself. One thread.
class TaskGroupLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskGroupLoader)
  public:
    /// The id of the push a group stands for; a session shows one group.
    static constexpr qint64 pushId = 1;

    /// \param queue,clock  outlive this. \param interval  between two looks; four times as long once all is over.
    TaskGroupLoader(taskcluster::Queue &queue, const Clock &clock, QString taskGroupId,
                    std::chrono::milliseconds interval, QObject *parent = nullptr);

    /// Loads at once; does nothing while it does already.
    void load();
    /// A window nobody sees is looked after less often.
    void setHidden(bool hidden) { m_hidden = hidden; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const QString &taskGroupId() const { return m_taskGroupId; }

  Q_SIGNALS:
    void pushesLoaded(const QVector<collie::treeherder::Push> &pushes);
    void jobsLoaded(const collie::treeherder::JobBatch &batch);
    void pushFinished(qint64 pushId);
    /// Tried again at nextTryAtMs (milliseconds since the epoch), or not at all when 0.
    void failed(const collie::Error &error, qint64 nextTryAtMs);
    void succeeded();

  private:
    struct Read {
        treeherder::Push push;
        treeherder::JobBatch jobs;
        bool over = false; ///< Every task is resolved.
    };
    void take(const Result<Read> &read);

    taskcluster::Queue &m_queue;
    const Clock &m_clock;
    QString m_taskGroupId;
    std::chrono::milliseconds m_interval;
    CancelGuard m_guard;
    QTimer m_next;
    bool m_busy = false;
    bool m_hidden = false;
    int m_failures = 0; ///< In a row.
};

} // namespace collie::app
