#include "app/sandbox/tasks/task_graph_document.h"

#include "app/sandbox/tasks/task_documents.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr qsizetype typicalTask = 2'000;

/// What becomes of a task's definition when the graph is written: relative times, and the build by reference.
Json unresolved(Json task, bool hasBuild, bool isTry) {
    task["created"] = Json{{"relative-datestamp", "0 seconds"}};
    task["deadline"] = Json{{"relative-datestamp", "1 day"}};
    task["expires"] = Json{{"relative-datestamp", isTry ? "28 days" : "1 year"}};
    for (const char *name : {"dependencies", "taskGroupId", "taskQueueId", "projectId"})
        task.erase(name);
    task["payload"]["env"]["TASKCLUSTER_DECISION"] = Json{{"task-reference", "<decision>"}};
    if (hasBuild) {
        task["payload"]["env"]["BUILD_TASK"] = Json{{"task-reference", "<build>"}};
        task["payload"]["env"]["INSTALLER_URL"] = Json{{"artifact-reference", "<build/public/build/target.tar.xz>"}};
    }
    task["extra"].erase("parent");
    return task;
}

} // namespace

QByteArray TaskGraphDocument::write(const World &world, const JobCatalogue &catalogue, quint32 push) {
    const TaskDocuments documents(world);
    const bool isTry = world.repositories[world.pushes()[push].repository].isTry;
    const quint32 end = std::min(catalogue.endOfTypes(), catalogue.firstType() + taskCount);
    QByteArray out;
    out.reserve(qsizetype(end - catalogue.firstType()) * typicalTask);
    out += '{';
    for (quint32 index = catalogue.firstType(); index < end; ++index) {
        const JobType &type = world.types()[index];
        const std::optional<quint32> build = JobCatalogue::buildOf(world, index);
        Json dependencies = Json::object();
        if (build)
            dependencies["build"] = world.types()[*build].label.toStdString();
        const Json entry{{"attributes", Json{{"kind", type.kind.toStdString()},
                                             {"run_on_projects", Json::array({"all"})},
                                             {"build_platform", type.platform.toStdString()},
                                             {"build_type", type.option.toStdString()}}},
                         {"dependencies", dependencies},
                         {"description", "A job made up by the sandbox; it runs nothing."},
                         {"if_dependencies", Json::array()},
                         {"kind", type.kind.toStdString()},
                         {"label", type.label.toStdString()},
                         {"optimization", nullptr},
                         {"soft_dependencies", Json::array()},
                         {"task", unresolved(documents.definitionOfType(push, index), build.has_value(), isTry)}};
        out +=
            (out.size() > 1 ? ",\n" : "\n") + toJsonBytes(Json(type.label.toStdString())) + ": " + toJsonBytes(entry);
    }
    return out + "\n}\n";
}

} // namespace collie::sandbox
