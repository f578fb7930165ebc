#include "app/session/kept_view.h"

#include "app/session/open_target.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/address_text.h"

namespace collie::session {
namespace {

Json toJson(const JobName &job) {
    return Json{{"taskId", job.taskId.toStdString()}, {"runId", job.runId}, {"jobId", job.jobId}};
}

JobName jobFromJson(const Json &json) {
    return {.taskId = stringMember(json, "taskId"),
            .runId = static_cast<int>(integerMember(json, "runId", -1)),
            .jobId = integerMember(json, "jobId")};
}

} // namespace

QByteArray lastViewKey() {
    return QByteArrayLiteral("last");
}

QByteArray toBytes(const TrailView &view) {
    Json chosen = Json::array();
    for (const qint64 push : view.chosenPushes)
        chosen.push_back(push);
    Json selected = Json::array();
    for (const JobName &job : view.selected)
        selected.push_back(toJson(job));
    Json json{{"version", 1},
              {"address", viewUrl(viewAddress(view.deployment, view.view)).toEncoded().toStdString()},
              {"taskGroupId", view.view.taskGroupId.toStdString()},
              {"chosenPushes", std::move(chosen)},
              {"selected", std::move(selected)}};
    if (view.log)
        json["log"] = Json{{"job", toJson(view.log->job)}, {"artifact", view.log->artifact.toStdString()}};
    return toJsonBytes(json);
}

std::optional<TrailView> viewFromBytes(const QByteArray &bytes, const Deployment &deployment) {
    const Result<Json> json = parseJson(bytes, Words::tr("The last view"));
    if (!json || integerMember(*json, "version") != 1)
        return std::nullopt;
    TrailView view{.deployment = deployment};
    view.view.taskGroupId = stringMember(*json, "taskGroupId");
    if (view.view.taskGroupId.isEmpty()) {
        const Result<OpenTarget> target = parseOpenTarget(stringMember(*json, "address"));
        if (!target || target->repository.isEmpty())
            return std::nullopt;
        view.view.repository = target->repository;
        view.view.query = target->query;
        view.view.filter = target->filter.value_or(models::JobFilter());
        view.view.groupsExpanded = target->groupsExpanded;
        view.view.collapsedPushes = target->collapsedPushes;
    }
    if (const Json *chosen = findMember(*json, "chosenPushes"); chosen != nullptr && chosen->is_array()) {
        for (const Json &push : *chosen) {
            if (push.is_number_integer())
                view.chosenPushes.append(push.get<qint64>());
        }
    }
    if (const Json *selected = findMember(*json, "selected"); selected != nullptr && selected->is_array()) {
        for (const Json &job : *selected)
            view.selected.append(jobFromJson(job));
    }
    if (const Json *log = findMember(*json, "log"))
        view.log = LogName{.job = jobFromJson(log->is_object() && log->contains("job") ? log->at("job") : Json()),
                           .artifact = stringMember(*log, "artifact")};
    return view;
}

} // namespace collie::session
