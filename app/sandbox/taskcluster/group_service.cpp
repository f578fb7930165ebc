#include "app/sandbox/taskcluster/group_service.h"

#include "app/sandbox/taskcluster/api_service.h"

namespace collie::sandbox {

namespace {

auto groupListScope(const ApiCall &call) {
    return Json("queue:list-task-group:" + call.param("taskGroupId").toStdString());
}

/// "queue:seal-task-group:<schedulerId>/<taskGroupId>"; null when there is no such group.
auto groupScope(const TaskQueue &queue, const char *prefix) {
    return [&queue, prefix](const ApiCall &call) {
        const auto group = queue.groupDocument(call.param("taskGroupId"));
        if (!group)
            return Json();
        return Json(prefix + stringMember(*group, "schedulerId").toStdString() + '/' +
                    call.param("taskGroupId").toStdString());
    };
}

HttpReply noGroup(const ApiCall &call) {
    return call.notFound(QStringLiteral("No task-group with taskGroupId: `%1`").arg(call.param("taskGroupId")));
}

HttpReply describeGroup(const ApiCall &call, const TaskQueue &queue) {
    const auto group = queue.groupDocument(call.param("taskGroupId"));
    return group ? call.ok(*group) : noGroup(call);
}

HttpReply listGroup(ApiCall &call, const TaskQueue &queue) {
    auto group = queue.groupDocument(call.param("taskGroupId"));
    if (!group)
        return noGroup(call);
    const QStringList tasks = queue.group(call.param("taskGroupId"));
    const ApiService::Page page = ApiService::page(call.request, size_t(tasks.size()));
    Json entries = Json::array();
    for (size_t i = 0; i < page.length; ++i) {
        if (const auto task = queue.task(tasks[qsizetype(page.offset + i)]))
            entries.push_back(Json{{"status", task->status()}, {"task", task->definition}});
    }
    (*group)["tasks"] = std::move(entries);
    if (!page.nextToken.isEmpty())
        (*group)["continuationToken"] = page.nextToken.toStdString();
    return call.ok(*group);
}

HttpReply cancelGroup(ApiCall &call, TaskQueue &queue, const TaskStore &store) {
    const QString id = call.param("taskGroupId");
    if (!queue.groupDocument(id))
        return noGroup(call);
    if (store.sealedMs(id) == 0)
        return call.refuse(
            {.message = QStringLiteral("Task group `%1` is not sealed. Seal it before cancelling its tasks.").arg(id)});
    Json cancelled = Json::array();
    const QStringList tasks = queue.group(id);
    for (const QString &task : tasks) {
        if (!isResolved(*queue.state(task)) && queue.cancel(task))
            cancelled.push_back(task.toStdString());
    }
    return call.ok(Json{{"taskGroupSize", tasks.size()},
                        {"taskIds", cancelled},
                        {"cancelledCount", cancelled.size()},
                        {"taskGroupId", id.toStdString()}});
}

} // namespace

std::vector<ApiMethod> groupMethods(TaskQueue &queue, TaskStore &store) {
    const QString route = QStringLiteral("/task-group/<taskGroupId>");
    std::vector<ApiMethod> all;
    all.push_back({"GET", QStringLiteral("listTaskGroup"), route + QStringLiteral("/list"),
                   [&queue](ApiCall &call) { return listGroup(call, queue); }, groupListScope,
                   QStringList{QStringLiteral("limit"), QStringLiteral("continuationToken")}});
    all.push_back({"GET", QStringLiteral("getTaskGroup"), route,
                   [&queue](ApiCall &call) { return describeGroup(call, queue); }, groupListScope});
    all.push_back({"POST", QStringLiteral("sealTaskGroup"), route + QStringLiteral("/seal"),
                   [&queue, &store](ApiCall &call) {
                       if (queue.groupDocument(call.param("taskGroupId")))
                           store.seal(call.param("taskGroupId"));
                       return describeGroup(call, queue);
                   },
                   groupScope(queue, "queue:seal-task-group:")});
    all.push_back({"POST", QStringLiteral("cancelTaskGroup"), route + QStringLiteral("/cancel"),
                   [&queue, &store](ApiCall &call) { return cancelGroup(call, queue, store); },
                   groupScope(queue, "queue:cancel-task-group:")});
    return all;
}

} // namespace collie::sandbox
