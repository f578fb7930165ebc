#include "app/sandbox/hooks_service.h"

#include "app/sandbox/actions_document.h"

#include <QUrl>

namespace collie::sandbox {

namespace {

bool isKnownHook(const ApiCall &call) {
    const QString group = call.param("hookGroupId"), hook = call.param("hookId");
    return group == QLatin1String(ActionsDocument::hookGroupId) &&
           (hook == ActionsDocument::hookId(1) || hook == ActionsDocument::hookId(3));
}

HttpReply trigger(ApiCall &call, const World &world, ActionRunner &runner) {
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
    const std::string taskId = world.taskId(runner.start(*push, call.payload)).toStdString();
    return call.ok(Json{{"taskId", taskId}, {"status", Json{{"taskId", taskId}}}});
}

/// gecko.v2.<repository>.(revision.<revision>|pushlog-id.<id>|latest).taskgraph.decision
std::optional<quint32> indexedPush(const World &world, const QString &path) {
    const QStringList parts = path.split(u'.');
    if (parts.size() < 6 || parts[0] != u"gecko" || parts[1] != u"v2" || !path.endsWith(u".taskgraph.decision"))
        return std::nullopt;
    const auto repository = world.repositoryNamed(parts[2]);
    for (size_t i = world.pushes().size(); repository && i-- > 0;) {
        const Push &push = world.pushes()[i];
        if (push.repository != *repository)
            continue;
        const bool matches =
            (parts[3] == u"latest" && parts.size() == 6) ||
            (parts[3] == u"revision" && parts.size() == 7 && push.revision == parts[4]) ||
            (parts[3] == u"pushlog-id" && parts.size() == 7 && QString::number(push.pushlogId) == parts[4]);
        if (matches)
            return quint32(i);
    }
    return std::nullopt;
}

HttpReply findTask(ApiCall &call, const World &world) {
    const auto push = indexedPush(world, call.param("indexPath"));
    if (!push)
        return call.notFound(QStringLiteral("Indexed task not found"));
    const Push &of = world.pushes()[*push];
    constexpr qint64 yearMs = qint64(365) * 24 * 3600 * 1000;
    return call.ok(Json{{"namespace", call.param("indexPath").toStdString()},
                        {"taskId", world.groupOf(*push).toStdString()},
                        {"rank", of.timestamp},
                        {"data", Json::object()},
                        {"expires", isoMs(of.timestamp * 1000 + yearMs).toStdString()}});
}

HttpReply findArtifact(ApiCall &call, const World &world) {
    const auto push = indexedPush(world, call.param("indexPath"));
    if (!push)
        return call.notFound(QStringLiteral("Indexed task not found"));
    const QByteArray url =
        (call.request.origin() + QStringLiteral("/api/queue/v1/task/%1/artifacts/").arg(world.groupOf(*push)))
            .toUtf8() +
        QUrl::toPercentEncoding(call.param("name"));
    HttpReply reply = HttpReply::text("See Other. Redirecting to " + url, 303);
    reply.addHeader("Location", url);
    return reply;
}

} // namespace

std::vector<ApiMethod> hooksMethods(const World &world, ActionRunner &runner) {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back({"POST", QStringLiteral("triggerHook"), QStringLiteral("/hooks/<hookGroupId>/<hookId>/trigger"),
                   [&world, &runner](ApiCall &call) { return trigger(call, world, runner); },
                   [](const ApiCall &call) {
                       return Json(QStringLiteral("hooks:trigger-hook:%1/%2")
                                       .arg(call.param("hookGroupId"), call.param("hookId"))
                                       .toStdString());
                   }});
    return all;
}

std::vector<ApiMethod> indexMethods(const World &world) {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back(
        {"GET", QStringLiteral("findTask"), QStringLiteral("/task/<indexPath>"),
         [&world](ApiCall &call) { return findTask(call, world); },
         [](const ApiCall &call) { return Json("index:find-task:" + call.param("indexPath").toStdString()); }});
    all.push_back({"GET", QStringLiteral("findArtifactFromTask"), QStringLiteral("/task/<indexPath>/artifacts/<name*>"),
                   [&world](ApiCall &call) { return findArtifact(call, world); },
                   [](const ApiCall &call) { return Json("queue:get-artifact:" + call.param("name").toStdString()); }});
    return all;
}

} // namespace collie::sandbox
