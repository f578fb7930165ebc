#include "app/sandbox/tasks/task_schema.h"

#include "services/base/json_members.h"
#include "services/base/json_schema.h"

#include <QDateTime>

#include <array>

namespace collie::sandbox {

namespace {

constexpr qint64 allowedDriftMs = 15 * 60 * 1000;
constexpr qint64 longestDeadlineMs = qint64(5) * 24 * 3600 * 1000;

/// The limits of a task's members, as the queue's reference states them; the words are the sandbox's own.
constexpr auto taskText = R"json({
  "title": "Task", "description": "A task as the queue keeps it.", "type": "object", "additionalProperties": false,
  "required": ["provisionerId", "workerType", "taskQueueId", "schedulerId", "taskGroupId", "dependencies", "requires",
               "routes", "priority", "retries", "created", "deadline", "scopes", "payload", "metadata", "tags", "extra"],
  "properties": {
    "provisionerId": {"type": "string", "pattern": "^[a-zA-Z0-9-_]{1,38}$", "description": "Who supplies workers."},
    "workerType": {"type": "string", "pattern": "^[a-z]([-a-z0-9]{0,36}[a-z0-9])?$"},
    "taskQueueId": {"type": "string", "pattern": "^[a-zA-Z0-9-_]{1,38}/[a-z]([-a-z0-9]{0,36}[a-z0-9])?$",
                    "description": "provisionerId and workerType, with a slash between."},
    "schedulerId": {"type": "string", "minLength": 1, "maxLength": 38, "pattern": "^([a-zA-Z0-9-_]*)$",
                    "default": "-", "description": "The same for every task of a group."},
    "projectId": {"type": "string", "minLength": 1, "maxLength": 500, "pattern": "^([a-zA-Z0-9._/-]*)$",
                  "default": "none"},
    "taskGroupId": {"type": "string", "description": "Of the decision task; the task's own id when left out.",
                    "pattern": "^[A-Za-z0-9_-]{8}[Q-T][A-Za-z0-9_-][CGKOSWaeimquy26-][A-Za-z0-9_-]{10}[AQgw]$"},
    "dependencies": {"type": "array", "maxItems": 10000, "uniqueItems": true, "default": [],
      "description": "Tasks that come first.",
      "items": {"type": "string",
                "pattern": "^[A-Za-z0-9_-]{8}[Q-T][A-Za-z0-9_-][CGKOSWaeimquy26-][A-Za-z0-9_-]{10}[AQgw]$"}},
    "requires": {"type": "string", "enum": ["all-completed", "all-resolved"], "default": "all-completed"},
    "routes": {"type": "array", "maxItems": 64, "uniqueItems": true, "default": [],
               "items": {"type": "string", "minLength": 1, "maxLength": 249}},
    "priority": {"type": "string", "default": "lowest",
                 "enum": ["highest", "very-high", "high", "medium", "low", "very-low", "lowest"]},
    "retries": {"type": "integer", "minimum": 0, "maximum": 49, "default": 5},
    "created": {"type": "string", "format": "date-time", "description": "Now, give or take 15 minutes."},
    "deadline": {"type": "string", "format": "date-time", "description": "At most five days after now."},
    "expires": {"type": "string", "format": "date-time", "description": "A year after the deadline when left out."},
    "scopes": {"type": "array", "default": [], "items": {"type": "string", "pattern": "^[ -~]*$"}},
    "payload": {"type": "object", "description": "What the worker reads."},
    "metadata": {"$ref": "task-metadata.json#"},
    "tags": {"type": "object", "default": {}, "additionalProperties": {"type": "string", "maxLength": 4096}},
    "extra": {"type": "object", "default": {}}
  }
})json";

constexpr auto metadataText = R"json({
  "title": "Metadata", "description": "What people read about a task.", "type": "object",
  "additionalProperties": false, "required": ["name", "description", "owner", "source"],
  "properties": {
    "name": {"type": "string", "maxLength": 255},
    "description": {"type": "string", "maxLength": 32768},
    "owner": {"type": "string", "maxLength": 255},
    "source": {"type": "string", "maxLength": 4096, "pattern": "^(https?://|ssh://|git@)"}
  }
})json";

Json parsed(const char *text) {
    return Json::parse(text);
}

/// The request: the task's members by reference, most of them optional.
Json requestSchema() {
    Json properties = Json::object();
    const Json members = parsed(taskText).at("properties");
    for (const auto &[name, schema] : members.items()) {
        properties[name] = name == "metadata" ? schema : Json{{"$ref", "task.json#/properties/" + name}};
        if (schema.contains("default"))
            properties[name]["default"] = schema.at("default");
    }
    return Json{{"title", "Request of createTask"},
                {"description", "A task as one asks for it."},
                {"type", "object"},
                {"additionalProperties", false},
                {"required", Json::array({"created", "deadline", "payload", "metadata"})},
                {"properties", properties}};
}

/// The request's schema with its references followed, for checking.
const Json &checkedSchema() {
    static const Json schema = [] {
        Json whole = requestSchema();
        const Json task = parsed(taskText).at("properties");
        for (const auto &[name, property] : task.items())
            whole["properties"][name] = name == "metadata" ? parsed(metadataText) : property;
        return whole;
    }();
    return schema;
}

Refusal inputError(const QString &message) {
    return {.status = 400, .code = QStringLiteral("InputError"), .message = message};
}

