#include "app/sandbox/taskcluster/index_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "services/base/json_members.h"

#include <QUrl>

#include <map>

namespace collie::sandbox {

namespace {

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

Json indexedTask(const World &world, const QString &path, quint32 push) {
    const Push &of = world.pushes()[push];
    constexpr qint64 yearMs = qint64(365) * 24 * 3600 * 1000;
    return Json{{"namespace", path.toStdString()},
                {"taskId", world.groupOf(push).toStdString()},
                {"rank", of.timestamp},
                {"data", Json::object()},
                {"expires", timeText(of.timestamp * 1000 + yearMs)}};
}

/// Every path of the index, with the push it leads to.
std::map<QString, quint32> allPaths(const World &world) {
    std::map<QString, quint32> paths;
    for (quint32 i = 0; i < world.pushes().size(); ++i) {
        const Push &push = world.pushes()[i];
        const QString base = QStringLiteral("gecko.v2.") + world.repositories[push.repository].name;
        const QString end = QStringLiteral(".taskgraph.decision");
        paths[base + QStringLiteral(".revision.") + push.revision + end] = i;
        paths[base + QStringLiteral(".pushlog-id.") + QString::number(push.pushlogId) + end] = i;
        paths[base + QStringLiteral(".latest") + end] = i;
    }
    return paths;
}

/// What is right below a namespace: tasks, or further namespaces.
HttpReply listBelow(ApiCall &call, const World &world, bool tasks) {
    const QString above = call.param("namespace");
    const QString prefix = above.isEmpty() ? QString() : above + u'.';
    std::map<QString, Json> found;
    for (const auto &[path, push] : allPaths(world)) {
        if (!path.startsWith(prefix))
            continue;
        const QString name = path.mid(prefix.size()).section(u'.', 0, 0);
        const bool isTask = prefix.size() + name.size() == path.size();
        if (isTask != tasks)
            continue;
        Json entry = indexedTask(world, prefix + name, push);
        if (!tasks)
            entry = Json{
                {"namespace", entry.at("namespace")}, {"name", name.toStdString()}, {"expires", entry.at("expires")}};
        found[name] = std::move(entry);
    }
    const ApiService::Page page = ApiService::page(call.request, found.size());
    Json list = Json::array();
    size_t at = 0;
    for (auto &[name, entry] : found) {
        if (at >= page.offset && at < page.offset + page.length)
            list.push_back(std::move(entry));
        ++at;
    }
    Json answer{{tasks ? "tasks" : "namespaces", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

HttpReply findTask(ApiCall &call, const World &world) {
    const auto push = indexedPush(world, call.param("indexPath"));
    if (!push)
        return call.notFound(QStringLiteral("Indexed task not found"));
    return call.ok(indexedTask(world, call.param("indexPath"), *push));
}

/// The paths of the payload that hold a task; the others are left out, as the real index does.
HttpReply findTasks(ApiCall &call, const World &world) {
    Json list = Json::array();
    for (const QString &path : call.payloadTexts("indexes")) {
        if (const auto push = indexedPush(world, path))
            list.push_back(indexedTask(world, path, *push));
    }
    const ApiService::Page page = ApiService::page(call.request, list.size());
    Json tasks = Json::array();
    for (size_t i = page.offset; i < page.offset + page.length; ++i)
        tasks.push_back(list[i]);
    Json answer{{"tasks", tasks}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
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

std::vector<ApiMethod> indexMethods(const World &world) {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back(
        {"GET", QStringLiteral("findTask"), QStringLiteral("/task/<indexPath>"),
         [&world](ApiCall &call) { return findTask(call, world); },
         [](const ApiCall &call) { return Json("index:find-task:" + call.param("indexPath").toStdString()); }});
    all.push_back({"GET", QStringLiteral("findArtifactFromTask"), QStringLiteral("/task/<indexPath>/artifacts/<name*>"),
                   [&world](ApiCall &call) { return findArtifact(call, world); },
                   [](const ApiCall &call) { return Json("queue:get-artifact:" + call.param("name").toStdString()); }});
    const QStringList paging{QStringLiteral("limit"), QStringLiteral("continuationToken")};
    all.push_back({"POST", QStringLiteral("findTasksAtIndex"), QStringLiteral("/tasks/indexes"),
                   [&world](ApiCall &call) { return findTasks(call, world); },
                   [](const ApiCall &call) {
                       Json scopes = Json::array();
                       for (const QString &path : call.payloadTexts("indexes"))
                           scopes.push_back("index:find-task:" + path.toStdString());
                       return Json{{"AllOf", scopes}};
                   },
                   paging});
    for (const bool tasks : {false, true}) {
        all.push_back(
            {"GET", tasks ? QStringLiteral("listTasks") : QStringLiteral("listNamespaces"),
             (tasks ? QStringLiteral("/tasks/") : QStringLiteral("/namespaces/")) + QStringLiteral("<namespace?>"),
             [&world, tasks](ApiCall &call) { return listBelow(call, world, tasks); },
             [tasks](const ApiCall &call) {
                 return Json((tasks ? "index:list-tasks:" : "index:list-namespaces:") +
                             call.param("namespace").toStdString());
             },
             paging});
    }
    return all;
}

} // namespace collie::sandbox
