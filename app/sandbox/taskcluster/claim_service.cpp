#include "app/sandbox/taskcluster/claim_service.h"

#include "services/base/json_members.h"
#include "services/base/utc.h"
#include "services/taskcluster/temporary_credentials.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace collie::sandbox {

namespace {

QDateTime utc(qint64 ms) {
    return utcFromMs(ms);
}

/// What the holder of a claim signs with: it may renew the claim, resolve the run, add artifacts and whatever the task
/// may.
Json claimCredentials(const Task &task, int runId, const ClientRegistry &clients) {
    const TaskRun &run = task.runs[size_t(runId)];
    const Client *queue = clients.find(QString::fromLatin1(ClientRegistry::queueId));
    const QString path = QStringLiteral("%1/%2").arg(task.taskId, QString::number(runId));
    QStringList scopes{QStringLiteral("queue:reclaim-task:") + path, QStringLiteral("queue:resolve-task:") + path,
                       QStringLiteral("queue:create-artifact:") + path};
    for (const Json &scope : task.definition.at("scopes"))
        scopes.append(QString::fromStdString(scope.get<std::string>()));
    const QString name =
        QStringLiteral("task-client/%1/on/%2/%3/until/%4")
            .arg(path, run.workerGroup, run.workerId, QString::number(double(run.takenUntilMs) / 1000, 'f', 3));
    const auto made = taskcluster::createTemporaryCredentials(
        {.clientId = queue->clientId, .accessToken = queue->accessToken}, scopes,
        utc(std::min(run.startedMs, run.takenUntilMs)), utc(run.takenUntilMs), name);
    if (!made)
        return Json::object();
    return Json{{"clientId", made->clientId.toStdString()},
                {"accessToken", made->accessToken.reveal().toByteArray().toStdString()},
                {"certificate", made->certificate.reveal().toByteArray().toStdString()}};
}

/// As the queue writes this one time, with an offset for the Z.
std::string withOffset(qint64 ms) {
    std::string text = timeText(ms);
    text.pop_back();
    return text + "+00:00";
}

Json claimDocument(const Task &task, int runId, const ClientRegistry &clients, bool withTask) {
    const TaskRun &run = task.runs[size_t(runId)];
    Json claim{{"status", task.status()},
               {"runId", runId},
               {"workerGroup", run.workerGroup.toStdString()},
               {"workerId", run.workerId.toStdString()},
               {"takenUntil", withOffset(run.takenUntilMs)}};
    if (withTask)
        claim["task"] = task.definition;
    claim["credentials"] = claimCredentials(task, runId, clients);
    return claim;
}

TaskStore::Worker workerOf(const ApiCall &call) {
    return {.group = stringMember(call.payload, "workerGroup"), .id = stringMember(call.payload, "workerId")};
}

Json workerScopes(const ApiCall &call, const QString &claim) {
    return Json{{"AllOf", Json::array({claim.toStdString(), QStringLiteral("queue:worker-id:%1/%2")
                                                                .arg(stringMember(call.payload, "workerGroup"),
                                                                     stringMember(call.payload, "workerId"))
                                                                .toStdString()})}};
}

/// The 400 for a worker that does not name itself.
std::optional<HttpReply> unnamed(const ApiCall &call, const char *schema) {
    static const QRegularExpression form(QStringLiteral("^[a-zA-Z0-9-_]{1,38}$"));
    QStringList mistakes;
    for (const char *name : {"workerGroup", "workerId"}) {
        if (!form.match(stringMember(call.payload, name)).hasMatch())
            mistakes.append(QStringLiteral("  * data must have required property '%1'").arg(QLatin1String(name)));
    }
    if (mistakes.isEmpty())
        return std::nullopt;
    return call.error(400, QStringLiteral("InputValidationError"),
                      QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: %1/schemas/queue/v1/%2.json#\n"
                                     "Errors:\n%3")
                          .arg(call.request.origin(), QLatin1String(schema), mistakes.join(u'\n')));
}

Json claimPending(TaskStore &store, const ClientRegistry &clients, const QString &queue, qsizetype most,
                  const TaskStore::Worker &worker) {
    Json claims = Json::array();
    for (const QString &id : store.pending(queue).mid(0, most)) {
        const int runId = store.find(id)->newestRun();
        if (store.claim(id, runId, worker))
            claims.push_back(claimDocument(*store.find(id), runId, clients, true));
    }
    return Json{{"tasks", claims}};
}

HttpReply claimWork(ApiCall &call, TaskStore &store, const ClientRegistry &clients) {
    if (auto refusal = unnamed(call, "claim-work-request"))
        return *refusal;
    const QString queue = call.param("taskQueueId");
    const auto most = qsizetype(std::clamp<qint64>(integerMember(call.payload, "tasks", 1), 1, 32));
    const TaskStore::Worker worker = workerOf(call);
    Json claims = claimPending(store, clients, queue, most, worker);
    if (!claims.at("tasks").empty())
        return call.ok(claims);
    HttpReply reply;
    reply.later = [&store, &clients, queue, most, worker](const std::function<bool()> &isOpen,
                                                          const std::function<void(HttpReply)> &send) {
        store.awaitPending(queue, [&store, &clients, queue, most, worker, isOpen, send] {
            // Nobody claims for a caller that has gone.
            if (isOpen())
                send(HttpReply::json(claimPending(store, clients, queue, most, worker)));
        });
    };
    return reply;
}

