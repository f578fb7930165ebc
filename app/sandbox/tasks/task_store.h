#pragma once

#include "app/sandbox/tasks/task_events.h"
#include "app/sandbox/tasks/task_keeper.h"
#include "services/base/clock.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>

namespace collie::sandbox {

/// The tasks that somebody created, and what becomes of them: those on pools the sandbox serves run by themselves, the
/// others wait until a worker claims them. One thread.
class TaskStore final : public QObject, public TaskKeeper {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskStore)
  public:
    /// Who claims a run.
    struct Worker {
        QString group, id;
    };

    /// \param events  where changes are told and heard of, for dependencies.
    /// \param speed  how much faster than life time passes: runs, claims and the waiting for work.
    /// \param others  keeps the other tasks, which may be dependencies too.
    TaskStore(TaskEvents &events, const Clock &clock, double speed, const TaskKeeper &others,
              QObject *parent = nullptr);

    [[nodiscard]] const Task *find(const QString &taskId) const;
    /// The run of a created task; nothing when there is none. Its workerGroup and workerId say who holds the claim.
    [[nodiscard]] const TaskRun *run(const QString &taskId, int runId) const;
    [[nodiscard]] std::optional<Task> task(const QString &taskId) const override;
    [[nodiscard]] std::optional<TaskState> state(const QString &taskId) const override;
    /// In the order they were created.
    [[nodiscard]] QStringList tasksOf(const QString &taskGroupId) const override;
    [[nodiscard]] QStringList dependents(const QString &taskId) const override;
    [[nodiscard]] QStringList inQueue(const QString &taskQueueId, TaskState state) const override;
    /// When a group was sealed, in milliseconds since the epoch; 0 for not.
    [[nodiscard]] qint64 sealedMs(const QString &taskGroupId) const { return m_sealed.value(taskGroupId); }

    /// What a task does once the sandbox has run it. \return whether it succeeds; nothing when its pool decides.
    using Effect = std::function<std::optional<bool>(const Task &)>;
    void setEffect(Effect effect) { m_effect = std::move(effect); }

    /// \param definition  complete, see TaskSchema. The same definition again changes nothing.
    Changed create(const QString &taskId, const Json &definition);
    void schedule(const QString &taskId) override;
    void rerun(const QString &taskId) override;
    void cancel(const QString &taskId) override;
    void setPriority(const QString &taskId, const QString &priority) override;
    void seal(const QString &taskGroupId);

    /// Ids of pending tasks of a queue, the most urgent first, then the oldest.
    [[nodiscard]] QStringList pending(const QString &taskQueueId) const;
    /// Calls `found` when a task of the queue is pending or the wait is over, whichever is first.
    void awaitPending(const QString &taskQueueId, std::function<void()> found);
    /// \return 409 when the run is another's or over.
    Changed claim(const QString &taskId, int runId, const Worker &worker);
    Changed reclaim(const QString &taskId, int runId);
    /// \param state  Completed, Failed or Exception. \param reason  of an exception.
    Changed resolve(const QString &taskId, int runId, TaskState state, const QString &reason = {});

    /// Whether tasks of the pool run by themselves.
    [[nodiscard]] static bool isServed(const QString &taskQueueId);

  private:
    enum class Step { Start, Finish, ClaimExpiry, Deadline };
    struct Due {
        QString taskId;
        int runId = 0;
        Step step = Step::Start;
    };
    [[nodiscard]] Task *mutableTask(const QString &taskId);
    /// Of any task.
    [[nodiscard]] TaskState stateOf(const QString &taskId) const;
    /// Every change of a created task ends here.
    void announce(const Task &task, TaskEvent what);
    void addRun(Task &task, const QString &reason);
    void endRun(Task &task, TaskState state, const QString &reason);
    /// Ends a run that may be tried again. \param next  why the next run is made.
    void retryRun(Task &task, const QString &reason, const QString &next);
    [[nodiscard]] bool isBlocked(const Task &task) const;
    void onChanged(const QString &taskId, TaskEvent what);
    void announceGroupIfResolved(const QString &taskGroupId);
    void plan(const Due &due, qint64 afterMs);
    void planAt(const Due &due, qint64 atMs);
    void arm();
    void tick();
    void finish(Task &task);
    void take(const Due &due, qint64 nowMs);
    void wake(const QString &taskQueueId);
    [[nodiscard]] qint64 scaled(qint64 ms) const;

    TaskEvents &m_events;
    const Clock &m_clock;
    double m_speed;
    const TaskKeeper &m_others;
    Effect m_effect;
    std::unordered_map<QString, Task> m_tasks;
    QHash<QString, QStringList> m_groups;
    QHash<QString, qint64> m_sealed;
    QHash<QString, QStringList> m_dependents; ///< By what they depend on, oldest first.
    QHash<QString, QStringList> m_pending;    ///< By queue, oldest first; may hold tasks that no longer are.
    QMultiHash<QString, std::function<void()>> m_waiting;
    std::multimap<qint64, Due> m_due; ///< By time in milliseconds since the epoch.
    QTimer m_timer;
};

} // namespace collie::sandbox
