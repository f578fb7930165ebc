#include "app/cli/task_job.h"

#include "app/session/open_target.h"

namespace collie::cli {

using taskcluster::TaskStatus;

namespace {

/// A task that Taskcluster has forgotten may still be in Treeherder, under the run that is meant or its first.
Future<int> runToShow(Session &session, const QString &taskId, int runId) {
    if (runId >= 0)
        return readyFuture<int>(runId);
    return andHandle(chosenRun(session, taskId), &session, [](const Result<int> &run) -> Result<int> {
        return !run && run.error().kind == ErrorKind::NotFound ? 0 : run;
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
                             return failedFuture<TaskJob>(task.error());
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
    const Invocation &invocation = session.invocation();
    if (invocation.isSet(options::runId))
        return readyFuture<int>(static_cast<int>(invocation.number(options::runId)));
    return andThen(session.queue().status(taskId), &session, [](const TaskStatus &status) -> Result<int> {
        if (status.runs.isEmpty())
            return failure(ErrorKind::NotFound, QStringLiteral("The task has not run yet."));
        return status.runs.last().runId;
    });
}

Future<TaskJob> findTaskJob(Session &session, const QString &taskId, int runId) {
    return andThen(runToShow(session, taskId, runId), &session, [&session, taskId](int run) {
        return andHandle(session.queue().task(taskId), &session, [&session, taskId, run](const Result<Json> &task) {
            TaskJob found;
            found.job.taskId = taskId;
            found.job.runId = run;
            if (task) {
                found.job.typeName = taskcluster::taskName(*task);
                if (const auto place = session::placeOfTask(*task)) {
                    found.repository.name = place->repository;
                    found.revision = place->revision;
                }
            }
            if (!session.deployment().deployment.hasTreeherder()) {
                found.repository.name.clear();
                return task ? readyFuture<TaskJob>(found) : failedFuture<TaskJob>(task.error());
            }
            return asTreeherder(session, found, task);
        });
    });
}

} // namespace collie::cli
