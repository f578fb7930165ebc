#include "app/sandbox/tasks/task_documents.h"

#include "app/sandbox/treeherder/failure_stories.h"
#include "services/base/json_members.h"
#include "services/treeherder/treeherder_route.h"

#include <algorithm>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr qint64 taskDayMs = qint64(24) * 3600 * 1000;
constexpr int retries = 5;
constexpr qint64 claimSeconds = 1200;

std::string isoSeconds(quint32 seconds) {
    return timeText(qint64(seconds) * 1000);
}

QString workerType(const JobType &type, const Repository &repository) {
    const QString level = QString::number(repository.level);
    if (type.kind == u"decision-task" || type.kind == u"action-callback")
        return QStringLiteral("gecko-%1/decision-gcp").arg(level);
    if (type.kind == u"build")
        return QStringLiteral("gecko-%1/b-linux-gcp").arg(level);
    if (type.platform.startsWith(u"windows"))
        return QStringLiteral("gecko-t/win11-64-24h2");
    if (type.platform.startsWith(u"macosx"))
        return QStringLiteral("releng-hardware/gecko-t-osx-1500-m4");
    return QStringLiteral("gecko-t/t-linux-docker-noscratch-amd");
}

const char *reasonResolved(const Job &job) {
    switch (job.result) {
    case JobResult::Unknown:
    case JobResult::Success:
        return "completed";
    case JobResult::TestFailed:
    case JobResult::Busted:
        return "failed";
    case JobResult::Exception:
        return "malformed-payload";
    case JobResult::Retry:
        return "worker-shutdown";
    case JobResult::UserCancel:
        return "canceled";
    case JobResult::Superseded:
        return "superseded";
    }
    return "completed";
}

TaskRun runOf(const Job &job) {
    TaskRun run{.state = taskStateOf(job),
                .reasonCreated = job.runId > 0 ? QStringLiteral("retry") : QStringLiteral("scheduled"),
                .reasonResolved = {},
                .workerGroup = {},
                .workerId = {},
                .scheduledMs = qint64(job.submitted) * 1000,
                .startedMs = qint64(job.started) * 1000,
                .resolvedMs = qint64(job.ended) * 1000};
    if (job.state == JobState::Completed)
        run.reasonResolved = QLatin1String(reasonResolved(job));
    if (job.started > 0) {
        run.workerGroup = QStringLiteral("us-west1-a");
        run.workerId = QStringLiteral("sandbox-%1").arg(job.type % 97);
        run.takenUntilMs = run.startedMs + claimSeconds * 1000;
    }
    return run;
}

} // namespace

TaskState taskStateOf(const Job &job) {
    switch (job.state) {
    case JobState::Unscheduled:
        return TaskState::Unscheduled;
    case JobState::Pending:
        return TaskState::Pending;
    case JobState::Running:
        return TaskState::Running;
    case JobState::Completed:
    case JobState::Runnable:
        break;
    }
    switch (job.result) {
    case JobResult::Unknown:
    case JobResult::Success:
        return TaskState::Completed;
    case JobResult::TestFailed:
    case JobResult::Busted:
        return TaskState::Failed;
    case JobResult::Exception:
    case JobResult::Retry:
    case JobResult::UserCancel:
    case JobResult::Superseded:
        return TaskState::Exception;
    }
    return TaskState::Completed;
}

QString TaskDocuments::taskQueueId(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    return workerType(m_world.types()[job.type], m_world.repositories[m_world.pushes()[job.push].repository]);
}

QString TaskDocuments::schedulerId(quint32 push) const {
    return QStringLiteral("gecko-level-%1").arg(m_world.repositories[m_world.pushes()[push].repository].level);
}

std::string TaskDocuments::route(quint32 index) const {
    const Push &push = m_world.pushes()[index];
    return treeherder::TreeherderRoute{.repository = m_world.repositories[push.repository].name,
                                       .revision = push.revision,
                                       .pushNumber = push.pushlogId}
        .write()
        .toStdString();
}

std::string TaskDocuments::expires(const Job &job) const {
    const bool isTry = m_world.repositories[m_world.pushes()[job.push].repository].isTry;
    return timeText(qint64(job.submitted) * 1000 + (isTry ? 28 : 365) * taskDayMs);
}

Json TaskDocuments::head(const Job &job) const {
    const JobType &type = m_world.types()[job.type];
    const QString queue = workerType(type, m_world.repositories[m_world.pushes()[job.push].repository]);
    return Json{{"provisionerId", queue.section(u'/', 0, 0).toStdString()},
                {"workerType", queue.section(u'/', 1).toStdString()},
                {"taskQueueId", queue.toStdString()},
                {"schedulerId", schedulerId(job.push).toStdString()},
                {"projectId", "none"},
                {"taskGroupId", m_world.groupOf(job.push).toStdString()}};
}

