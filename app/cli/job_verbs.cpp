#include "app/cli/action_support.h"
#include "app/cli/verbs.h"

namespace collie::cli {

namespace {

Future<void> runStep(Session &session, const actions::ActionStep &step) {
    auto *runner = new actions::ActionRunner(session.api(), std::chrono::seconds(2), &session);
    return runOrShow(session, *runner, step);
}

/// The value of an option that takes a number of at least 1; `fallback` when it is not given.
Result<int> countOption(const Session &session, const char *name, int fallback) {
    const QString option = QString::fromLatin1(name);
    if (!session.invocation().has(option))
        return fallback;
    bool isNumber = false;
    const int count = session.invocation().value(option).toInt(&isNumber);
    if (!isNumber || count < 1)
        return failure(usageError(QStringLiteral("--%1 takes a number from 1.").arg(option)));
    return count;
}

} // namespace

Future<void> addJobs(Session &session) {
    const QString repository = session.invocation().operands().first();
    bool isNumber = false;
    const qint64 push = session.invocation().value(QStringLiteral("push")).toLongLong(&isNumber);
    const Result<int> times = countOption(session, "times", 1);
    if (!times)
        return failedFuture<void>(times.error());
    if (!isNumber || push <= 0)
        return failedFuture<void>(usageError(QStringLiteral("Say which push: --push with Treeherder's number of it.")));
    const QStringList labels = session.invocation().operands().mid(1);
    const auto decisions = session.treeherder().decisionTasks(repository, {push});
    return andThen(decisions, &session,
                   [&session, push, labels,
                    times = *times](const Result<QHash<qint64, treeherder::DecisionTask>> &found) -> Future<void> {
                       if (!found)
                           return failedFuture<void>(found.error());
                       const QString group = found->value(push).taskId;
                       if (group.isEmpty())
                           return failedFuture<void>({.kind = ErrorKind::NotFound,
                                                      .message = QStringLiteral("That push has no decision task.")});
                       return runStep(session, actions::ActionPlanner::addJobs(group, push, labels, times));
                   });
}

Future<void> backfillJob(Session &session) {
    const QString taskId = session.invocation().operands().first();
    const Result<int> depth = countOption(session, "depth", 0);
    if (!depth)
        return failedFuture<void>(depth.error());
    return andThen(taskcluster::Queue(session.api()).status(taskId), &session,
                   [&session, taskId, depth = *depth](const Result<taskcluster::TaskStatus> &status) -> Future<void> {
                       if (!status)
                           return failedFuture<void>(status.error());
                       actions::ActionRequest request{
                           .taskGroupId = status->taskGroupId, .name = QStringLiteral("backfill"), .taskId = taskId};
                       if (depth > 0)
                           request.input = Json{{"depth", depth}};
                       return runStep(session, {.request = request, .title = request.name});
                   });
}

} // namespace collie::cli
