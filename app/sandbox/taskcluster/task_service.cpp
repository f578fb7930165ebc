#include "app/sandbox/taskcluster/task_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "app/sandbox/tasks/task_schema.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr qsizetype mostTasks = 1000;

HttpReply noTask(const ApiCall &call) {
    return call.refuse(Refusal::noTask(call.param("taskId")));
}

auto taskScope(const char *prefix) {
    return [prefix](const ApiCall &call) {
        return Json((QString::fromLatin1(prefix) + call.param("taskId")).toStdString());
    };
}

QStringList askedTasks(const ApiCall &call) {
    return call.payloadTexts("taskIds").mid(0, mostTasks);
}

auto severalScopes(const char *prefix) {
    return [prefix](const ApiCall &call) {
        Json all = Json::array();
        for (const QString &id : askedTasks(call))
            all.push_back((QString::fromLatin1(prefix) + id).toStdString());
        return Json{{"AllOf", all}};
    };
}

} // namespace

std::vector<ApiMethod> TaskService::methods() {
    std::vector<ApiMethod> all{ApiService::ping()};
    addReading(all);
    addChanging(all);
    return all;
}

void TaskService::addReading(std::vector<ApiMethod> &all) {
    const QStringList paging{QStringLiteral("limit"), QStringLiteral("continuationToken")};
    all.push_back({"GET", QStringLiteral("task"), QStringLiteral("/task/<taskId>"),
                   [this](ApiCall &call) {
                       const auto task = m_queue.task(call.param("taskId"));
                       return task ? call.ok(task->definition) : noTask(call);
                   },
                   taskScope("queue:get-task:")});
    all.push_back({"GET", QStringLiteral("status"), QStringLiteral("/task/<taskId>/status"),
                   [this](ApiCall &call) { return status(call); }, taskScope("queue:status:")});
    all.push_back({"POST", QStringLiteral("tasks"), QStringLiteral("/tasks"),
                   [this](ApiCall &call) { return several(call, false); }, severalScopes("queue:get-task:"), paging});
    all.push_back({"POST", QStringLiteral("statuses"), QStringLiteral("/tasks/status"),
                   [this](ApiCall &call) { return several(call, true); }, severalScopes("queue:status:"), paging});
    all.push_back({"GET", QStringLiteral("listDependentTasks"), QStringLiteral("/task/<taskId>/dependents"),
                   [this](ApiCall &call) { return dependents(call); }, taskScope("queue:list-dependent-tasks:"),
                   paging});
}

void TaskService::addChanging(std::vector<ApiMethod> &all) {
    all.push_back({"PUT", QStringLiteral("createTask"), QStringLiteral("/task/<taskId>"),
                   [this](ApiCall &call) { return create(call); },
                   [this](const ApiCall &call) { return createScopes(call); }});
    struct Verb {
        const char *name, *path, *scope;
        Change change;
    };
    for (const Verb &verb : {Verb{"scheduleTask", "schedule", "schedule", &TaskQueue::schedule},
                             Verb{"rerunTask", "rerun", "rerun", &TaskQueue::rerun},
                             Verb{"cancelTask", "cancel", "cancel", &TaskQueue::cancel}}) {
        all.push_back({"POST", QString::fromLatin1(verb.name),
                       QStringLiteral("/task/<taskId>/") + QLatin1String(verb.path),
                       [this, how = verb.change](ApiCall &call) { return change(call, how); },
                       [this, scope = verb.scope](const ApiCall &call) { return changeScopes(call, scope); }});
    }
    all.push_back({"POST", QStringLiteral("changeTaskPriority"), QStringLiteral("/task/<taskId>/priority"),
                   [this](ApiCall &call) { return changePriority(call); },
                   [this](const ApiCall &call) {
                       const auto task = m_queue.task(call.param("taskId"));
                       if (!task)
                           return Json();
                       return Json{
                           {"AnyOf", Json::array({"queue:change-task-priority:" + call.param("taskId").toStdString(),
                                                  "queue:change-task-priority-in-queue:" +
                                                      task->text("taskQueueId").toStdString()})}};
                   }});
}

HttpReply TaskService::status(const ApiCall &call) const {
    const auto task = m_queue.task(call.param("taskId"));
    return task ? call.ok(Json{{"status", task->status()}}) : noTask(call);
}

