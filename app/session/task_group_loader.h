#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/pulse/message.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"
#include "services/treeherder/task_event.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace collie::session {

/// Loads a task group in the place of a push and its tasks as jobs, and keeps them up to date: by what Pulse says of
/// its tasks, and by looking at the whole group now and then. For a deployment without Treeherder, and for groups
/// Treeherder does not show. What fails is tried again by itself. One thread.
///
/// A listing is megabytes for a group of a thousand tasks. A message carries the state of its task, so that it costs
/// none; tasks that are not known yet are collected and their definitions fetched together.
class TaskGroupLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskGroupLoader)
  public:
    /// The id of the push a group stands for; a session shows one group.
    static constexpr qint64 pushId = 1;
    /// Definitions fetched by one request.
    static constexpr int mostFetched = 500;
    /// Unknown tasks that wait for theirs; with more the group is listed.
    static constexpr int mostWaiting = 5'000;

    /// \param queue,clock  outlive this. \param interval  between two looks; several times as long once all is over and
    /// while Pulse tells what happens.
    TaskGroupLoader(taskcluster::Queue &queue, const Clock &clock, QString taskGroupId,
                    std::chrono::milliseconds interval, QObject *parent = nullptr);

    /// Lists the group at once, also at rest; does nothing while it does already.
    void load();
    /// Takes what the queue says of tasks of this group; other messages are ignored.
    void take(const QVector<pulse::Message> &messages);
    /// A window nobody sees is looked after less often. \param hidden  false ends a rest, too.
    void setHidden(bool hidden);
    /// Asks for nothing from now on but what is under way, until setHidden(false); load() lists once.
    void rest();
    /// Whether Pulse tells what happens; then there is little to look for after one more look, which brings what
    /// happened before it told.
    void setLive(bool live);
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
    using Descriptions = QHash<QString, treeherder::TaskDescription>; ///< By task.
    struct Read {
        treeherder::Push push;
        treeherder::JobBatch jobs;
        Descriptions descriptions;
        bool over = false; ///< Every task is resolved.
    };
    [[nodiscard]] static Read readGroup(const QVector<taskcluster::GroupTask> &tasks, const QString &taskGroupId,
                                        qint64 nowMs);
    void take(const Result<Read> &read);
    void takeEvent(const treeherder::TaskEvent &event, treeherder::JobBatch &jobs);
    void fetchUnknown();
    void takeDefinitions(const QStringList &asked, const Result<Descriptions> &definitions);
    void listSoon();
    void lookLater();
    /// Until the next listing; at rest there is none.
    void waitFor(std::chrono::milliseconds time);

    taskcluster::Queue &m_queue;
    const Clock &m_clock;
    QString m_taskGroupId;
    std::chrono::milliseconds m_interval;
    CancelGuard m_guard;
    CancelGuard m_fetching;
    Descriptions m_known;
    QHash<QString, QVector<treeherder::TaskEvent>> m_waiting; ///< For definitions, by task; in the order they came.
    QTimer m_next;
    QTimer m_fetchLater;   ///< Tasks come by the hundred when a decision task makes them.
    qint64 m_listedMs = 0; ///< When the last listing was begun, milliseconds since the epoch.
    bool m_busy = false;
    bool m_isFetching = false; ///< Definitions.
    bool m_hidden = false;
    bool m_isResting = false;
    bool m_live = false;
    bool m_over = false;
    int m_failures = 0; ///< In a row.
};

} // namespace collie::session
