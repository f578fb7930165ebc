#include "app/cli/action_support.h"

#include "app/cli/dry_run.h"
#include "app/cli/output.h"
#include "services/scheduling/draft.h"

namespace collie::cli {

namespace {

using actions::PreparedAction;

PlannedRequest plannedRequest(Session &session, const PreparedAction &prepared) {
    const taskcluster::RootUrl &rootUrl = session.api().rootUrl();
    const actions::Action &action = prepared.action;
    if (action.kind == actions::Action::Kind::Task)
        return {.method = "PUT",
                .url = rootUrl.api(QStringLiteral("queue"), QStringLiteral("task/") + prepared.ownTaskId)
                           .toString(QUrl::FullyEncoded),
                .body = prepared.payload,
                .scopes = scheduling::requiredScopes(prepared.payload)};
    const QString path = QStringLiteral("hooks/%1/%2/trigger")
                             .arg(taskcluster::RootUrl::encodeSegment(action.hookGroupId),
                                  taskcluster::RootUrl::encodeSegment(action.hookId));
    return {.method = "POST",
            .url = rootUrl.api(QStringLiteral("hooks"), path).toString(QUrl::FullyEncoded),
            .body = prepared.payload,
            .scopes = QStringLiteral("hooks:trigger-hook:%1/%2").arg(action.hookGroupId, action.hookId).toStdString()};
}

void showAction(Session &session, const PreparedAction &prepared) {
    const actions::Action &action = prepared.action;
    printJson({{"hookGroupId", action.hookGroupId.toStdString()},
               {"hookId", action.hookId.toStdString()},
               {"payload", prepared.payload},
               {"requests", requestsToJson({plannedRequest(session, prepared)})}});
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
        return andThen(runner.prepare(request), &session,
                       [&session](const Result<PreparedAction> &prepared) -> Result<void> {
                           if (!prepared)
                               return failure(prepared.error());
                           showAction(session, *prepared);
                           return {};
                       });
    return andThen(session.needCredentials(), &session,
                   [&session, &runner, request](const Result<void> &ready) -> Future<void> {
                       return ready ? runIt(session, runner, request) : failedFuture<void>(ready.error());
                   });
}

} // namespace collie::cli
