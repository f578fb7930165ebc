#include "app/sandbox/taskcluster/hooks_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "app/sandbox/tasks/actions_document.h"

namespace collie::sandbox {

namespace {

bool isKnownHook(const ApiCall &call) {
    const QString group = call.param("hookGroupId"), hook = call.param("hookId");
    return group == QLatin1String(ActionsDocument::hookGroupId) &&
           (hook == ActionsDocument::hookId(1) || hook == ActionsDocument::hookId(3));
}

HttpReply trigger(ApiCall &call, const World &world, InTreeActions &inTreeActions) {
    if (!isKnownHook(call))
        return call.notFound(QStringLiteral("No such hook"));
    QStringList problems;
    for (const char *required : {"decision", "user"}) {
        if (!call.payload.value(required, Json()).is_object())
            problems.append(QStringLiteral("data must have required property '%1'").arg(QLatin1String(required)));
    }
    if (!problems.isEmpty())
        return call.error(400, QStringLiteral("InputError"), problems.join(QStringLiteral("; ")));
    const QString group = stringMember(call.payload.at("user"), "taskGroupId");
    const auto push = world.pushOfGroup(group);
    if (!push)
        return call.error(400, QStringLiteral("InputError"),
                          QStringLiteral("data/user/taskGroupId names no task group: `%1`").arg(group));
    const std::string taskId = world.taskId(inTreeActions.start(*push, call.payload)).toStdString();
    return call.ok(Json{{"taskId", taskId}, {"status", Json{{"taskId", taskId}}}});
}

} // namespace

std::vector<ApiMethod> hooksMethods(const World &world, InTreeActions &inTreeActions) {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back({"POST", QStringLiteral("triggerHook"), QStringLiteral("/hooks/<hookGroupId>/<hookId>/trigger"),
                   [&world, &inTreeActions](ApiCall &call) { return trigger(call, world, inTreeActions); },
                   [](const ApiCall &call) {
                       return Json(QStringLiteral("hooks:trigger-hook:%1/%2")
                                       .arg(call.param("hookGroupId"), call.param("hookId"))
                                       .toStdString());
                   }});
    return all;
}

} // namespace collie::sandbox
