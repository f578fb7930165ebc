#include "app/sandbox/world/simulation.h"

#include "app/sandbox/tasks/task_documents.h"

#include <algorithm>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr qint64 landingIntervalMs = 90'000;
/// After so many pushes of its own the sandbox stops making more, so that one left alone for days stays small.
constexpr size_t maxPushes = 2'000;
constexpr qint64 shortestWaitMs = 20;

qint64 scaled(double ms, double speed) {
    return std::max<qint64>(shortestWaitMs, qint64(ms / speed));
}

} // namespace

Simulation::Simulation(World &world, PushGenerator &generator, TaskEvents &events, const Clock &clock,
                       const Options &options, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_generator(generator)
    , m_events(events)
    , m_clock(clock)
    , m_options(options) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Simulation::tick);
    connect(&m_landing, &QTimer::timeout, this, QOverload<>::of(&Simulation::land));
}

void Simulation::start() {
    if (m_options.frozen)
        return;
    const qint64 now = nowMs();
    for (size_t i = 0; i < m_world.jobs().size(); ++i) {
        if (m_world.jobs()[i].state != JobState::Completed)
            scheduleFuture(quint32(i), now);
    }
    m_landing.start(int(scaled(landingIntervalMs, m_options.speed)));
    arm();
}

quint32 Simulation::runSoon(Job job, Effect effect) {
    const qint64 now = nowMs();
    const bool isAction = bool(effect);
    job.state = JobState::Pending;
    stamp(job, now);
    const quint32 index = m_world.addJob(job);
    if (effect) {
        m_effects.emplace(index, std::move(effect));
        m_actions.insert(index);
    }
    announce(index, TaskEvent::Defined);
    announceState(index);
    planSoon(index, isAction);
    return index;
}

void Simulation::planSoon(quint32 index, bool isAction) {
    Random &random = m_generator.random();
    const qint64 started = nowMs() + scaled(isAction ? 300 : 1000 + random.below(1000), m_options.speed);
    plan(index, JobState::Running, started);
    plan(index, JobState::Completed, started + scaled(isAction ? 700 : 2500 + random.below(2500), m_options.speed));
    arm();
}

void Simulation::rerun(quint32 index) {
    Job next = m_world.jobs()[index];
    next.previousRun = index + 1;
    ++next.runId;
    next.submitted = quint32(nowMs() / 1000);
    next.started = next.ended = 0;
    next.result = next.outcome = JobResult::Unknown;
    next.classification = 1;
    next.state = JobState::Pending;
    next.outcome = JobResult::Success;
    const quint32 run = show(std::nullopt, next);
    announceState(run);
    planSoon(run, false);
}

void Simulation::schedule(quint32 index) {
    if (m_world.jobs()[index].state != JobState::Unscheduled)
        return;
    move(index, JobState::Pending, nowMs());
    planSoon(index, false);
}

quint32 Simulation::show(std::optional<quint32> index, Job job) {
    stamp(job, nowMs());
    if (!index)
        return m_world.addJob(job);
    m_world.job(*index) = job;
    return *index;
}

void Simulation::announce(quint32 index, TaskEvent what) {
    Q_EMIT m_events.changed(m_world.taskId(index), m_world.jobs()[index].runId, what);
}

void Simulation::announceState(quint32 index) {
    switch (taskStateOf(m_world.jobs()[index])) {
    case TaskState::Unscheduled:
        return announce(index, TaskEvent::Defined);
    case TaskState::Pending:
        return announce(index, TaskEvent::Pending);
    case TaskState::Running:
        return announce(index, TaskEvent::Running);
    case TaskState::Completed:
        return announce(index, TaskEvent::Completed);
    case TaskState::Failed:
        return announce(index, TaskEvent::Failed);
    case TaskState::Exception:
        return announce(index, TaskEvent::Exception);
    }
}

bool Simulation::cancel(quint32 index) {
    Job &job = m_world.job(index);
    if (job.state == JobState::Completed)
        return false;
    const qint64 now = nowMs();
    job.outcome = JobResult::UserCancel;
    m_effects.erase(index);
    move(index, JobState::Completed, now);
    return true;
}

int Simulation::touch(int count) {
    // From the newest push backwards, as those are what clients have loaded; each call goes on where the last ended.
    int touched = 0;
    const qint64 now = nowMs();
    const auto total = quint32(m_world.jobs().size());
    for (quint32 seen = 0; seen < total && touched < count; ++seen) {
        const quint32 index = total - 1 - m_nextTouched++ % total;
        Job &job = m_world.job(index);
        const quint32 group = m_world.push(job.push).decisionJob;
        // An action task that is over would run for ever after it.
        if (m_world.push(job.push).repository != 0 || index == group || job.created || m_actions.contains(index))
            continue;
        if (job.state == JobState::Completed) {
            job.state = JobState::Running;
            job.result = JobResult::Unknown;
            job.started = quint32(now / 1000);
            job.ended = 0;
        } else {
            job.state = JobState::Completed;
            job.result = job.outcome;
            job.started = job.started ? job.started : quint32(now / 1000);
            job.ended = quint32(now / 1000);
        }
        stamp(job, now);
        announceState(index);
        ++touched;
    }
    return touched;
}

