#include "app/sandbox/taskcluster/worker_manager_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "app/sandbox/tasks/task_store.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

/// Most workers that are ordered at a time.
constexpr qsizetype mostOrdered = 20;

HttpReply describePool(const ApiCall &call, const TaskQueue &queue) {
    const QString id = call.param("workerPoolId");
    if (!TaskStore::isServed(id) || id.startsWith(u"releng-hardware/"))
        return call.notFound(QStringLiteral("Worker pool does not exist"));
    const qsizetype running = queue.countInQueue(id, TaskState::Running);
    const qsizetype requested = std::min(queue.countInQueue(id, TaskState::Pending), mostOrdered);
    Json pool{{"workerPoolId", id.toStdString()},
              {"providerId", "sandbox-cloud"},
              {"description", "Workers made up by the sandbox."},
              {"created", "2026-01-05T09:00:00.000Z"},
              {"lastModified", "2026-01-05T09:00:00.000Z"},
              {"config", Json{{"maxCapacity", 1000}}},
              {"owner", "sandbox@example.com"},
              {"emailOnError", false},
              {"currentCapacity", requested + running}};
    // One task each.
    for (const auto &[name, count] : {std::pair("requested", requested), std::pair("running", running),
                                      std::pair("stopping", qsizetype(0)), std::pair("stopped", qsizetype(0))}) {
        pool[std::string(name) + "Count"] = count;
        pool[std::string(name) + "Capacity"] = count;
    }
    return call.ok(pool);
}

} // namespace

std::vector<ApiMethod> workerManagerMethods(const TaskQueue &queue) {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back({"GET", QStringLiteral("workerPool"), QStringLiteral("/worker-pool/<workerPoolId>"),
                   [&queue](ApiCall &call) { return describePool(call, queue); },
                   [](const ApiCall &call) {
                       return Json("worker-manager:get-worker-pool:" + call.param("workerPoolId").toStdString());
                   }});
    return all;
}

} // namespace collie::sandbox
