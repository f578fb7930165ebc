#include "services/actions/job_actions.h"

#include <QQueue>

namespace collie::actions {

namespace {
constexpr int maxConcurrent = 4;
} // namespace

/// The requests of one retrigger() or cancel(), a few under way at a time.
struct JobActions::Batch {
    Promise<JobActionOutcome> promise;
    JobActionOutcome outcome;
    QQueue<ActionStep> steps;
    int active = 0;

    /// Completes when nothing is left to do.
    void finishIfDone() {
        if (active > 0 || !steps.isEmpty())
            return;
        if (outcome.accepted == 0 && !outcome.failures.isEmpty())
            promise.finish(failure(outcome.failures.first().error));
        else
            promise.finish(outcome);
    }
};

JobActions::JobActions(ActionRunner &runner, ActionPlanner &planner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_planner(planner) {}

Future<JobActionOutcome> JobActions::retrigger(const QString &repository, const QVector<JobTarget> &jobs) {
    return carryOut(m_planner.retrigger(repository, jobs));
}

Future<JobActionOutcome> JobActions::cancel(const QString &repository, const QVector<JobTarget> &jobs) {
    return carryOut(m_planner.forEachJob(repository, jobs, QStringLiteral("cancel")));
}

Future<JobActionOutcome> JobActions::carryOut(const Future<ActionPlan> &plan) {
    auto batch = std::make_shared<Batch>();
    onDone(plan, this, [this, batch](const Result<ActionPlan> &made) {
        if (!made)
            return batch->promise.finish(failure(made.error()));
        batch->outcome.failures = made->failures;
        for (const ActionStep &step : made->steps)
            batch->steps.enqueue(step);
        pump(batch);
    });
    return batch->promise.future();
}

void JobActions::pump(const std::shared_ptr<Batch> &batch) {
    if (batch->promise.isCancelled())
        batch->steps.clear();
    while (batch->active < maxConcurrent && !batch->steps.isEmpty()) {
        const ActionStep step = batch->steps.dequeue();
        ++batch->active;
        onDone(m_runner.run(step.request), this, [this, batch, step](const Result<QString> &taskId) {
            --batch->active;
            if (taskId) {
                batch->outcome.accepted += static_cast<int>(step.jobs.size());
                if (!batch->outcome.actionTaskIds.contains(*taskId))
                    batch->outcome.actionTaskIds.append(*taskId);
            } else {
                for (const JobTarget &job : step.jobs)
                    batch->outcome.failures.append({job.label, taskId.error()});
            }
            pump(batch);
        });
    }
    batch->finishIfDone();
}

} // namespace collie::actions
