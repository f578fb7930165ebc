#include "app/cli/dry_run.h"

#include "app/cli/output.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/scopes.h"

namespace collie::cli {

namespace {

Json toJson(const PlannedRequest &request, const QStringList &held) {
    Json missing = Json::array();
    if (!request.scopes.is_null()) {
        for (const QString &scope : taskcluster::scopes::missing(held, request.scopes))
            missing.push_back(scope.toStdString());
    }
    return Json{{"method", request.method.toStdString()},
                {"url", request.url.toStdString()},
                {"body", request.body},
                {"scopes", request.scopes},
                {"missingScopes", missing}};
}

} // namespace

QString queueUrl(Session &session, const QString &path) {
    return session.api().rootUrl().api(QStringLiteral("queue"), path).toString(QUrl::FullyEncoded);
}

PlannedRequest postRequest(Session &session, const char *verb, const Json &task, const QString &taskId) {
    const std::string path =
        (stringMember(task, "schedulerId") + u'/' + stringMember(task, "taskGroupId")).toStdString();
    const std::string scope = "queue:" + std::string(verb) + "-task";
    const QString project = stringMember(task, "projectId");
    const Json scopes{
        {"AnyOf", Json::array({scope + ':' + path + '/' + taskId.toStdString(),
                               scope + "-in-project:" + (project.isEmpty() ? "none" : project.toStdString()),
                               Json{{"AllOf", Json::array({scope, "assume:scheduler-id:" + path})}}})}};
    return {.method = "POST",
            .url = queueUrl(session, QStringLiteral("task/%1/%2").arg(taskId, QLatin1String(verb))),
            .scopes = scopes};
}

Future<void> credentialsUnlessDry(Session &session) {
    return session.invocation().has(QStringLiteral("dry-run")) ? session.tryCredentials() : session.needCredentials();
}

Future<void> showRequests(Session &session, const QVector<PlannedRequest> &requests, const Json &about) {
    taskcluster::Auth auth(session.api());
    return andThen(auth.currentScopes(), &session, [requests, about](const Result<QStringList> &held) -> Result<void> {
        if (!held)
            return failure(held.error());
        Json list = Json::array();
        for (const PlannedRequest &request : requests)
            list.push_back(toJson(request, *held));
        Json whole = about;
        whole["requests"] = list;
        printJson(whole);
        return {};
    });
}

} // namespace collie::cli
