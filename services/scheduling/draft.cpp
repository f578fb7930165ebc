#include "services/scheduling/draft.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/base/yaml.h"
#include "services/scheduling/definition_times.h"
#include "services/taskcluster/task_copy.h"

#include <algorithm>

namespace collie::scheduling {

namespace {

Json metadata(const char *name, const char *description, const QString &owner) {
    return Json{{"name", name},
                {"description", description},
                {"owner", (owner.isEmpty() ? QStringLiteral("nobody@example.com") : owner).toStdString()},
                {"source", "https://firefox-ci-tc.services.mozilla.com/tasks/create"}};
}

/// A time of a copy, counted from when it is sent. At the top of a definition the words alone stand for it.
Json timeAfterSending(qint64 sinceCreatedMs) {
    return Json{{"relative-datestamp", timeInWords(sinceCreatedMs).toStdString()}};
}

} // namespace

Result<Draft> Draft::parse(QByteArrayView text) {
    Result<Json> definition = parseYaml(text, Words::tr("The task"));
    if (!definition)
        return failure(definition.error());
    if (!definition->is_object())
        return failure(ErrorKind::InvalidArgument, Words::tr("A task definition is an object."));
    return Draft{.taskId = {}, .definition = std::move(*definition)};
}

Result<Draft> Draft::fixed(qint64 nowMs) const {
    if (isFixed())
        return *this;
    Json whole = definition;
    // A task that does not say when it was made was made now.
    if (whole.is_object() && !whole.contains("created"))
        whole["created"] = "now";
    Result<Json> absolute = fixTimes(std::move(whole), nowMs);
    if (!absolute)
        return failure(absolute.error());
    return Draft{.taskId = newSlugid(), .definition = std::move(*absolute)};
}

namespace templates {

Draft helloWorld(const QString &taskQueueId, const QString &owner) {
    return {.taskId = {},
            .definition = Json{{"taskQueueId", taskQueueId.toStdString()},
                               {"created", "now"},
                               {"deadline", "in 3 hours"},
                               {"expires", "in 1 day"},
                               {"payload", Json{{"image", "ubuntu:latest"},
                                                {"command", Json::array({"/bin/bash", "-c", "echo \"Hello world\""})},
                                                {"maxRunTime", 600}}},
                               {"metadata", metadata("Hello world", "A first task.", owner)}}};
}

Draft linux64Test(const QString &buildTaskId, const QString &owner) {
    const std::string artifact = "https://firefox-ci-tc.services.mozilla.com/api/queue/v1/task/" +
                                 buildTaskId.toStdString() + "/artifacts/public/build/";
    Json task{{"taskQueueId", "gecko-t/t-linux-docker-noscratch-amd"},
              {"created", "now"},
              {"deadline", "in 1 day"},
              {"expires", "in 14 days"},
              {"schedulerId", "gecko-level-1"},
              {"priority", "lowest"},
              {"payload",
               Json{{"image", Json{{"type", "indexed-image"},
                                   {"namespace", "gecko.cache.level-3.docker-images.v2.ubuntu2404-test.latest"},
                                   {"path", "public/image.tar.zst"}}},
                    {"command", Json::array({"/builds/worker/bin/test-linux.sh", "--mochitest-suite=plain",
                                             "--total-chunks=16", "--this-chunk=1"})},
                    {"env", Json{{"MOZHARNESS_SCRIPT", "desktop_unittest.py"},
                                 {"MOZHARNESS_CONFIG", "unittests/linux_unittest.py"},
                                 {"MOZHARNESS_URL", artifact + "mozharness.zip"},
                                 {"EXTRA_MOZHARNESS_CONFIG", "{\"installer_url\": \"" + artifact + "target.tar.xz\"}"},
                                 {"NEED_XVFB", "true"}}},
                    {"maxRunTime", 5400}}},
              {"metadata", metadata("Linux 64 mochitest", "Part 1 of 16 of the mochitests.", owner)},
              {"tags", Json{{"kind", "test"}, {"os", "linux"}, {"worker-implementation", "docker-worker"}}}};
    if (!buildTaskId.isEmpty())
        task["dependencies"] = Json::array({buildTaskId.toStdString()});
    return {.taskId = {}, .definition = std::move(task)};
}

Result<Draft> copyOf(const Json &definition, const DraftCopyOptions &options) {
    Result<Json> made = taskcluster::copyOfTask(definition, timeAfterSending);
    if (!made)
        return failure(made.error());
    Json copy = std::move(*made);
    for (const char *name : {"created", "deadline", "expires"}) {
        if (const auto time = copy.find(name); time != copy.end())
            *time = time->at("relative-datestamp");
    }
    if (!options.keepDependencies) {
        copy.erase("dependencies");
        copy.erase("requires");
    }
    if (!options.keepRoutes)
        copy.erase("routes");
    return Draft{.taskId = {}, .definition = std::move(copy)};
}

Draft interactiveCopyOf(Json task) {
    constexpr qint64 threeHours = 3 * 3600;
    task = taskcluster::withTimesAnew(task, timeAfterSending).value_or(task);
    for (const char *name : {"taskGroupId", "routes", "dependencies", "requires"})
        task.erase(name);
    QStringList scopes = stringsMember(task, "scopes");
    scopes.removeIf([](const QString &scope) { return scope.startsWith(QStringLiteral("docker-worker:cache:")); });
    task["scopes"] = stringsToJson(scopes);
    task["retries"] = 0;
    task["created"] = "now";
    task["deadline"] = "in 12 hours";
    task["expires"] = "in 7 days";
    if (!task.contains("payload") || !task["payload"].is_object())
        task["payload"] = Json::object();
    Json &payload = task["payload"];
    payload.erase("artifacts");
    payload.erase("cache");
    payload["maxRunTime"] = std::max(integerMember(payload, "maxRunTime"), threeHours);
    const auto object = [&payload](const char *name) -> Json & {
        Json &member = payload[name];
        if (!member.is_object())
            member = Json::object();
        return member;
    };
    object("features")["interactive"] = true;
    object("env")["TASKCLUSTER_INTERACTIVE"] = "true";
    return {.taskId = {}, .definition = std::move(task)};
}

} // namespace templates

} // namespace collie::scheduling
