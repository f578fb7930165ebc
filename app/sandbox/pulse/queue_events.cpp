#include "app/sandbox/pulse/queue_events.h"

#include "app/sandbox/taskcluster/wire_check.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

const QByteArray queuePrefix = "exchange/taskcluster-queue/v1/";

/// The member as a word of a routing key: `_` when it is absent.
QByteArray keyWord(const Json &object, const char *key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return "_";
    return QByteArray::fromStdString(found->is_string() ? found->get<std::string>() : found->dump());
}

const char *exchangeOf(TaskEvent what) {
    switch (what) {
    case TaskEvent::Defined:
        return "task-defined";
    case TaskEvent::Pending:
        return "task-pending";
    case TaskEvent::Running:
        return "task-running";
    case TaskEvent::Completed:
        return "task-completed";
    case TaskEvent::Failed:
        return "task-failed";
    case TaskEvent::Exception:
        return "task-exception";
    case TaskEvent::GroupResolved:
        return "task-group-resolved";
    case TaskEvent::GroupSealed:
        break;
    }
    return "task-group-sealed";
}

/// The run of a status; an empty object when it has none of that number.
Json runOf(const Json &status, int runId) {
    if (const auto runs = status.find("runs"); runs != status.end()) {
        for (const Json &run : *runs) {
            if (integerMember(run, "runId", -1) == runId)
                return run;
        }
    }
    return Json::object();
}

QByteArray routingKeyOf(const Json &status, int runId) {
    const Json run = runOf(status, runId);
    return QByteArrayList{"primary",
                          keyWord(status, "taskId"),
                          runId >= 0 ? QByteArray::number(runId) : QByteArray("_"),
                          keyWord(run, "workerGroup"),
                          keyWord(run, "workerId"),
                          keyWord(status, "provisionerId"),
                          keyWord(status, "workerType"),
                          keyWord(status, "schedulerId"),
                          keyWord(status, "taskGroupId"),
                          "_"}
        .join('.');
}

/// Who has bound to a route of the task gets the message as well.
QByteArrayList routesOf(const Json &definition) {
    QByteArrayList routes;
    for (const Json &route : definition.value("routes", Json::array())) {
        if (route.is_string())
            routes.append("route." + QByteArray::fromStdString(route.get<std::string>()));
    }
    return routes;
}

} // namespace

QueueEvents::QueueEvents(EventBus &bus, const TaskQueue &tasks, TaskEvents &events,
                         std::shared_ptr<const WireCheck> check, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_tasks(tasks)
    , m_check(std::move(check)) {
    connect(&events, &TaskEvents::changed, this, &QueueEvents::publish);
    connect(&events, &TaskEvents::priorityChanged, this, &QueueEvents::publishPriority);
}

void QueueEvents::publish(const QString &taskId, int runId, TaskEvent what) const {
    if (!m_bus.hasSubscribers())
        return;
    if (what == TaskEvent::GroupResolved || what == TaskEvent::GroupSealed)
        publishGroup(taskId, what);
    else
        publishTask(taskId, what == TaskEvent::Defined ? -1 : runId, what);
}

void QueueEvents::publishTask(const QString &taskId, int runId, TaskEvent what) const {
    const std::optional<Task> task = m_tasks.task(taskId);
    if (!task)
        return;
    const Json status = task->status(), run = runOf(status, runId);
    Json payload{{"status", status}};
    if (runId >= 0)
        payload["runId"] = runId;
    for (const char *key : {"workerGroup", "workerId"}) {
        if (run.contains(key))
            payload[key] = run[key];
    }
    if (what == TaskEvent::Running && run.contains("takenUntil"))
        payload["takenUntil"] = run["takenUntil"];
    payload["task"] = Json{{"tags", task->definition.value("tags", Json::object())}};
    payload["version"] = 1;

    send({.exchange = queuePrefix + exchangeOf(what),
          .routingKey = routingKeyOf(status, runId),
          .cc = routesOf(task->definition),
          .payload = toJsonBytes(payload)});
}

void QueueEvents::publishPriority(const QString &taskId, int runId, const QString &before) const {
    const std::optional<Task> task = m_tasks.task(taskId);
    if (!m_bus.hasSubscribers() || !task)
        return;
    const Json status = task->status();
    const Json payload{{"version", 1},
                       {"status", status},
                       {"oldPriority", before.toStdString()},
                       {"newPriority", status.at("priority")}};
    send({.exchange = queuePrefix + "task-priority-changed",
          .routingKey = routingKeyOf(status, runId),
          .cc = routesOf(task->definition),
          .payload = toJsonBytes(payload)});
}

void QueueEvents::send(const Event &message) const {
    if (m_check)
        m_check->checkMessage(message.exchange, message.payload);
    m_bus.publish(message);
}

void QueueEvents::publishGroup(const QString &taskGroupId, TaskEvent what) const {
    const std::optional<Json> group = m_tasks.groupDocument(taskGroupId);
    if (!group)
        return;
    Json payload = *group;
    payload["version"] = 1;
    send({.exchange = queuePrefix + exchangeOf(what),
          .routingKey = "primary." + taskGroupId.toLatin1() + '.' + keyWord(*group, "schedulerId") + "._",
          .cc = {},
          .payload = toJsonBytes(payload)});
}

} // namespace collie::sandbox
