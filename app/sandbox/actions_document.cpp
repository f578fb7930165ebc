#include "app/sandbox/actions_document.h"

#include "services/base/json.h"

namespace collie::sandbox {

namespace {

struct Definition {
    const char *name, *title, *symbol, *callback, *description;
    Json context;
    Json schema; ///< Null for none.
};

Json timesSchema(int maximum) {
    return Json{{"type", "integer"}, {"title", "Times"}, {"description", "How often each task runs."},
                {"default", 1},      {"minimum", 1},     {"maximum", maximum}};
}

Json labelsSchema() {
    return Json{{"type", "array"}, {"description", "Labels of tasks."}, {"items", Json{{"type", "string"}}}};
}

Json retriggerSchema() {
    return Json{{"type", "object"},
                {"properties", Json{{"downstream", Json{{"type", "boolean"},
                                                        {"default", false},
                                                        {"description", "Run what depends on the task as well."}}},
                                    {"times", timesSchema(100)}}}};
}

Json backfillSchema() {
    return Json{{"type", "object"},
                {"additionalProperties", false},
                {"properties", Json{{"depth", Json{{"type", "integer"},
                                                   {"title", "Depth"},
                                                   {"description", "How many earlier pushes get the task."},
                                                   {"default", 9},
                                                   {"minimum", 1},
                                                   {"maximum", 25}}},
                                    {"inclusive", Json{{"type", "boolean"},
                                                       {"title", "Inclusive"},
                                                       {"description", "Also run it on this push again."},
                                                       {"default", false}}},
                                    {"times", timesSchema(10)}}}};
}

Json multipleSchema() {
    const Json request{{"type", "object"},
                       {"additionalProperties", false},
                       {"properties", Json{{"tasks", labelsSchema()}, {"times", timesSchema(100)}}}};
    return Json{{"type", "object"},
                {"additionalProperties", false},
                {"properties", Json{{"requests", Json{{"type", "array"}, {"items", request}}},
                                    {"additive", Json{{"type", "boolean"}, {"default", true}}}}}};
}

std::vector<Definition> definitions() {
    const Json everyTask = Json::array({Json::object()});
    const Json group = Json::array();
    const Json special = Json::array({Json{{"kind", "decision-task"}}, Json{{"kind", "action-callback"}}});
    return {
        {"retrigger", "Retrigger", "rt", "retrigger-decision", "Run the task once more; this one needs special rights.",
         special, nullptr},
        {"retrigger", "Retrigger", "rt", "retrigger", "Run the task once more.",
         Json::array({Json{{"retrigger", "true"}}}), retriggerSchema()},
        {"retrigger", "Retrigger (disabled)", "rt", "retrigger-disabled",
         "Run the task once more. A task like this is better run again than cloned.", everyTask, retriggerSchema()},
        {"add-new-jobs", "Add new jobs", "add-new", "add-new-jobs", "Run tasks by their labels.", group,
         Json{{"type", "object"}, {"properties", Json{{"tasks", labelsSchema()}, {"times", timesSchema(100)}}}}},
        {"retrigger-multiple", "Retrigger", "rt", "retrigger-multiple", "Run several tasks once more, by label.", group,
         multipleSchema()},
        {"backfill", "Backfill", "Bk", "backfill", "Run the task on earlier pushes that did not.",
         Json::array({Json{{"kind", "test"}}, Json{{"kind", "build"}}, Json{{"kind", "source-test"}}}),
         backfillSchema()},
        {"cancel", "Cancel Task", "cx", "cancel", "Stop the task.", everyTask, nullptr},
        {"cancel-all", "Cancel All", "cAll", "cancel-all", "Stop every task of the push that has not ended.", group,
         nullptr},
    };
}

} // namespace

QString ActionsDocument::hookId(int level) {
    return QStringLiteral("in-tree-action-%1-generic/%2").arg(level).arg(QLatin1String(hookHash));
}

QByteArray ActionsDocument::write(const World &world, quint32 pushIndex) {
    const Push &push = world.pushes()[pushIndex];
    const Repository &repository = world.repositories[push.repository];
    Json actions = Json::array();
    for (const Definition &definition : definitions()) {
        const Json payload{{"decision", Json{{"action", Json{{"name", definition.name},
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
        Json action{{"kind", "hook"},
                    {"name", definition.name},
                    {"title", definition.title},
                    {"description", definition.description},
                    {"context", definition.context},
                    {"extra", Json{{"actionPerm", "generic"}}},
                    {"hookGroupId", hookGroupId},
                    {"hookId", hookId(repository.level).toStdString()},
                    {"hookPayload", payload}};
        if (!definition.schema.is_null())
            action["schema"] = definition.schema;
        actions.push_back(std::move(action));
    }
    return toJsonBytes(Json{{"version", 1}, {"variables", Json::object()}, {"actions", actions}}, 1);
}

} // namespace collie::sandbox
