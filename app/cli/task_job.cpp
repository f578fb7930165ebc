#include "app/cli/task_job.h"

#include "app/session/open_target.h"
#include "services/base/words.h"
#include "services/treeherder/task_job.h"

#include <algorithm>

namespace collie::cli {

using taskcluster::TaskStatus;
using treeherder::Job;
using treeherder::JobState;

namespace {

int runSaid(const Invocation &invocation) {
    return static_cast<int>(invocation.number(options::runId));
}

/// The run that is meant, of those that a task has. \param waits  see chosenRun().
Result<int> runOfTask(const Invocation &invocation, const TaskStatus &status, bool waits = false) {
    const int said = runSaid(invocation);
    if (waits && status.runs.isEmpty() && said <= 0)
        return 0;
    if (said < 0 && !status.runs.isEmpty())
        return status.runs.last().runId;
    if (std::any_of(status.runs.begin(), status.runs.end(),
                    [said](const taskcluster::Run &run) { return run.runId == said; }))
        return said;
    return failure(ErrorKind::NotFound,
                   said < 0 ? Words::tr("The task has not run yet.") : Words::tr("The task has no run %1.").arg(said));
}

/// A run, and where its task stands if the queue tells.
struct ShownRun {
    int runId = 0;
    std::optional<TaskStatus> status;
};

/// A task that Taskcluster has forgotten may still be in Treeherder, under the run that is meant or its first.
Future<ShownRun> runToShow(Session &session, const NamedRun &named) {
    return andHandle(session.queue().status(named.taskId), &session,
                     [&session, named](const Result<TaskStatus> &status) -> Result<ShownRun> {
                         const auto known = status ? std::optional(*status) : std::nullopt;
                         if (named.runId >= 0)
                             return ShownRun{named.runId, known};
                         const int said = runSaid(session.invocation());
                         if (!status && status.error().kind != ErrorKind::NotFound)
                             return failure(status.error());
                         if (!status || (status->runs.isEmpty() && said < 0))
                             return ShownRun{std::max(said, 0), known};
                         const Result<int> run = runOfTask(session.invocation(), *status);
                         return run ? Result<ShownRun>(ShownRun{*run, known}) : failure(run.error());
                     });
}

/// How far the run has come, as the queue says.
void takeStatus(const TaskStatus &status, const Json &task, Job &job) {
    const treeherder::TaskDescription description = treeherder::describeAnyTask(task);
    for (const treeherder::TaskEvent &event : treeherder::taskEventsOf(status)) {
        for (const treeherder::TaskJob &told : treeherder::jobsOfEvent(event, description)) {
            if (told.job.runId == job.runId) {
                job.state = told.job.state;
                job.result = told.job.result;
            }
        }
    }
}

/// What Treeherder tells of a job. It hears of the end of a run later than the queue.
void takeJob(const Job &told, TaskJob &found) {
    const Job queued = found.job;
    found.job = told;
    found.isAhead = queued.state == JobState::Completed && told.state != JobState::Completed;
    if (found.isAhead) {
        found.job.state = queued.state;
        found.job.result = queued.result;
    }
}

/// Joins what Treeherder tells of the run.
Future<TaskJob> asTreeherder(Session &session, const TaskJob &found, const Result<Json> &task) {
    return andHandle(session.treeherder().jobOfTask(found.job.taskId, found.job.runId), &session,
                     [&session, found, task](const Result<Job> &job) {
                         const bool isUnknown = !job && job.error().kind == ErrorKind::NotFound;
                         if (!task && (isUnknown || task.error().kind != ErrorKind::NotFound))
                             return failedFuture<TaskJob>(taskError(task.error(), found.job.taskId));
                         if (!task && !job)
                             return failedFuture<TaskJob>(job.error());
                         TaskJob known = found;
                         if (job)
                             takeJob(*job, known);
                         else if (!isUnknown)
                             known.trouble = job.error();
                         if (known.repository.name.isEmpty())
                             return readyFuture<TaskJob>(known);
                         return withRepository(session, known);
                     });
}

} // namespace

Future<int> chosenRun(Session &session, const QString &taskId, bool waits) {
    return andHandle(session.queue().status(taskId), &session,
                     [&session, taskId, waits](const Result<TaskStatus> &status) -> Result<int> {
                         return status ? runOfTask(session.invocation(), *status, waits)
                                       : failure(taskError(status.error(), taskId));
                     });
}

Error taskError(const Error &error, const QString &taskId) {
    if (error.kind != ErrorKind::NotFound)
        return error;
    Error told = error;
    told.message = Words::tr("There is no task %1: its id is wrong, or it has expired.").arg(taskId);
    return told;
}

Future<TaskJob> withRepository(Session &session, const TaskJob &found) {
    return andHandle(session.treeherder().repositories(), &session,
                     [found](const Result<QVector<treeherder::Repository>> &all) -> Result<TaskJob> {
                         TaskJob described = found;
                         for (const treeherder::Repository &one : all.value_or(QVector<treeherder::Repository>())) {
                             if (one.name == found.repository.name)
                                 described.repository = one;
                         }
                         return described;
                     });
}

Future<TaskJob> findTaskJob(Session &session, const NamedRun &named) {
    return andThen(runToShow(session, named), &session, [&session, named](const ShownRun &run) {
        return andHandle(session.queue().task(named.taskId), &session,
                         [&session, named, run](const Result<Json> &task) {
                             TaskJob found;
                             found.job.taskId = named.taskId;
                             found.job.runId = run.runId;
                             // A task that has expired does not tell any more.
                             found.repository.name = named.repository;
                             found.revision = named.revision;
                             if (task) {
                                 found.job.typeName = taskcluster::taskName(*task);
                                 if (run.status)
                                     takeStatus(*run.status, *task, found.job);
                                 if (const auto place = session::placeOfTask(*task)) {
                                     found.repository.name = place->repository;
                                     found.revision = place->revision;
                                 }
                             }
                             if (!session.deployment().deployment.hasTreeherder()) {
                                 found.repository.name.clear();
                                 return task ? readyFuture<TaskJob>(found)
                                             : failedFuture<TaskJob>(taskError(task.error(), named.taskId));
                             }
                             return asTreeherder(session, found, task);
                         });
    });
}

} // namespace collie::cli