Json TaskService::createScopes(const ApiCall &call) const {
    const auto task = TaskSchema::complete(call.param("taskId"), call.payload, call.request.origin(), call.nowMs);
    // What is not a task is refused for that.
    if (!task)
        return Json();
    Json all = Json::array();
    for (const Json &scope : task->at("scopes"))
        all.push_back(scope);
    for (const Json &route : task->at("routes"))
        all.push_back("queue:route:" + route.get<std::string>());
    all.push_back("queue:create-task:project:" + task->at("projectId").get<std::string>());
    all.push_back("queue:scheduler-id:" + task->at("schedulerId").get<std::string>());
    Json any = Json::array();
    for (const char *priority : TaskSchema::priorities) {
        any.push_back("queue:create-task:" + std::string(priority) + ':' + task->at("taskQueueId").get<std::string>());
        if (task->at("priority") == priority)
            break;
    }
    all.push_back(Json{{"AnyOf", any}});
    return Json{{"AllOf", all}};
}

HttpReply TaskService::create(ApiCall &call) {
    const QString taskId = call.param("taskId");
    const auto task = TaskSchema::complete(taskId, call.payload, call.request.origin(), call.nowMs);
    if (!task)
        return call.refuse(task.error());
    const QString group = stringMember(*task, "taskGroupId"), scheduler = stringMember(*task, "schedulerId");
    if (const auto known = m_queue.groupDocument(group); known && stringMember(*known, "schedulerId") != scheduler)
        return call.refuse(
            {.message = QStringLiteral("Task group `%1` contains tasks with schedulerId `%2`. You are attempting to "
                                       "include tasks from schedulerId `%3`.\nAll tasks in the same task-group must "
                                       "have the same schedulerId.")
                            .arg(group, stringMember(*known, "schedulerId"), scheduler)});
    if (const auto created = m_store.create(taskId, *task); !created) {
        call.payload = *task;
        return call.refuse(created.error());
    }
    return status(call);
}

HttpReply TaskService::change(ApiCall &call, Change how) {
    const auto changed = (m_queue.*how)(call.param("taskId"));
    return changed ? status(call) : call.refuse(changed.error());
}

HttpReply TaskService::changePriority(ApiCall &call) {
    const QString priority = stringMember(call.payload, "newPriority");
    const bool known = std::any_of(TaskSchema::priorities.begin(), TaskSchema::priorities.end(),
                                   [&priority](const char *one) { return priority == QLatin1String(one); });
    if (!known)
        return call.error(400, QStringLiteral("InputValidationError"),
                          QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: "
                                         "%1/schemas/queue/v1/change-task-priority-request.json#\nErrors:\n"
                                         "  * data/newPriority must be equal to one of the allowed values")
                              .arg(call.request.origin()));
    const auto changed = m_queue.setPriority(call.param("taskId"), priority);
    return changed ? status(call) : call.refuse(changed.error());
}

Json TaskService::changeScopes(const ApiCall &call, const char *verb) const {
    const auto task = m_queue.task(call.param("taskId"));
    if (!task)
        return Json();
    const std::string path = (task->text("schedulerId") + u'/' + task->text("taskGroupId")).toStdString();
    const std::string scope = "queue:" + std::string(verb) + "-task";
    return Json{{"AnyOf", Json::array({scope + ':' + path + '/' + call.param("taskId").toStdString(),
                                       scope + "-in-project:" + task->text("projectId").toStdString(),
                                       Json{{"AllOf", Json::array({scope, "assume:scheduler-id:" + path})}}})}};
}

HttpReply TaskService::several(ApiCall &call, bool statuses) const {
    const QStringList ids = askedTasks(call);
    const ApiService::Page page = ApiService::page(call.request, size_t(ids.size()));
    Json list = Json::array();
    for (size_t i = 0; i < page.length; ++i) {
        const QString &id = ids[qsizetype(page.offset + i)];
        if (const auto task = m_queue.task(id))
            list.push_back(Json{{"taskId", id.toStdString()},
                                {statuses ? "status" : "task", statuses ? task->status() : task->definition}});
    }
    Json answer{{statuses ? "statuses" : "tasks", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

HttpReply TaskService::dependents(ApiCall &call) const {
    const QString taskId = call.param("taskId");
    if (!m_queue.state(taskId))
        return noTask(call);
    const QStringList ids = m_queue.dependents(taskId);
    const ApiService::Page page = ApiService::page(call.request, size_t(ids.size()));
    Json list = Json::array();
    for (size_t i = 0; i < page.length; ++i) {
        if (const auto task = m_queue.task(ids[qsizetype(page.offset + i)]))
            list.push_back(Json{{"status", task->status()}, {"task", task->definition}});
    }
    Json answer{{"taskId", taskId.toStdString()}, {"tasks", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

} // namespace collie::sandbox
