#include "services/taskcluster/create_task_scopes.h"

#include "services/taskcluster/queue.h"

namespace collie::taskcluster {

namespace {

QString memberOr(const Json &task, const char *key, const char *fallback) {
    const QString value = stringMember(task, key);
    return value.isEmpty() ? QString::fromLatin1(fallback) : value;
}

/// "provisioner/worker", whichever way the definition names it.
QString taskQueueIdOf(const Json &task) {
    const QString queue = stringMember(task, "taskQueueId");
    return queue.isEmpty() ? stringMember(task, "provisionerId") + u'/' + stringMember(task, "workerType") : queue;
}

void addEach(Json &all, const Json &task, const char *key, const std::string &prefix) {
    const auto list = task.find(key);
    if (list == task.end() || !list->is_array())
        return;
    for (const Json &entry : *list) {
        if (entry.is_string())
            all.push_back(prefix + entry.get<std::string>());
    }
}

} // namespace

Json createTaskScopes(const Json &task) {
    Json all = Json::array();
    if (!task.is_object())
        return Json{{"AllOf", all}};
    addEach(all, task, "scopes", {});
    addEach(all, task, "routes", "queue:route:");
    all.push_back("queue:create-task:project:" + memberOr(task, "projectId", "none").toStdString());
    all.push_back("queue:scheduler-id:" + memberOr(task, "schedulerId", "-").toStdString());
    const QString priority = memberOr(task, "priority", "lowest");
    const QString queue = taskQueueIdOf(task);
    // A more urgent priority includes the less urgent ones.
    Json any = Json::array();
    for (const QString &one : Queue::priorities()) {
        any.push_back(QStringLiteral("queue:create-task:%1:%2").arg(one, queue).toStdString());
        if (one == priority)
            break;
    }
    all.push_back(Json{{"AnyOf", any}});
    return Json{{"AllOf", all}};
}

Json taskVerbScopes(const char *verb, const Json &task, const QString &taskId) {
    const std::string path =
        (stringMember(task, "schedulerId") + u'/' + stringMember(task, "taskGroupId")).toStdString();
    const std::string scope = "queue:" + std::string(verb) + "-task";
    return Json{{"AnyOf", Json::array({scope + ':' + path + '/' + taskId.toStdString(),
                                       scope + "-in-project:" + memberOr(task, "projectId", "none").toStdString(),
                                       Json{{"AllOf", Json::array({scope, "assume:scheduler-id:" + path})}}})}};
}

} // namespace collie::taskcluster
