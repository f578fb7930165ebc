#include "services/treeherder/task_job.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

using taskcluster::GroupTask;

constexpr qsizetype longestName = 139;
constexpr qsizetype longestSymbol = 25;
constexpr qsizetype longestGroup = 100;

const Json &memberObject(const Json &object, const char *key) {
    static const Json nothing = Json::object();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_object() ? *found : nothing;
}

/// "gecko-t/t-linux-docker" gives "t-linux-docker".
QString workerTypeOf(const Json &definition) {
    const QString queue = stringMember(definition, "taskQueueId");
    return queue.isEmpty() ? stringMember(definition, "workerType") : queue.section(QLatin1Char('/'), 1);
}

/// As Treeherder counts: at least one, none before it has begun.
int minutesOf(const TaskJob &job, qint64 nowMs) {
    if (!job.started.isValid())
        return 0;
    const qint64 endMs = job.ended.isValid() ? job.ended.toMSecsSinceEpoch() : nowMs;
    return static_cast<int>(std::clamp<qint64>((endMs - job.started.toMSecsSinceEpoch()) / 60'000, 1, 1'000'000));
}

/// A task that was given up before it ever ran.
Job jobWithoutRun(const GroupTask &task, const TaskDescription &description) {
    TaskEvent event;
    event.status = task.status;
    const QVector<TaskJob> jobs = jobsOfEvent(event, description);
    Job job = jobs.isEmpty() ? Job() : jobs.constFirst().job;
    job.state = JobState::Completed;
    job.result = JobResult::Exception;
    return job;
}

} // namespace

TaskDescription describeAnyTask(const Json &definition) {
    if (Result<TaskDescription> shown = describeTask(definition))
        return *std::move(shown);
    const Json &metadata = memberObject(definition, "metadata");
    const QString kind = stringMember(memberObject(definition, "tags"), "kind").left(longestGroup);
    TaskDescription task;
    task.name = stringMember(metadata, "name").left(longestName);
    if (task.name.isEmpty())
        task.name = QStringLiteral("unnamed");
    task.symbol = task.name.left(longestSymbol);
    task.groupSymbol = kind.isEmpty() ? QStringLiteral("?") : kind;
    task.groupName = kind.isEmpty() ? QStringLiteral("unknown") : kind;
    task.platform = workerTypeOf(definition).left(longestGroup);
    task.owner = stringMember(metadata, "owner");
    task.created = QDateTime::fromString(stringMember(definition, "created"), Qt::ISODateWithMs).toUTC();
    return task;
}

JobBatch jobsOfTaskGroup(const QVector<GroupTask> &tasks, qint64 pushId, qint64 nowMs) {
    JobBatch batch;
    const auto add = [&batch, pushId](Job job, int minutes) {
        job.pushId = pushId;
        job.durationMinutes = minutes;
        if (!job.taskId.isEmpty())
            addJob(batch, job);
    };
    for (const GroupTask &task : tasks) {
        const TaskDescription description = describeAnyTask(task.task);
        const QVector<TaskEvent> events = taskEventsOf(task.status);
        for (const TaskEvent &event : events) {
            const QVector<TaskJob> jobs = jobsOfEvent(event, description);
            for (const TaskJob &job : jobs)
                add(job.job, minutesOf(job, nowMs));
        }
        if (events.isEmpty())
            add(jobWithoutRun(task, description), 0);
    }
    return batch;
}

Push pushOfTaskGroup(const QVector<GroupTask> &tasks, const QString &taskGroupId, qint64 pushId) {
    Push push;
    push.id = pushId;
    push.revision = taskGroupId;
    const auto created = [](const GroupTask &task) { return stringMember(task.task, "created"); };
    auto maker = std::find_if(tasks.begin(), tasks.end(),
                              [&](const GroupTask &task) { return task.status.taskId == taskGroupId; });
    if (maker == tasks.end())
        maker = std::min_element(tasks.begin(), tasks.end(), [&](const GroupTask &a, const GroupTask &b) {
            return created(a) < created(b); // ISO 8601 in UTC sorts as text.
        });
    if (maker == tasks.end())
        return push;
    const Json &metadata = memberObject(maker->task, "metadata");
    push.author = stringMember(metadata, "owner");
    push.pushTimestamp = QDateTime::fromString(created(*maker), Qt::ISODateWithMs).toSecsSinceEpoch();
    push.revisionCount = 1;
    QString message = stringMember(metadata, "name");
    if (const QString description = stringMember(metadata, "description"); !description.isEmpty())
        message += QLatin1Char('\n') + description;
    push.commits.append({.revision = taskGroupId, .author = push.author, .comments = message});
    return push;
}

} // namespace collie::treeherder
