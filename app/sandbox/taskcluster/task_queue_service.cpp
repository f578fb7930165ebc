#include "app/sandbox/taskcluster/task_queue_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "services/base/json_members.h"

namespace collie::sandbox {

namespace {

auto taskQueueScope(const char *prefix) {
    return [prefix](const ApiCall &call) { return Json(prefix + call.param("taskQueueId").toStdString()); };
}

HttpReply countTasks(const ApiCall &call, const TaskQueue &queue) {
    const QString id = call.param("taskQueueId");
    return call.ok(Json{{"provisionerId", id.section(u'/', 0, 0).toStdString()},
                        {"workerType", id.section(u'/', 1).toStdString()},
                        {"taskQueueId", id.toStdString()},
                        {"pendingTasks", queue.countInQueue(id, TaskState::Pending)},
                        {"claimedTasks", queue.countInQueue(id, TaskState::Running)}});
}

Json listedTask(const Task &task, TaskState state) {
    const TaskRun &run = task.runs.back();
    Json entry{{"taskId", task.taskId.toStdString()}, {"runId", task.newestRun()}};
    if (state == TaskState::Running) {
        entry["workerGroup"] = run.workerGroup.toStdString();
        entry["workerId"] = run.workerId.toStdString();
        entry["claimed"] = timeText(run.startedMs);
    } else {
        entry["inserted"] = timeText(run.scheduledMs);
    }
    entry["task"] = task.definition;
    return entry;
}

HttpReply listTasks(const ApiCall &call, const TaskQueue &queue, TaskState state) {
    const std::vector<Task> tasks = queue.inQueue(call.param("taskQueueId"), state);
    const ApiService::Page page = ApiService::page(call.request, tasks.size());
    Json list = Json::array();
    for (size_t i = 0; i < page.length; ++i)
        list.push_back(listedTask(tasks[page.offset + i], state));
    Json answer{{"tasks", std::move(list)}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

} // namespace

std::vector<ApiMethod> taskQueueMethods(const TaskQueue &queue) {
    const QString route = QStringLiteral("/task-queues/<taskQueueId>");
    const QStringList paging{QStringLiteral("limit"), QStringLiteral("continuationToken")};
    std::vector<ApiMethod> all;
    all.push_back({"GET", QStringLiteral("taskQueueCounts"), route + QStringLiteral("/counts"),
                   [&queue](ApiCall &call) { return countTasks(call, queue); },
                   [](const ApiCall &call) {
                       return Json{{"AllOf", Json::array({taskQueueScope("queue:pending-count:")(call),
                                                          taskQueueScope("queue:claimed-count:")(call)})}};
                   }});
    all.push_back({"GET", QStringLiteral("listPendingTasks"), route + QStringLiteral("/pending"),
                   [&queue](ApiCall &call) { return listTasks(call, queue, TaskState::Pending); },
                   taskQueueScope("queue:pending-list:"), paging});
    all.push_back({"GET", QStringLiteral("listClaimedTasks"), route + QStringLiteral("/claimed"),
                   [&queue](ApiCall &call) { return listTasks(call, queue, TaskState::Running); },
                   taskQueueScope("queue:claimed-list:"), paging});
    return all;
}

} // namespace collie::sandbox