HttpReply claimTask(ApiCall &call, TaskStore &store, const ClientRegistry &clients) {
    if (auto refusal = unnamed(call, "task-claim-request"))
        return *refusal;
    const QString id = call.param("taskId");
    const int runId = call.param("runId").toInt();
    if (const auto claimed = store.claim(id, runId, workerOf(call)); !claimed)
        return call.refuse(claimed.error());
    return call.ok(claimDocument(*store.find(id), runId, clients, true));
}

HttpReply reclaimTask(ApiCall &call, TaskStore &store, const ClientRegistry &clients) {
    const QString id = call.param("taskId");
    const int runId = call.param("runId").toInt();
    if (const auto renewed = store.reclaim(id, runId); !renewed)
        return call.refuse(renewed.error());
    return call.ok(claimDocument(*store.find(id), runId, clients, false));
}

HttpReply report(ApiCall &call, TaskStore &store, TaskState state) {
    QString reason;
    if (state == TaskState::Exception) {
        static const std::array known{"worker-shutdown", "malformed-payload", "resource-unavailable",
                                      "internal-error",  "superseded",        "intermittent-task"};
        reason = stringMember(call.payload, "reason");
        if (std::none_of(known.begin(), known.end(),
                         [&reason](const char *one) { return reason == QLatin1String(one); }))
            return call.error(400, QStringLiteral("InputValidationError"),
                              QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: "
                                             "%1/schemas/queue/v1/task-exception-request.json#\nErrors:\n"
                                             "  * data/reason must be equal to one of the allowed values")
                                  .arg(call.request.origin()));
    }
    const QString id = call.param("taskId");
    if (const auto resolved = store.resolve(id, call.param("runId").toInt(), state, reason); !resolved)
        return call.refuse(resolved.error());
    return call.ok(Json{{"status", store.find(id)->status()}});
}

auto runScope(const char *prefix) {
    return [prefix](const ApiCall &call) {
        return Json(QStringLiteral("%1%2/%3")
                        .arg(QLatin1String(prefix), call.param("taskId"), call.param("runId"))
                        .toStdString());
    };
}

} // namespace

std::vector<ApiMethod> claimMethods(TaskStore &store, const ClientRegistry &clients) {
    const QString route = QStringLiteral("/task/<taskId>/runs/<runId>");
    std::vector<ApiMethod> all;
    all.push_back({"POST", QStringLiteral("claimWork"), QStringLiteral("/claim-work/<taskQueueId>"),
                   [&store, &clients](ApiCall &call) { return claimWork(call, store, clients); },
                   [](const ApiCall &call) {
                       return workerScopes(call, QStringLiteral("queue:claim-work:") + call.param("taskQueueId"));
                   }});
    all.push_back({"POST", QStringLiteral("claimTask"), route + QStringLiteral("/claim"),
                   [&store, &clients](ApiCall &call) { return claimTask(call, store, clients); },
                   [&store](const ApiCall &call) {
                       const Task *task = store.find(call.param("taskId"));
                       return task ? workerScopes(call, QStringLiteral("queue:claim-task:") + task->text("taskQueueId"))
                                   : Json();
                   }});
    all.push_back({"POST", QStringLiteral("reclaimTask"), route + QStringLiteral("/reclaim"),
                   [&store, &clients](ApiCall &call) { return reclaimTask(call, store, clients); },
                   runScope("queue:reclaim-task:")});
    all.push_back({"POST", QStringLiteral("reportCompleted"), route + QStringLiteral("/completed"),
                   [&store](ApiCall &call) { return report(call, store, TaskState::Completed); },
                   runScope("queue:resolve-task:")});
    all.push_back({"POST", QStringLiteral("reportFailed"), route + QStringLiteral("/failed"),
                   [&store](ApiCall &call) { return report(call, store, TaskState::Failed); },
                   runScope("queue:resolve-task:")});
    all.push_back({"POST", QStringLiteral("reportException"), route + QStringLiteral("/exception"),
                   [&store](ApiCall &call) { return report(call, store, TaskState::Exception); },
                   runScope("queue:resolve-task:")});
    all.push_back(
        {"GET", QStringLiteral("pendingTasks"), QStringLiteral("/pending/<taskQueueId>"),
         [&store](ApiCall &call) {
             const QString queue = call.param("taskQueueId");
             return call.ok(Json{{"provisionerId", queue.section(u'/', 0, 0).toStdString()},
                                 {"workerType", queue.section(u'/', 1).toStdString()},
                                 {"taskQueueId", queue.toStdString()},
                                 {"pendingTasks", store.pending(queue).size()}});
         },
         [](const ApiCall &call) { return Json("queue:pending-count:" + call.param("taskQueueId").toStdString()); }});
    return all;
}

} // namespace collie::sandbox
