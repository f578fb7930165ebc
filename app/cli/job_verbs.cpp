#include "app/cli/action_support.h"
#include "app/cli/verbs.h"

namespace collie::cli {

namespace {

Future<void> runNamed(Session &session, const actions::ActionRequest &request) {
    auto *runner = new actions::ActionRunner(session.api(), session.clock(), std::chrono::seconds(2), &session);
    return runOrShow(session, *runner, request);
}

/// The value of an option that takes a number of at least 1; `fallback` when it is not given.
Result<int> countOption(const Session &session, const char *name, int fallback) {
    const QString option = QString::fromLatin1(name);
    if (!session.invocation().has(option))
        return fallback;
    bool isNumber = false;
    const int count = session.invocation().value(option).toInt(&isNumber);
    if (!isNumber || count < 1)
        return failure(ErrorKind::InvalidArgument, QStringLiteral("--%1 takes a number from 1.").arg(option));
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
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument,
             .message = QStringLiteral("Say which push: --push with Treeherder's number of it.")});
    Json labels = Json::array();
    for (const QString &label : session.invocation().operands().mid(1))
        labels.push_back(label.toStdString());
    Json input{{"tasks", labels}};
    if (*times > 1)
        input["times"] = *times;
    const auto decisions = session.treeherder().decisionTasks(repository, {push});
    return andThen(
        decisions, &session,
        [&session, push, input](const Result<QHash<qint64, treeherder::DecisionTask>> &found) -> Future<void> {
            if (!found)
                return failedFuture<void>(found.error());
            const QString group = found->value(push).taskId;
            if (group.isEmpty())
                return failedFuture<void>(
                    {.kind = ErrorKind::NotFound, .message = QStringLiteral("That push has no decision task.")});
            return runNamed(session, {.taskGroupId = group, .name = QStringLiteral("add-new-jobs"), .input = input});
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
                       return runNamed(session, request);
                   });
}

} // namespace collie::cli
