#include "services/treeherder/task_link.h"

#include "services/base/deployment.h"
#include "services/treeherder/link_text.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

constexpr QLatin1String artifactStore(".taskcluster-artifacts.net");
constexpr QLatin1String oldCluster(".taskcluster.net");

QStringList stepsOf(const QString &path) {
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
    if (steps.value(0) == QLatin1String("runs")) {
        target.runId = runIn(steps.value(1)).value_or(-1);
        if (target.runId < 0 && steps.size() > 1)
            target.notes.append(notUnderstood(QStringLiteral("runs/") + steps[1], {}));
        steps = steps.mid(2);
    }
    if (steps.isEmpty())
        return;
    const QString first = bareWord(steps[0]);
    if (first == QLatin1String("logs")) {
        if (const QString name = nameOfLog(steps.mid(1)); !name.isEmpty())
            showArtifact(name, target);
        target.showsLog = true;
    } else if (first == QLatin1String("artifacts") || first == QLatin1String("artifact-content") ||
               first == QLatin1String("artifact-info")) {
        if (steps.size() > 1)
            showArtifact(steps.mid(1).join(QLatin1Char('/')), target);
    } else if (target.runId >= 0) {
        showArtifact(steps.join(QLatin1Char('/')), target);
    } else if (first != QLatin1String("definition") && first != QLatin1String("details") &&
               first != QLatin1String("status")) {
        target.notes.append(QStringLiteral("Collie has no page “%1” of a task; the task itself is shown.").arg(first));
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
    if (steps.value(1) == QLatin1String("tasks") && !task.isEmpty()) {
        // The page of a task within its group names both.
        target.taskId = task;
        readPage(steps.mid(3), target);
    } else if (const QString page = bareWord(steps.value(1)); !page.isEmpty() && page != QLatin1String("list")) {
        target.notes.append(
            QStringLiteral("Collie has no page “%1” of a task group; the group itself is shown.").arg(page));
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
    if (steps.value(0) == QLatin1String("task"))
        return taskTarget(steps.mid(1));
    if (steps.value(0) == QLatin1String("task-group"))
        return groupTarget(steps.mid(1));
    return std::nullopt;
}

/// \param steps  of the path. \param fragment  the oldest pages kept the task behind it: "/task-inspector/#<task>/0".
std::optional<Address> pageTarget(const QStringList &steps, const QString &fragment) {
    const QString page = steps.value(0);
    if (page == QLatin1String("tasks")) {
        if (steps.value(1) == QLatin1String("groups"))
            return groupTarget(steps.mid(2));
        return steps.value(1) == QLatin1String("index") ? indexTarget(steps.mid(2)) : taskTarget(steps.mid(1));
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
std::optional<Address> oldTarget(const QString &service, QStringList steps, const QString &fragment) {
    std::optional<Address> target;
    const bool isApi = service == QLatin1String("queue") || service == QLatin1String("index");
    if (isApi && steps.value(0) == QLatin1String("v1")) {
        steps.removeFirst();
        if (service == QLatin1String("queue"))
            target = queueTarget(steps);
        else if (steps.value(0) == QLatin1String("task"))
            target = indexTarget(steps.mid(1));
    } else if (service == QLatin1String("tools")) {
        target = pageTarget(steps, fragment);
    } else if (service == QLatin1String("public-artifacts") && runIn(steps.value(1))) {
        target = taskTarget(QStringList{steps.value(0), QStringLiteral("runs")} + steps.mid(1));
    }
    if (target) {
        target->site = rootOf(QStringLiteral("firefox-ci"));
        target->notes.append(
            QStringLiteral("The server %1 is gone; its tasks are looked for at Firefox CI.").arg(service + oldCluster));
    }
    return target;
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
    else if (steps.value(0) == QLatin1String("api") && steps.value(2) == QLatin1String("v1"))
        target = steps[1] == QLatin1String("queue")               ? queueTarget(steps.mid(3))
                 : steps.mid(1, 3).join(u'/') == u"index/v1/task" ? indexTarget(steps.mid(4))
                                                                  : std::nullopt;
    else if (steps.value(0) == QLatin1String("tasks"))
        target = pageTarget(steps, fragment);
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

} // namespace collie::treeherder
