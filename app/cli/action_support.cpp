#include "app/cli/action_support.h"

#include "app/cli/output.h"
#include "services/taskcluster/create_task_scopes.h"

namespace collie::cli {

using actions::PreparedAction;

PlannedRequest plannedRequest(Session &session, const PreparedAction &prepared) {
    const actions::Action &action = prepared.action;
    if (action.kind == actions::Action::Kind::Task)
        return {.method = "PUT",
                .url = queueUrl(session, QStringLiteral("task/") + prepared.ownTaskId),
                .body = prepared.payload,
                .scopes = taskcluster::createTaskScopes(prepared.payload)};
    const QString path = QStringLiteral("hooks/%1/%2/trigger")
                             .arg(taskcluster::RootUrl::encodeSegment(action.hookGroupId),
                                  taskcluster::RootUrl::encodeSegment(action.hookId));
    return {.method = "POST",
            .url = session.api().rootUrl().api(QStringLiteral("hooks"), path).toString(QUrl::FullyEncoded),
            .body = prepared.payload,
            .scopes = QStringLiteral("hooks:trigger-hook:%1/%2").arg(action.hookGroupId, action.hookId).toStdString()};
}

namespace {

Future<void> showAction(Session &session, const PreparedAction &prepared) {
    const actions::Action &action = prepared.action;
    return showRequests(session, {plannedRequest(session, prepared)},
                        Json{{"hookGroupId", action.hookGroupId.toStdString()},
                             {"hookId", action.hookId.toStdString()},
                             {"payload", prepared.payload}});
}

Future<void> runIt(Session &session, actions::ActionRunner &runner, const actions::ActionRequest &request) {
    return andThen(runner.run(request), &session,
                   [json = session.invocation().json()](const Result<QString> &taskId) -> Result<void> {
                       if (!taskId)
                           return failure(taskId.error());
                       if (json)
                           printJson({{"taskId", taskId->toStdString()}});
                       else
                           printLine(*taskId);
                       return {};
                   });
}

} // namespace

Future<void> runOrShow(Session &session, actions::ActionRunner &runner, const actions::ActionRequest &request) {
    if (session.invocation().has(QStringLiteral("dry-run")))
        return andThen(runner.prepare(request), &session, [&session](const Result<PreparedAction> &prepared) {
            return prepared ? showAction(session, *prepared) : failedFuture<void>(prepared.error());
        });
    return andThen(session.needCredentials(), &session,
                   [&session, &runner, request](const Result<void> &ready) -> Future<void> {
                       return ready ? runIt(session, runner, request) : failedFuture<void>(ready.error());
                   });
}

} // namespace collie::cli
