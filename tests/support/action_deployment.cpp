#include "tests/support/action_deployment.h"

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
    const QString taskPath = QStringLiteral("/api/queue/v1/task/");
    return path.startsWith(taskPath) ? answerTask(path.mid(taskPath.size())) : ScriptedServer::response(404);
}

QByteArray ActionDeployment::answerTask(const QString &path) {
    const QString taskId = path.section(u'/', 0, 0);
    const QString what = path.section(u'/', 1);
    if (what == u"status") {
        const QByteArray state = statuses.size() > 1 ? statuses.takeFirst() : statuses.value(0);
        if (state.isEmpty())
            return ScriptedServer::response(500);
        return ScriptedServer::response(
            200, toJsonBytes({{"status", {{"taskId", taskId.toStdString()}, {"state", state.toStdString()}}}}));
    }
    const auto task = tasks.constFind(taskId);
    if (task == tasks.constEnd())
        return ScriptedServer::response(404, R"({"code": "ResourceNotFound", "message": "Task not found"})");
    if (what.isEmpty())
        return ScriptedServer::response(200, toJsonBytes(*task));
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
    triggered.append({hook, payload});
    const std::string taskId = newSlugid().toStdString();
    return ScriptedServer::response(200, toJsonBytes({{"taskId", taskId}, {"status", {{"taskId", taskId}}}}));
}

} // namespace collie::test
