#include "services/treeherder/task_link.h"

#include "services/base/deployment.h"
#include "services/base/words.h"
#include "services/treeherder/link_text.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

constexpr QLatin1String artifactStore(".taskcluster-artifacts.net");
constexpr QLatin1String oldCluster(".taskcluster.net");
constexpr QLatin1String selectedTask("selectedTaskRun");

QStringList stepsOf(QString path) {
    // What was encoded twice.
    path.replace(QLatin1String("%2F"), QLatin1String("/"), Qt::CaseInsensitive);
    return path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

QUrl rootOf(const QString &deployment) {
    for (const Deployment &each : publicDeployments()) {
        if (each.name == deployment)
            return each.rootUrl;
    }
    return {};
}

/// The log of the task is one however its two names are written; other logs are shown by their own names.
void showArtifact(const QString &name, Address &target) {
    target.showsLog = name.endsWith(QLatin1String(".log"));
    if (name != QLatin1String("public/logs/live.log") && name != QLatin1String("public/logs/live_backing.log"))
        target.artifact = name;
}

/// The name after "logs": older pages put the whole address of the log there.
QString nameOfLog(QStringList steps) {
    if (steps.value(0) == QLatin1String("live"))
        steps.removeFirst();
    const qsizetype artifacts = steps.indexOf(QLatin1String("artifacts"));
    if (steps.value(0).endsWith(QLatin1Char(':')) && artifacts >= 0)
        steps = steps.mid(artifacts + 1);
    return steps.join(QLatin1Char('/'));
}

/// What follows the id of a task: a run, and what is shown of it.
void readPage(QStringList steps, Address &target) {
    if (isOneOf(steps.value(0), {"runs"})) {
        target.runId = runIn(steps.value(1)).value_or(-1);
        if (target.runId < 0 && steps.size() > 1)
            target.notes.append(notUnderstood(QStringLiteral("runs/") + steps[1], {}));
        steps = steps.mid(2);
    }
    if (steps.isEmpty())
        return;
    const QString first = bareWord(steps[0]);
    if (isOneOf(first, {"logs"})) {
        if (const QString name = nameOfLog(steps.mid(1)); !name.isEmpty())
            showArtifact(name, target);
        target.showsLog = true;
    } else if (isOneOf(first, {"artifacts", "artifact-content", "artifact-info"})) {
        if (steps.size() > 1)
            showArtifact(steps.mid(1).join(QLatin1Char('/')), target);
    } else if (target.runId >= 0) {
        showArtifact(steps.join(QLatin1Char('/')), target);
    } else if (!isOneOf(first, {"definition", "details", "status"})) {
        target.notes.append(Words::tr("Collie has no page “%1” of a task; the task itself is shown.").arg(first));
    }
}

std::optional<Address> taskTarget(const QStringList &steps) {
    Address target;
    target.kind = Address::Kind::Task;
    target.taskId = slugidIn(steps.value(0));
    if (target.taskId.isEmpty())
        return std::nullopt;
    readPage(steps.mid(1), target);
    return target;
}

/// \param steps  from the id on: "<group>/tasks/<task>/runs/0/…".
std::optional<Address> groupTarget(const QStringList &steps) {
    Address target;
    target.kind = Address::Kind::Group;
    target.groupId = slugidIn(steps.value(0));
    if (target.groupId.isEmpty())
        return std::nullopt;
    const QString task = slugidIn(steps.value(2));
    if (isOneOf(steps.value(1), {"tasks"}) && !task.isEmpty()) {
        // The page of a task within its group names both.
        target.taskId = task;
        readPage(steps.mid(3), target);
    } else if (const QString page = bareWord(steps.value(1)); !page.isEmpty() && !isOneOf(page, {"list"})) {
        target.notes.append(Words::tr("Collie has no page “%1” of a task group; the group itself is shown.").arg(page));
    }
    return target;
}

/// The pages write the path's last part as a step of its own.
std::optional<Address> indexTarget(const QStringList &steps) {
    Address target;
    target.kind = Address::Kind::Index;
    const qsizetype artifacts = steps.indexOf(QLatin1String("artifacts"));
    QStringList path = artifacts >= 0 ? steps.mid(0, artifacts) : steps;
    if (artifacts >= 0 && artifacts + 1 < steps.size())
        showArtifact(steps.mid(artifacts + 1).join(QLatin1Char('/')), target);
    target.indexPath = withoutSurroundings(path.join(QLatin1Char('.')));
    return target.indexPath.isEmpty() ? std::nullopt : std::optional(target);
}

std::optional<Address> queueTarget(const QStringList &steps) {
    if (isOneOf(steps.value(0), {"task"}))
        return taskTarget(steps.mid(1));
    if (isOneOf(steps.value(0), {"task-group"}))
        return groupTarget(steps.mid(1));
    return std::nullopt;
}

/// \param path  from the group of the hooks on, percent-encoded: the id of a hook may hold slashes.
std::optional<Address> hookTarget(const QStringList &path) {
    Address target;
    target.kind = Address::Kind::Hook;
    target.hookGroupId = withoutSurroundings(QUrl::fromPercentEncoding(path.value(0).toUtf8()));
    target.hookId = withoutSurroundings(QUrl::fromPercentEncoding(path.mid(1).join(QLatin1Char('/')).toUtf8()));
    if (target.hookGroupId.isEmpty() || (path.size() == 1 && isOneOf(target.hookGroupId, {"create"})))
        return std::nullopt;
    return target;
}

/// Of the API what stands behind the name of the service and its version.
std::optional<Address> apiTarget(const QString &service, const QStringList &steps, const QUrl &url) {
    if (isOneOf(service, {"queue"}))
        return queueTarget(steps);
    if (isOneOf(service, {"index"}) && isOneOf(steps.value(0), {"task"}))
        return indexTarget(steps.mid(1));
    if (!isOneOf(service, {"hooks"}) || !isOneOf(steps.value(0), {"hooks"}))
        return std::nullopt;
    const QStringList path = url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    auto target = hookTarget(path.mid(path.size() < 5 ? path.size() : 4, 2));
    // What can be done with a hook stands behind it.
    const QString rest = path.value(6);
    if (target && !rest.isEmpty() && !isOneOf(rest, {"last-fires", "status", "schedule", "trigger"}))
        target->notes.append(notUnderstood(rest, {}));
    return target;
}

/// \param steps  of the path. \param fragment  the oldest pages kept the task behind it: "/task-inspector/#<task>/0".
std::optional<Address> pageTarget(const QStringList &steps, const QString &fragment) {
    const QString page = steps.value(0).toLower();
    if (page == QLatin1String("tasks")) {
        if (isOneOf(steps.value(1), {"groups"}))
            return groupTarget(steps.mid(2));
        return isOneOf(steps.value(1), {"index"}) ? indexTarget(steps.mid(2)) : taskTarget(steps.mid(1));
    }
    if (page == QLatin1String("groups"))
        return groupTarget(steps.mid(1));
    if (page == QLatin1String("index"))
        return indexTarget(steps.value(1) == QLatin1String("artifacts") ? steps.mid(2) : steps.mid(1));
    const QStringList behind = stepsOf(fragment.section(QLatin1Char('?'), 0, 0));
    if (page == QLatin1String("task-inspector")) {
        auto target = taskTarget(behind.mid(0, 1));
        if (target && behind.size() > 1)
            target->runId = runIn(behind[1]).value_or(-1);
        return target;
    }
    if (page == QLatin1String("task-group-inspector") || page == QLatin1String("push-inspector")) {
        auto target = groupTarget(behind.mid(0, 1));
        if (target)
            target->taskId = slugidIn(behind.value(1));
        return target;
    }
    return std::nullopt;
}

/// Addresses of the Taskcluster that all deployments were once.
std::optional<Address> oldTarget(const QString &service, const QStringList &steps, const QString &fragment) {
    std::optional<Address> target;
    const bool isApi = service == QLatin1String("queue") || service == QLatin1String("index");
    if (isApi && steps.value(0) == QLatin1String("v1")) {
        target = apiTarget(service, steps.mid(1), {});
    } else if (service == QLatin1String("tools")) {
        target = pageTarget(steps, fragment);
    } else if (service == QLatin1String("public-artifacts") && runIn(steps.value(1))) {
        target = taskTarget(QStringList{steps.value(0), QStringLiteral("runs")} + steps.mid(1));
    }
    if (target) {
        target->site = rootOf(QStringLiteral("firefox-ci"));
        target->notes.append(
            Words::tr("The server %1 is gone; its tasks are looked for at Firefox CI.").arg(service + oldCluster));
    }
    return target;
}

/// The task that is selected in a group: a parameter of Collie's own, which the page ignores.
void readSelectedTask(const QUrl &url, Address &target) {
    const QString text = LinkParameters(url.query(QUrl::FullyEncoded)).value(selectedTask);
    const auto run = target.kind == Address::Kind::Group ? taskRunIn(text) : std::nullopt;
    if (run && target.taskId.isEmpty()) {
        target.taskId = run->taskId;
        target.runId = run->runId.value_or(-1);
    }
}

std::optional<Address> storeTarget(const QString &store, const QStringList &steps) {
    const QUrl root = store == QLatin1String("firefoxci")     ? rootOf(QStringLiteral("firefox-ci"))
                      : store == QLatin1String("communitytc") ? rootOf(QStringLiteral("community-tc"))
                                                              : QUrl();
    if (root.isEmpty() || !runIn(steps.value(1)))
        return std::nullopt;
    auto target = taskTarget(QStringList{steps.value(0), QStringLiteral("runs")} + steps.mid(1));
    if (target)
        target->site = root;
    return target;
}

} // namespace