void Simulation::scheduleFuture(quint32 index, qint64 fromMs) {
    const Job &job = m_world.jobs()[index];
    const bool decision = m_world.push(job.push).decisionJob == index;
    const bool test = !m_world.types()[job.type].testType.isEmpty();
    Random &random = m_generator.random();
    qint64 at = std::max(fromMs, qint64(job.submitted) * 1000);
    if (job.state == JobState::Unscheduled) {
        at += scaled(test ? random.between(600, 2400) * 1000.0 : random.below(60) * 1000.0, m_options.speed);
        plan(index, JobState::Pending, at);
    }
    if (job.state != JobState::Running) {
        at += scaled(decision ? 6000 : random.between(5, 300) * 1000.0, m_options.speed);
        plan(index, JobState::Running, at);
    }
    const qint64 duration = m_generator.durationMs(job.type);
    const qint64 done = job.state == JobState::Running ? fromMs - qint64(job.started) * 1000 : 0;
    plan(index, JobState::Completed, at + std::max(shortestWaitMs, duration - done));
}

void Simulation::plan(quint32 job, JobState state, qint64 atMs) {
    m_due.push({.atMs = atMs, .job = job, .state = state});
}

void Simulation::arm() {
    if (!m_due.empty())
        m_timer.start(int(std::clamp<qint64>(m_due.top().atMs - nowMs(), shortestWaitMs, 60'000)));
}

void Simulation::tick() {
    const qint64 now = nowMs();
    while (!m_due.empty() && m_due.top().atMs <= now) {
        const Due due = m_due.top();
        m_due.pop();
        // A cancelled job's plans are void.
        if (m_world.jobs()[due.job].state < due.state)
            move(due.job, due.state, now);
    }
    arm();
}

void Simulation::move(quint32 index, JobState state, qint64 nowMs) {
    if (state == JobState::Completed) {
        if (const auto found = m_effects.find(index); found != m_effects.end()) {
            const Effect effect = std::move(found->second);
            m_effects.erase(found);
            const bool succeeded = effect();
            m_world.job(index).outcome = succeeded ? JobResult::Success : JobResult::Busted;
        }
    }
    Job &job = m_world.job(index);
    job.state = state;
    if (state == JobState::Running)
        job.started = quint32(nowMs / 1000);
    if (state == JobState::Completed) {
        job.result = job.outcome;
        if (job.started == 0 && job.result != JobResult::UserCancel)
            job.started = quint32(nowMs / 1000);
        job.ended = quint32(nowMs / 1000);
    }
    stamp(job, nowMs);
    announceState(index);
    if (state == JobState::Completed)
        announceGroupIfResolved(m_world.jobs()[index].push);
}

void Simulation::announceGroupIfResolved(quint32 push) {
    const std::vector<quint32> &jobs = m_world.pushes()[push].jobs;
    const bool over = std::all_of(jobs.begin(), jobs.end(),
                                  [this](quint32 job) { return m_world.jobs()[job].state == JobState::Completed; });
    if (over)
        Q_EMIT m_events.changed(m_world.groupOf(push), -1, TaskEvent::GroupResolved);
}

void Simulation::land() {
    if (m_world.pushes().size() >= maxPushes)
        return;
    const quint32 roll = m_generator.random().below(10);
    const quint32 repository = roll < 7 ? 0 : roll < 9 ? 1 : 2;
    land(m_generator.inventPush(repository));
}

void Simulation::land(Push landing) {
    const int jobs = landing.repository == 0 ? m_options.jobsPerPush : std::min(m_options.jobsPerPush, 150);
    const qint64 now = nowMs();
    const quint32 push = m_generator.addPush(std::move(landing), jobs, now);
    for (const quint32 job : m_world.pushes()[push].jobs) {
        announce(job, TaskEvent::Defined);
        scheduleFuture(job, now);
    }
    announceState(m_world.pushes()[push].decisionJob);
    arm();
}

void Simulation::stamp(Job &job, qint64 nowMs) {
    // Strictly rising, so that a poll for what changed since the newest job it knows misses nothing.
    m_lastStampUs = std::max(m_lastStampUs + 1, nowMs * 1000);
    job.lastModifiedUs = m_lastStampUs;
}

} // namespace collie::sandbox
