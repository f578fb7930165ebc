#include "app/sandbox/tasks/action_definitions.h"

namespace collie::sandbox {

namespace {

Json timesSchema(int maximum) {
    return Json{{"type", "integer"}, {"title", "Times"}, {"description", "How often each task runs."},
                {"default", 1},      {"minimum", 1},     {"maximum", maximum}};
}

Json labelsSchema() {
    return Json{{"type", "array"}, {"description", "Labels of tasks."}, {"items", Json{{"type", "string"}}}};
}

Json closed(Json properties) {
    return Json{{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

Json retriggerSchema(bool disabled) {
    Json properties{
        {"downstream",
         Json{{"type", "boolean"}, {"default", false}, {"description", "Run what depends on the task as well."}}},
        {"times", timesSchema(100)}};
    if (disabled)
        properties["force"] =
            Json{{"type", "boolean"}, {"default", false}, {"description", "Run it although it should not be."}};
    return Json{{"type", "object"}, {"properties", properties}};
}

Json backfillSchema() {
    return closed(Json{{"depth", Json{{"type", "integer"},
                                      {"title", "Depth"},
                                      {"description", "How many earlier pushes get the task."},
                                      {"default", 9},
                                      {"minimum", 1},
                                      {"maximum", 25}}},
                       {"inclusive", Json{{"type", "boolean"},
                                          {"title", "Inclusive"},
                                          {"description", "Also run it on this push again."},
                                          {"default", false}}},
                       {"testPath", Json{{"type", "string"}, {"title", "Test path"}}},
                       {"times", timesSchema(10)}});
}

Json multipleSchema() {
    const Json request = closed(Json{{"tasks", labelsSchema()}, {"times", timesSchema(100)}});
    return closed(Json{{"requests", Json{{"type", "array"}, {"items", request}}},
                       {"additive", Json{{"type", "boolean"}, {"default", true}}}});
}

/// Of every type a form knows.
Json customSchema() {
    const Json words{{"type", "object"}, {"additionalProperties", Json{{"type", "string"}}}};
    Json environment = words, preferences = words;
    environment["title"] = "Environment";
    environment["description"] = "Further variables of this run's environment.";
    environment["default"] = Json{{"MOZ_LOG", ""}};
    preferences["title"] = "Preferences";
    preferences["description"] = "Further preferences of this run.";
    preferences["default"] = Json::object();
    Json schema =
        closed(Json{{"path", Json{{"type", "string"},
                                  {"title", "Path"},
                                  {"description", "Of the test."},
                                  {"maxLength", 255},
                                  {"default", ""}}},
                    {"logLevel", Json{{"type", "string"},
                                      {"title", "Log level"},
                                      {"enum", Json::array({"debug", "info", "warning", "error", "critical"})},
                                      {"default", "debug"}}},
                    {"runUntilFail", Json{{"type", "boolean"}, {"title", "Run until it fails"}, {"default", true}}},
                    {"repeat", Json{{"type", "integer"}, {"title", "Repeat"}, {"default", 30}, {"minimum", 1}}},
                    {"environment", environment},
                    {"preferences", preferences}});
    schema["required"] = Json::array({"path"});
    return schema;
}

Json interactiveSchema() {
    return closed(Json{{"notify", Json{{"type", "string"},
                                       {"format", "email"},
                                       {"title", "Who to notify"},
                                       {"description", "Gets a mail with a link to the task."},
                                       {"default", "nobody@example.com"}}}});
}

void addRetriggers(std::vector<ActionDefinition> &all) {
    const Json special =
        Json::array({Json{{"kind", "decision-task"}}, Json{{"kind", "action-callback"}}, Json{{"kind", "cron-task"}}});
    all.push_back({"retrigger-custom", "Retrigger task with custom parameters", "rt", "retrigger-custom",
                   "Run the task once more, with an environment and preferences of your own.",
                   Json::array({Json{{"test-type", "mochitest"}}, Json{{"test-type", "reftest"}}}), customSchema()});
    all.push_back({"retrigger", "Retrigger", "rt", "retrigger-decision",
                   "Run the task once more; this one needs special rights.", special, nullptr});
    all.push_back({"retrigger", "Retrigger", "rt", "retrigger", "Run the task once more.",
                   Json::array({Json{{"retrigger", "true"}}}), retriggerSchema(false)});
    all.push_back({"retrigger", "Retrigger (disabled)", "rt", "retrigger-disabled",
                   "Run the task once more. A task like this is better run again than cloned.",
                   Json::array({Json::object()}), retriggerSchema(true)});
}

void addOfTasks(std::vector<ActionDefinition> &all) {
    const Json everyTask = Json::array({Json::object()});
    const Json tests = Json::array({Json{{"kind", "test"}}});
    const Json onDocker = Json::array({Json{{"worker-implementation", "docker-worker"}}});
    const Json performance = Json::array({Json{{"test-type", "talos"}}, Json{{"test-type", "raptor"}}});
    all.push_back({"create-interactive", "Create Interactive Task", "create-inter", "create-interactive",
                   "Start a copy of the task that waits for you to log in.",
                   Json::array({Json{{"kind", "test"}, {"worker-implementation", "docker-worker"}}}),
                   interactiveSchema()});
    all.push_back({"confirm-failures", "Confirm failures in job", "cf", "confirm-failures",
                   "Run what failed in the task again, by itself.", tests, closed(Json{{"times", timesSchema(100)}})});
    all.push_back({"backfill", "Backfill", "Bk", "backfill", "Run the task on earlier pushes that did not.",
                   Json::array({Json{{"kind", "test"}}, Json{{"kind", "build"}}, Json{{"kind", "source-test"}}}),
                   backfillSchema()});
    all.push_back({"geckoprofile", "GeckoProfile", "rp", "geckoprofile",
                   "Run the task again with the profiler on, on this push and the one before.", performance, nullptr});
    all.push_back({"side-by-side", "Side by side", "gen-sxs", "side-by-side",
                   "Compare the videos of this push and the one before.", Json::array({Json{{"test-type", "raptor"}}}),
                   closed(Json{{"revision", Json{{"type", "string"},
                                                 {"title", "Revision"},
                                                 {"description", "What to compare with; the push before when empty."},
                                                 {"default", ""},
                                                 {"pattern", "^([0-9a-f]{12,40})?$"}}}})});
    all.push_back({"rerun", "Rerun", "rr", "rerun", "Run the task again as the same task.", everyTask,
                   Json{{"type", "object"}, {"properties", Json::object()}}});
    all.push_back({"cancel", "Cancel Task", "cx", "cancel", "Stop the task.", everyTask, nullptr});
    all.push_back({"purge-cache", "Purge Worker Caches", "purge-cache", "purge-cache",
                   "Throw away the caches of the workers that run tasks like this.", onDocker, nullptr});
}

void addOfPush(std::vector<ActionDefinition> &all) {
    const Json group = Json::array();
    all.push_back(
        {"add-new-jobs", "Add new jobs", "add-new", "add-new-jobs", "Run tasks by their labels.", group,
         Json{{"type", "object"}, {"properties", Json{{"tasks", labelsSchema()}, {"times", timesSchema(100)}}}}});
    all.push_back({"retrigger-multiple", "Retrigger", "rt", "retrigger-multiple",
                   "Run several tasks once more, by label.", group, multipleSchema()});
    all.push_back({"run-all-talos", "Run All Talos Tests", "raT", "run-all-talos", "Run every Talos test.", group,
                   closed(Json{{"times", timesSchema(6)}})});
    all.push_back({"run-missing-tests", "Run Missing Tests", "rmt", "run-missing-tests",
                   "Run tests that this push has left out.", group, nullptr});
    all.push_back({"cancel-all", "Cancel All", "cAll", "cancel-all", "Stop every task of the push that has not ended.",
                   group, nullptr});
    all.push_back({"retrigger-all", "Retrigger all failed", "rta", "retrigger-all",
                   "Run every task that failed once more.", group, closed(Json{{"times", timesSchema(10)}}), true});
}

} // namespace

std::vector<ActionDefinition> actionDefinitions() {
    std::vector<ActionDefinition> all;
    addRetriggers(all);
    addOfTasks(all);
    addOfPush(all);
    return all;
}

} // namespace collie::sandbox
