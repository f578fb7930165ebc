#pragma once

#include "app/sandbox/tasks/task_events.h"
#include "app/sandbox/world/push_generator.h"
#include "app/sandbox/world/world.h"
#include "services/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <queue>
#include <unordered_map>
#include <unordered_set>

namespace collie::sandbox {

/// Lets time pass: pushes land, jobs become pending, run and complete. One thread.
class Simulation final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Simulation)
  public:
    struct Options {
        int jobsPerPush = 500;
        double speed = 1.0;
        bool frozen = false; ///< Nothing happens but what people ask for.
    };
    /// What a task does when it has run; false for failure.
    using Effect = std::function<bool()>;

    /// \param events  where every change is told.
    Simulation(World &world, PushGenerator &generator, TaskEvents &events, const Clock &clock, const Options &options,
               QObject *parent = nullptr);

    /// Schedules the future of all unfinished jobs and the landing of pushes; nothing when frozen.
    void start();
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    [[nodiscard]] World &world() { return m_world; }

    /// Adds a job that a person asked for and lets it go pending, run and complete within seconds, even when frozen.
    /// \param effect  what it does when it has run, which also decides its result; none: as the job's fate is.
    /// \return its index.
    quint32 runSoon(Job job, Effect effect = {});
    /// Cancels a job that has not completed. \return whether it did anything.
    bool cancel(quint32 job);
    /// Runs a job's task once more as its next run, as if it had been asked for. \param job  its newest run, completed.
    void rerun(quint32 job);
    /// Lets an unscheduled job run within seconds.
    void schedule(quint32 job);
    /// Writes a job that another part of the sandbox decides about, stamped as changed now; nothing is told.
    /// \param index  nothing for a new one. \return its index.
    quint32 show(std::optional<quint32> index, Job job);
    /// Changes the state of up to `count` jobs of autoland at once. \return how many.
    int touch(int count);
    /// Lets a push of some repository land now; its jobs then take their course.
    void land();
    /// The same of this push, from PushGenerator::inventPush().
    void land(Push push);

  private:
    struct Due {
        qint64 atMs = 0;
        quint32 job = 0;
        treeherder::JobState state = treeherder::JobState::Unscheduled;
        friend bool operator<(const Due &left, const Due &right) { return left.atMs > right.atMs; }
    };
    void scheduleFuture(quint32 job, qint64 fromMs);
    void plan(quint32 job, treeherder::JobState state, qint64 atMs);
    void planSoon(quint32 job, bool isAction);
    void announce(quint32 job, TaskEvent what);
    void announceState(quint32 job);
    void announceGroupIfResolved(quint32 push);
    void arm();
    void tick();
    void move(quint32 job, treeherder::JobState state, qint64 nowMs);
    void stamp(Job &job, qint64 nowMs);

    World &m_world;
    PushGenerator &m_generator;
    TaskEvents &m_events;
    const Clock &m_clock;
    Options m_options;
    std::priority_queue<Due> m_due;
    std::unordered_map<quint32, Effect> m_effects; ///< Of actions that are not over.
    std::unordered_set<quint32> m_actions;         ///< Those that are over as well.
    QTimer m_timer;
    QTimer m_landing;
    quint32 m_nextTouched = 0;
    qint64 m_lastStampUs = 0;
};

} // namespace collie::sandbox
