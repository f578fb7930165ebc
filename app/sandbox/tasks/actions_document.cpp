#include "app/sandbox/tasks/actions_document.h"

#include "app/sandbox/tasks/action_definitions.h"
#include "app/sandbox/tasks/task_documents.h"
#include "services/base/json.h"

namespace collie::sandbox {

namespace {

/// What a hook is triggered with; the task of an action of kind "task" carries the same.
Json payloadOf(const World &world, quint32 pushIndex, const ActionDefinition &definition) {
    const Push &push = world.pushes()[pushIndex];
    const Repository &repository = world.repositories[push.repository];
    return Json{{"decision", Json{{"action", Json{{"name", definition.name},
                                                  {"title", definition.title},
                                                  {"description", definition.description},
                                                  {"taskGroupId", world.groupOf(pushIndex).toStdString()},
                                                  {"cb_name", definition.callback},
                                                  {"symbol", definition.symbol}}},
                                  {"repository", Json{{"url", repository.url.toStdString()},
                                                      {"project", repository.name.toStdString()},
                                                      {"level", std::to_string(repository.level)}}},
                                  {"push", Json{{"owner", push.author.toStdString()},
                                                {"pushlog_id", std::to_string(push.pushlogId)},
                                                {"revision", push.revision.toStdString()}}}}},
                {"user", Json{{"input", Json{{"$eval", "input"}}},
                              {"taskId", Json{{"$eval", "taskId"}}},
                              {"taskGroupId", Json{{"$eval", "taskGroupId"}}}}}};
}

/// The template of the task that carries out an action of kind "task".
Json taskOf(const World &world, quint32 pushIndex, const ActionDefinition &definition) {
    const Push &push = world.pushes()[pushIndex];
    const Repository &repository = world.repositories[push.repository];
    return Json{{"created", Json{{"$fromNow", ""}}},
                {"deadline", Json{{"$fromNow", "12 hours"}}},
                {"expires", Json{{"$fromNow", "14 days"}}},
                {"provisionerId", "gecko-" + std::to_string(repository.level)},
                {"workerType", "decision-gcp"},
                {"schedulerId", TaskDocuments(world).schedulerId(pushIndex).toStdString()},
                {"taskGroupId", Json{{"$eval", "taskGroupId"}}},
                {"priority", repository.isTry ? "very-low" : "low"},
                {"routes", Json::array({TaskDocuments(world).route(pushIndex)})},
                {"scopes", Json::array()},
                {"payload", Json{{"command", Json::array({"run-action", "${ownTaskId}"})},
                                 {"action", payloadOf(world, pushIndex, definition)}}},
                {"tags", Json{{"kind", "action-callback"}, {"createdForUser", push.author.toStdString()}}},
                {"extra", Json{{"treeherder", Json{{"symbol", definition.symbol},
                                                   {"groupSymbol", "AC"},
                                                   {"groupName", "action-callback"},
                                                   {"machine", Json{{"platform", "gecko-decision"}}}}},
                               {"parent", Json{{"$eval", "taskGroupId"}}}}},
                {"metadata", Json{{"name", std::string("Action: ") + definition.title},
                                  {"description", definition.description},
                                  {"owner", push.author.toStdString()},
                                  {"source", repository.url.toStdString()}}}};
}

} // namespace

QString ActionsDocument::hookId(int level) {
    return QStringLiteral("in-tree-action-%1-generic/%2").arg(level).arg(QLatin1String(hookHash));
}

QByteArray ActionsDocument::write(const World &world, quint32 pushIndex) {
    const Repository &repository = world.repositories[world.pushes()[pushIndex].repository];
    Json actions = Json::array();
    for (const ActionDefinition &definition : actionDefinitions()) {
        Json action{{"kind", definition.isTask ? "task" : "hook"},
                    {"name", definition.name},
                    {"title", definition.title},
                    {"description", definition.description},
                    {"context", definition.context},
                    {"extra", Json{{"actionPerm", "generic"}}}};
        if (definition.isTask) {
            action["task"] = taskOf(world, pushIndex, definition);
        } else {
            action["hookGroupId"] = hookGroupId;
            action["hookId"] = hookId(repository.level).toStdString();
            action["hookPayload"] = payloadOf(world, pushIndex, definition);
        }
        if (!definition.schema.is_null())
            action["schema"] = definition.schema;
        actions.push_back(std::move(action));
    }
    return toJsonBytes(Json{{"version", 1}, {"variables", Json::object()}, {"actions", actions}}, 1);
}

} // namespace collie::sandbox
