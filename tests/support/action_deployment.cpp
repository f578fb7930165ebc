#include "tests/support/action_deployment.h"
#include "services/base/utc.h"

#include <QUrl>

namespace collie::test {

ActionDeployment::ActionDeployment() {
    tasks.insert(group, {{"taskGroupId", group.toStdString()},
                         {"scopes", {"assume:repo:hg.mozilla.org/integration/autoland:branch:default"}},
                         {"tags", {{"kind", "decision-task"}}},
                         {"metadata", {{"name", "Gecko Decision Task"}}}});
    server.setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
}

void ActionDeployment::offer(const char *name, const Json &context, const Json &schema) {
    Json action{{"kind", "hook"},
                {"name", name},
                {"title", name},
                {"description", "For a test"},
                {"context", context},
                {"hookGroupId", "project-gecko"},
                {"hookId", "in-tree-action-3-a/b"},
                {"hookPayload",
                 {{"name", name},
                  {"input", {{"$eval", "input"}}},
                  {"taskId", {{"$eval", "taskId"}}},
                  {"taskGroupId", {{"$eval", "taskGroupId"}}}}}};
    if (!schema.is_null())
        action["schema"] = schema;
    actionsDocument["actions"].push_back(action);
}

QString ActionDeployment::addTask(const QString &label, const Json &tags) {
    const QString taskId = newSlugid();
    tasks.insert(taskId, {{"taskGroupId", group.toStdString()},
                          {"scopes", Json::array()},
                          {"tags", tags},
                          {"metadata", {{"name", label.toStdString()}}}});
    return taskId;
}

int ActionDeployment::requestsWith(const char *part) const {
    return static_cast<int>(requests().filter(QLatin1String(part)).size());
}

QByteArray ActionDeployment::answer(const ScriptedServer::Received &request) {
    const QString path = QString::fromLatin1(request.target);
    if (path == u"/actions")
        return ScriptedServer::response(200, toJsonBytes(actionsDocument));
    if (path.startsWith(u"/api/project/autoland/push/decisiontask/"))
        return ScriptedServer::response(
            200, toJsonBytes({{std::to_string(pushId), {{"id", group.toStdString()}, {"run", "0"}}}}));
    if (path == u"/api/auth/v1/scopes/expand") {
        Json scopes = Json::array();
        for (const QString &scope : expandedScopes)
            scopes.push_back(scope.toStdString());
        return ScriptedServer::response(200, toJsonBytes({{"scopes", scopes}}));
    }
    if (path.startsWith(u"/api/hooks/v1/hooks/"))
        return holdsTriggers ? QByteArray() : answerTrigger(request);
    if (path == u"/api/auth/v1/scopes/current") {
        Json scopes = Json::array();
        for (const QString &scope : credentialScopes)
            scopes.push_back(scope.toStdString());
        return ScriptedServer::response(200, toJsonBytes({{"scopes", scopes}}));
    }
    const bool isListing = path.startsWith(u"/api/queue/v1/task-group/");
    if (isListing && !listingFates.isEmpty() && listingFates.constFirst() != 200)
        return ScriptedServer::response(listingFates.takeFirst(), R"({"code": "Odd", "message": "Not now"})");
    if (isListing)
        return ScriptedServer::response(200,
                                        toJsonBytes({{"taskGroupId", group.toStdString()}, {"tasks", groupTasks}}));
    const QString taskPath = QStringLiteral("/api/queue/v1/task/");
    if (request.method == "POST" && path.startsWith(taskPath) && path.endsWith(u"/cancel"))
        return answerCancel(path.mid(taskPath.size()).section(u'/', 0, 0));
    if (request.method == "PUT" && path.startsWith(taskPath))
        return answerCreate(path.mid(taskPath.size()), request);
    return path.startsWith(taskPath) ? answerTask(path.mid(taskPath.size())) : ScriptedServer::response(404);
}

QByteArray ActionDeployment::answerTask(const QString &path) {
    const QString taskId = path.section(u'/', 0, 0);
    const QString what = path.section(u'/', 1);
    if (what == u"status" && (!hasActions || !createFates.isEmpty())) {
        // By what was made and cancelled.
        if (!created.contains(taskId) && !tasks.contains(taskId))
            return ScriptedServer::response(404, R"({"code": "ResourceNotFound", "message": "Task not found"})");
        const char *state = cancelled.contains(taskId) ? "exception" : "pending";
        return ScriptedServer::response(
            200, toJsonBytes({{"status", {{"taskId", taskId.toStdString()}, {"state", state}}}}));
    }
    if (what == u"status") {
        const QByteArray state = statuses.size() > 1 ? statuses.takeFirst() : statuses.value(0);
        if (state.isEmpty())
            return ScriptedServer::response(500);
        if (state.toInt() > 0)
            return ScriptedServer::response(
                state.toInt(),
                state == "403" ? R"({"code": "InsufficientScopes", "message": "Missing:\n\n```\nqueue:status\n```"})"
                               : R"({"code": "Refused", "message": "Not for you"})");
        return ScriptedServer::response(
            200, toJsonBytes({{"status", {{"taskId", taskId.toStdString()}, {"state", state.toStdString()}}}}));
    }
    const auto task = tasks.constFind(taskId);
    if (task == tasks.constEnd())
        return ScriptedServer::response(404, R"({"code": "ResourceNotFound", "message": "Task not found"})");
    if (what.isEmpty())
        return ScriptedServer::response(200, toJsonBytes(*task));
    if (!hasActions)
        return ScriptedServer::response(404, R"({"code": "ResourceNotFound", "message": "Artifact not found"})");
    return ScriptedServer::response(
        200,
        toJsonBytes({{"storageType", "s3"}, {"url", server.url(QStringLiteral("/actions")).toString().toStdString()}}));
}

QByteArray ActionDeployment::answerTrigger(const ScriptedServer::Received &request) {
    const QString hook = QUrl::fromPercentEncoding(request.target)
                             .section(QStringLiteral("/hooks/"), 2)
                             .chopped(QStringLiteral("/trigger").size());
    const Json payload = Json::parse(request.body.constData(), nullptr, false);
    if (!refusedTask.isEmpty() && stringMember(payload, "taskId") == refusedTask)
        return ScriptedServer::response(
            403, R"({"code": "InsufficientScopes", "message": "Missing:\n\n```\nhooks:trigger-hook:x/y\n```"})");
    const Fate fate = fates.isEmpty() ? Fate::Answered : fates.takeFirst();
    if (fate == Fate::LostBefore)
        return ScriptedServer::cut;
    if (fate == Fate::Broken)
        return ScriptedServer::response(500, R"({"code": "InternalServerError", "message": "Internal Server Error"})");
    if (fate == Fate::TooMany)
        return ScriptedServer::response(429, R"({"code": "TooManyRequests", "message": "Slowly"})",
                                        {{"Retry-After", "1"}});
    if (fate == Fate::Refused)
        return ScriptedServer::response(401, R"({"code": "AuthenticationFailed", "message": "Bad mac"})");
    triggered.append({hook, payload});
    const std::string taskId = newSlugid().toStdString();
    const QDateTime now = collie::utcFromMs(clock.nowMs());
    groupTasks.push_back(
        {{"status", {{"taskId", taskId}, {"state", "pending"}}},
         {"task",
          {{"created", now.toString(Qt::ISODateWithMs).toStdString()},
           {"extra",
            {{"action",
              {{"name", payload.value("name", "")},
               {"context",
                {{"taskId", payload.value("taskId", Json())}, {"input", payload.value("input", Json())}}}}}}}}}});
    return fate == Fate::LostAfter
               ? ScriptedServer::cut
               : ScriptedServer::response(200, toJsonBytes({{"taskId", taskId}, {"status", {{"taskId", taskId}}}}));
}

QByteArray ActionDeployment::answerCancel(const QString &taskId) {
    const Fate fate = cancelFates.isEmpty() ? Fate::Answered : cancelFates.takeFirst();
    if (fate == Fate::LostBefore)
        return ScriptedServer::cut;
    cancelled.append(taskId);
    if (fate == Fate::LostAfter)
        return ScriptedServer::cut;
    return ScriptedServer::response(
        200, toJsonBytes({{"status", {{"taskId", taskId.toStdString()}, {"state", "exception"}}}}));
}

QByteArray ActionDeployment::answerCreate(const QString &taskId, const ScriptedServer::Received &request) {
    const Fate fate = createFates.isEmpty() ? Fate::Answered : createFates.takeFirst();
    if (fate == Fate::LostBefore)
        return ScriptedServer::cut;
    created.insert(taskId, Json::parse(request.body.constData(), nullptr, false));
    if (fate == Fate::LostAfter)
        return ScriptedServer::cut;
    return ScriptedServer::response(
        200, toJsonBytes({{"status", {{"taskId", taskId.toStdString()}, {"state", "pending"}}}}));
}

} // namespace collie::test