std::optional<Address> taskclusterTarget(const QUrl &url) {
    const QStringList steps = stepsOf(url.path(QUrl::FullyDecoded));
    const QString fragment = url.fragment(QUrl::FullyDecoded);
    const QString host = url.host();
    std::optional<Address> target;
    if (host.endsWith(artifactStore))
        target = storeTarget(host.chopped(artifactStore.size()), steps);
    else if (host.endsWith(oldCluster))
        target = oldTarget(host.chopped(oldCluster.size()), steps, fragment);
    else if (isOneOf(steps.value(0), {"api"}) && isOneOf(steps.value(2), {"v1"}))
        target = apiTarget(steps[1], steps.mid(3), url);
    else if (isOneOf(steps.value(0), {"tasks"}))
        target = pageTarget(steps, fragment);
    else if (isOneOf(steps.value(0), {"hooks"}))
        target = hookTarget(url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts).mid(1));
    if (target)
        readSelectedTask(url, *target);
    if (!target || fragment.isEmpty() || host.endsWith(oldCluster))
        return target;
    if (const auto lines = linesIn(fragment)) {
        target->firstLine = lines->first;
        target->lastLine = lines->second;
    } else {
        target->notes.append(notUnderstood(QLatin1Char('#') + fragment, {}));
    }
    return target;
}