Json TaskDocuments::tags(const Job &job, const JobType &type) const {
    Json tags{{"createdForUser", m_world.pushes()[job.push].author.toStdString()},
              {"kind", type.kind.toStdString()},
              {"label", type.label.toStdString()},
              {"worker-implementation", type.platform.startsWith(u"linux") ? "docker-worker" : "generic-worker"}};
    if (type.kind == u"decision-task" || type.kind == u"action-callback")
        return tags;
    tags["retrigger"] = type.kind == u"build" ? "false" : "true";
    tags["os"] = type.platform.startsWith(u"win")       ? "windows"
                 : type.platform.startsWith(u"macosx")  ? "macosx"
                 : type.platform.startsWith(u"android") ? "android"
                                                        : "linux";
    if (!type.testType.isEmpty()) {
        tags["test-type"] = type.testType.toStdString();
        tags["test-platform"] = (type.platform + u'/' + type.option).toStdString();
    }
    return tags;
}

Json TaskDocuments::scopes(const Job &job, const JobType &type) const {
    if (type.kind != u"decision-task" && type.kind != u"action-callback")
        return Json::array();
    const QString url = m_world.repositories[m_world.pushes()[job.push].repository].url;
    const QString branch =
        type.kind == u"decision-task" ? QStringLiteral("branch:default") : QStringLiteral("action:generic");
    return Json::array(
        {QStringLiteral("assume:repo:%1:%2").arg(url.section(QStringLiteral("//"), 1), branch).toStdString(),
         "queue:scheduler-id:" + schedulerId(job.push).toStdString()});
}

Json TaskDocuments::definitionOfType(quint32 push, quint32 type) const {
    Job job;
    job.push = push;
    job.type = type;
    job.submitted = quint32(m_world.pushes()[push].timestamp);
    return describe(job, false);
}

Json TaskDocuments::definition(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    Json task = describe(job, m_world.pushes()[job.push].decisionJob == index);
    if (const Json *extra = m_world.extraOf(index))
        task["extra"].update(*extra);
    return task;
}

Json TaskDocuments::describe(const Job &job, bool isDecision) const {
    const JobType &type = m_world.types()[job.type];
    const Push &push = m_world.pushes()[job.push];
    const Repository &repository = m_world.repositories[push.repository];
    const std::string created = isoSeconds(job.submitted);
    Json task = head(job);
    task["dependencies"] = isDecision ? Json::array() : Json::array({m_world.groupOf(job.push).toStdString()});
    task["requires"] = "all-completed";
    task["routes"] = Json::array({route(job.push)});
    if (isDecision) {
        const std::string prefix = "index.gecko.v2." + repository.name.toStdString();
        task["routes"].push_back(prefix + ".revision." + push.revision.toStdString() + ".taskgraph.decision");
        task["routes"].push_back(prefix + ".pushlog-id." + std::to_string(push.pushlogId) + ".taskgraph.decision");
    }
    task["priority"] = repository.isTry ? "very-low" : "low";
    task["retries"] = retries;
    task["created"] = created;
    task["deadline"] = timeText(qint64(job.submitted) * 1000 + taskDayMs);
    task["expires"] = expires(job);
    task["scopes"] = scopes(job, type);
    task["payload"] = Json{
        {"command", Json::array({"/builds/worker/bin/run-task", "--", "run-sandbox-job", type.label.toStdString()})},
        {"env", Json{{"MOZ_AUTOMATION", "1"},
                     {"GECKO_HEAD_REV", push.revision.toStdString()},
                     {"GECKO_HEAD_REPOSITORY", repository.url.toStdString()}}},
        {"cache", Json{{"gecko-level-3-tooltool-cache", "/builds/worker/tooltool-cache"}}},
        {"maxRunTime", type.medianSeconds * 3}};
    if (const QStringList manifests = FailureStories::manifests(type); !manifests.isEmpty()) {
        Json all = Json::array();
        for (const QString &manifest : manifests)
            all.push_back(manifest.toStdString());
        const QByteArray paths = toJsonBytes(Json{{type.testType.toStdString(), all}});
        task["payload"]["env"]["MOZHARNESS_TEST_PATHS"] = paths.toStdString();
    }
    task["metadata"] = Json{
        {"name", type.label.toStdString()},
        {"owner", push.author.toStdString()},
        {"source", QStringLiteral("%1/file/%2/taskcluster/kinds").arg(repository.url, push.revision).toStdString()},
        {"description", "A job made up by the sandbox; it runs nothing."}};
    task["tags"] = tags(job, type);
    Json treeherder{{"machine", Json{{"platform", type.platform.toStdString()}}},
                    {"collection", Json{{type.option.toStdString(), true}}},
                    {"symbol", type.symbol.toStdString()},
                    {"tier", type.tier},
                    {"jobKind", type.kind == u"build" ? "build" : "test"}};
    if (type.groupSymbol != u"?") {
        treeherder["groupName"] = type.groupName.toStdString();
        treeherder["groupSymbol"] = type.groupSymbol.toStdString();
    }
    task["extra"] = Json{{"treeherder", treeherder},
                         {"treeherder-platform", (type.platform + u'/' + type.option).toStdString()},
                         {"parent", m_world.groupOf(job.push).toStdString()}};
    return task;
}

std::vector<TaskRun> TaskDocuments::runs(quint32 index) const {
    std::vector<TaskRun> runs;
    for (quint32 next = index + 1; next != 0; next = m_world.jobs()[next - 1].previousRun) {
        if (const Job &job = m_world.jobs()[next - 1]; job.state != JobState::Unscheduled)
            runs.push_back(runOf(job));
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

int TaskDocuments::retriesLeft(quint32 index) const {
    return retries - m_world.jobs()[index].runId;
}

} // namespace collie::sandbox
