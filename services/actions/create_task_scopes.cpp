#include "services/actions/create_task_scopes.h"

#include <QStringList>

#include <algorithm>

namespace collie::actions {

namespace {

/// Highest first.
const QStringList &priorities() {
    static const QStringList all{QStringLiteral("highest"), QStringLiteral("very-high"), QStringLiteral("high"),
                                 QStringLiteral("medium"),  QStringLiteral("low"),       QStringLiteral("very-low"),
                                 QStringLiteral("lowest")};
    return all;
}

QString textOr(const Json &task, const char *key, const QString &fallback) {
    const QString value = stringMember(task, key);
    return value.isEmpty() ? fallback : value;
}

QString taskQueueId(const Json &task) {
    const QString queue = stringMember(task, "taskQueueId");
    return queue.isEmpty() ? stringMember(task, "provisionerId") + u'/' + stringMember(task, "workerType") : queue;
}

} // namespace

Json createTaskScopes(const Json &task, const QString &taskId) {
    Json all = Json::array();
    const auto addEach = [&all, &task](const char *key, const std::string &prefix) {
        const auto list = task.find(key);
        if (list == task.end() || !list->is_array())
            return;
        for (const Json &entry : *list) {
            if (entry.is_string())
                all.push_back(prefix + entry.get<std::string>());
        }
    };
    addEach("scopes", {});
    addEach("routes", "queue:route:");
    all.push_back("queue:create-task:project:" + textOr(task, "projectId", QStringLiteral("none")).toStdString());
    all.push_back(QStringLiteral("queue:scheduler-id:%1/%2")
                      .arg(textOr(task, "schedulerId", QStringLiteral("-")), textOr(task, "taskGroupId", taskId))
                      .toStdString());
    Json any = Json::array();
    const QString priority = textOr(task, "priority", QStringLiteral("lowest"));
    const qsizetype last = std::max<qsizetype>(priorities().indexOf(priority), 0);
    for (qsizetype i = 0; i <= last; ++i)
        any.push_back(
            QStringLiteral("queue:create-task:%1:%2").arg(priorities().at(i), taskQueueId(task)).toStdString());
    all.push_back(Json{{"AnyOf", any}});
    return Json{{"AllOf", all}};
}

} // namespace collie::actions