QUrl taskclusterPage(const Address &address) {
    const auto encoded = [](const QString &text, const char *kept = "") {
        return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
    };
    const bool isLog = address.showsLog || address.artifact.endsWith(QLatin1String(".log"));
    const QString artifact =
        encoded(address.artifact.isEmpty() && isLog ? QStringLiteral("public/logs/live.log") : address.artifact, "/");
    const QString run = address.runId < 0 ? QString() : QStringLiteral("/runs/%1").arg(address.runId);
    QString path;
    QString query;
    if (address.kind == Address::Kind::Task && !address.taskId.isEmpty()) {
        // A log has a page where its run is known. The newest run is known to the API only.
        const bool hasPage = address.showsLog && (!run.isEmpty() || !artifact.endsWith(QLatin1String(".log")));
        const QString shown = hasPage ? QStringLiteral("/logs/") : QStringLiteral("/artifacts/");
        path = (artifact.isEmpty() || hasPage ? QStringLiteral("/tasks/") : QStringLiteral("/api/queue/v1/task/")) +
               address.taskId + run + (artifact.isEmpty() ? QString() : shown + artifact);
    } else if (address.kind == Address::Kind::Group && !address.groupId.isEmpty()) {
        path = QStringLiteral("/tasks/groups/") + address.groupId;
        if (!address.taskId.isEmpty())
            query = selectedTask + QLatin1Char('=') + writtenRun(address.taskId, address.runId);
    } else if (address.kind == Address::Kind::Index && !address.indexPath.isEmpty()) {
        const QString indexed = encoded(address.indexPath);
        path = artifact.isEmpty() ? QStringLiteral("/tasks/index/") + indexed.section(QLatin1Char('.'), 0, -2) +
                                        QLatin1Char('/') + indexed.section(QLatin1Char('.'), -1)
                                  : QStringLiteral("/api/index/v1/task/%1/artifacts/%2").arg(indexed, artifact);
    } else if (address.kind == Address::Kind::Hook && !address.hookGroupId.isEmpty()) {
        path = QStringLiteral("/hooks/") + encoded(address.hookGroupId) +
               (address.hookId.isEmpty() ? QString() : QLatin1Char('/') + encoded(address.hookId));
    }
    if (path.isEmpty() || address.site.isEmpty())
        return {};
    QUrl url = address.site;
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(query.isEmpty() ? QString() : query);
    if (address.firstLine > 0)
        url.setFragment(QLatin1Char('L') + writtenLines(address.firstLine, address.lastLine));
    return url;
}

} // namespace collie::treeherder
