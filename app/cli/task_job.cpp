#include "app/cli/task_job.h"

#include "app/session/open_target.h"

#include <algorithm>

namespace collie::cli {

using taskcluster::TaskStatus;

namespace {

int runSaid(const Invocation &invocation) {
    return static_cast<int>(invocation.number(options::runId));
}

/// The run that is meant, of those that a task has.
Result<int> runOfTask(const Invocation &invocation, const TaskStatus &status) {
    const int said = runSaid(invocation);
    if (said < 0 && !status.runs.isEmpty())
        return status.runs.last().runId;
    if (std::any_of(status.runs.begin(), status.runs.end(),
                    [said](const taskcluster::Run &run) { return run.runId == said; }))
        return said;
    return failure(ErrorKind::NotFound, said < 0 ? QStringLiteral("The task has not run yet.")
                                                 : QStringLiteral("The task has no run %1.").arg(said));
}

/// A task that Taskcluster has forgotten may still be in Treeherder, under the run that is meant or its first.
Future<int> runToShow(Session &session, const NamedRun &named) {
    if (named.runId >= 0)
        return readyFuture<int>(named.runId);
    return andHandle(session.queue().status(named.taskId), &session,
                     [&session](const Result<TaskStatus> &status) -> Result<int> {
                         const int said = runSaid(session.invocation());
                         if (!status && status.error().kind != ErrorKind::NotFound)
                             return failure(status.error());
                         if (!status || (status->runs.isEmpty() && said < 0))
                             return std::max(said, 0);
                         return runOfTask(session.invocation(), *status);
                     });
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

/// Joins what Treeherder tells of the run.
Future<TaskJob> asTreeherder(Session &session, const TaskJob &found, const Result<Json> &task) {
    return andHandle(session.treeherder().jobOfTask(found.job.taskId, found.job.runId), &session,
                     [&session, found, task](const Result<treeherder::Job> &job) {
                         if (!task && (!job || task.error().kind != ErrorKind::NotFound))
                             return failedFuture<TaskJob>(taskError(task.error(), found.job.taskId));
                         TaskJob known = found;
                         if (job)
                             known.job = *job;
                         if (known.repository.name.isEmpty())
                             return readyFuture<TaskJob>(known);
                         return withRepository(session, known);
                     });
}

} // namespace

Future<int> chosenRun(Session &session, const QString &taskId) {
    return andHandle(
        session.queue().status(taskId), &session, [&session, taskId](const Result<TaskStatus> &status) -> Result<int> {
            return status ? runOfTask(session.invocation(), *status) : failure(taskError(status.error(), taskId));
        });
}

Error taskError(const Error &error, const QString &taskId) {
    if (error.kind != ErrorKind::NotFound)
        return error;
    Error told = error;
    told.message = QStringLiteral("There is no task %1: its id is wrong, or it has expired.").arg(taskId);
    return told;
}

Future<TaskJob> findTaskJob(Session &session, const NamedRun &named) {
    return andThen(runToShow(session, named), &session, [&session, named](int run) {
        return andHandle(session.queue().task(named.taskId), &session,
                         [&session, named, run](const Result<Json> &task) {
                             TaskJob found;
                             found.job.taskId = named.taskId;
                             found.job.runId = run;
                             // A task that has expired does not tell any more.
                             found.repository.name = named.repository;
                             found.revision = named.revision;
                             if (task) {
                                 found.job.typeName = taskcluster::taskName(*task);
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