/// In the words the queue's validator uses for the two commonest mistakes.
QStringList topLevelMistakes(const Json &request) {
    QStringList mistakes;
    for (const char *name : {"created", "deadline", "payload", "metadata"}) {
        if (!request.contains(name))
            mistakes.append(QStringLiteral("  * data must have required property '%1'").arg(QLatin1String(name)));
    }
    for (const auto &[name, value] : request.items()) {
        if (!checkedSchema().at("properties").contains(name))
            mistakes.append(QStringLiteral("  * data must NOT have additional properties: \"%1\"")
                                .arg(QString::fromStdString(name)));
    }
    for (const char *name : {"created", "deadline", "expires"}) {
        const auto found = request.find(name);
        if (found != request.end() && !timeMember(request, name).isValid())
            mistakes.append(QStringLiteral("  * data/%1 must match format \"date-time\"").arg(QLatin1String(name)));
    }
    return mistakes;
}

std::optional<Refusal> againstSchema(const Json &request, const QString &rootUrl) {
    QStringList mistakes = topLevelMistakes(request);
    if (mistakes.isEmpty()) {
        if (const Result<void> checked = checkAgainstSchema(request, checkedSchema(), QStringLiteral("data")); !checked)
            mistakes.append(QStringLiteral("  * ") + checked.error().message);
    }
    if (mistakes.isEmpty())
        return std::nullopt;
    return Refusal{.status = 400,
                   .code = QStringLiteral("InputValidationError"),
                   .message = QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: "
                                             "%1/schemas/queue/v1/create-task-request.json#\nErrors:\n%2")
                                  .arg(rootUrl, mistakes.join(u'\n'))};
}

/// Either way of naming the queue gives the other. \return whether they agree.
bool nameQueue(Json &task) {
    const QString queue = stringMember(task, "taskQueueId");
    QString provisioner = stringMember(task, "provisionerId"), worker = stringMember(task, "workerType");
    if (!queue.isEmpty() && provisioner.isEmpty() && worker.isEmpty()) {
        provisioner = queue.section(u'/', 0, 0);
        worker = queue.section(u'/', 1);
    }
    const QString both = provisioner + u'/' + worker;
    if (provisioner.isEmpty() || worker.isEmpty() || (!queue.isEmpty() && queue != both))
        return false;
    task["provisionerId"] = provisioner.toStdString();
    task["workerType"] = worker.toStdString();
    task["taskQueueId"] = both.toStdString();
    return true;
}

std::optional<Refusal> checkTimes(Json &task, qint64 nowMs) {
    const auto at = [&task](const char *name) { return timeMember(task, name).toMSecsSinceEpoch(); };
    const qint64 created = at("created"), deadline = at("deadline");
    if (created < nowMs - allowedDriftMs)
        return inputError(QStringLiteral("`created` cannot be in the past (max 15min drift)"));
    if (created > nowMs + allowedDriftMs)
        return inputError(QStringLiteral("`created` cannot be in the future (max 15min drift)"));
    if (created > deadline)
        return inputError(QStringLiteral("`deadline` cannot be past `created`"));
    if (deadline < nowMs)
        return inputError(QStringLiteral("`deadline` cannot be in the past"));
    if (deadline - nowMs > longestDeadlineMs)
        return inputError(QStringLiteral("`deadline` cannot be more than 5 days into the future"));
    if (!task.contains("expires"))
        task["expires"] = timeText(deadline + qint64(365) * 24 * 3600 * 1000);
    if (at("expires") < deadline)
        return inputError(QStringLiteral("`expires` cannot be before `deadline`"));
    // One way of writing a time, so that the same moment is the same definition.
    for (const char *name : {"created", "deadline", "expires"})
        task[name] = timeText(at(name));
    return std::nullopt;
}

} // namespace

std::optional<Json> TaskSchema::document(const QString &path, const QString &rootUrl) {
    Json schema;
    if (path == u"queue/v1/create-task-request.json")
        schema = requestSchema();
    else if (path == u"queue/v1/task.json")
        schema = parsed(taskText);
    else if (path == u"queue/v1/task-metadata.json")
        schema = parsed(metadataText);
    else
        return std::nullopt;
    Json result{{"$id", QStringLiteral("%1/schemas/%2#").arg(rootUrl, path).toStdString()},
                {"$schema", QStringLiteral("%1/schemas/common/metaschema.json#").arg(rootUrl).toStdString()}};
    result.update(schema);
    return result;
}

tl::expected<Json, Refusal> TaskSchema::complete(const QString &taskId, Json request, const QString &rootUrl,
                                                 qint64 nowMs) {
    if (auto refusal = againstSchema(request, rootUrl))
        return tl::unexpected(std::move(*refusal));
    const bool named = nameQueue(request);
    for (const auto &[name, property] : checkedSchema().at("properties").items()) {
        if (property.contains("default") && !request.contains(name))
            request[name] = property.at("default");
    }
    if (!named)
        return tl::unexpected(inputError(QStringLiteral(
            "At least a provisionerId and a workerType or a taskQueueId must be provided, and they must agree.")));
    if (!request.contains("taskGroupId"))
        request["taskGroupId"] = taskId.toStdString();
    if (auto refusal = checkTimes(request, nowMs))
        return tl::unexpected(std::move(*refusal));
    for (const Json &scope : request.at("scopes")) {
        if (QString::fromStdString(scope.get<std::string>()).endsWith(QStringLiteral("**")))
            return tl::unexpected(inputError(QStringLiteral("scopes must not end with **")));
    }
    Json task = Json::object();
    for (const auto &[name, property] : checkedSchema().at("properties").items())
        task[name] = std::move(request.at(name));
    return task;
}

} // namespace collie::sandbox
