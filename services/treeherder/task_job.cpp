#include "services/treeherder/task_job.h"

#include "services/base/json_members.h"

#include <algorithm>
#include <utility>

namespace collie::treeherder {

namespace {

using taskcluster::GroupTask;

constexpr qsizetype longestTaskName = 255; ///< What the queue takes.
constexpr qsizetype longestWord = 100;

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

/// The options of a platform: {"debug": true}, or a list of labels.
QStringList platformOptionsOf(const Json &treeherder) {
    QStringList options;
    for (const auto &option : objectMember(treeherder, "collection").items())
        options.append(QString::fromStdString(option.key()).left(longestWord));
    for (const QString &label : stringsMember(treeherder, "labels"))
        options.append(label.left(longestWord));
    options.removeAll(QString());
    options.sort();
    options.removeDuplicates();
    return options;
}

/// "linux64-qr/debug", wherever it stands.
void readPlatform(const Json &definition, const Json &treeherder, TaskDescription &task) {
    task.platform = stringMember(objectMember(treeherder, "machine"), "platform").left(longestWord);
    task.options = platformOptionsOf(treeherder);
    QString both = stringMember(objectMember(definition, "extra"), "treeherder-platform");
    if (both.isEmpty())
        both = stringMember(objectMember(definition, "tags"), "treeherder-platform");
    if (task.platform.isEmpty())
        task.platform = both.section(QLatin1Char('/'), 0, 0).left(longestWord);
    const QString option = both.section(QLatin1Char('/'), 1).left(longestWord);
    if (task.options.isEmpty() && !option.isEmpty())
        task.options.append(option);
    if (task.platform.isEmpty())
        task.platform = workerTypeOf(definition).left(longestWord);
}

TaskDescription::JobKind kindOf(const Json &treeherder) {
    const QString kind = stringMember(treeherder, "jobKind");
    return kind == QLatin1String("test")    ? TaskDescription::JobKind::Test
           : kind == QLatin1String("build") ? TaskDescription::JobKind::Build
                                            : TaskDescription::JobKind::Other;
}

} // namespace

TaskDescription describeAnyTask(const Json &definition) {
    const Json &metadata = objectMember(definition, "metadata");
    const QString name = taskcluster::taskName(definition).left(longestTaskName);
    if (Result<TaskDescription> shown = describeTask(definition)) {
        // Treeherder cuts names, after which two may be one.
        shown->name = name;
        return *std::move(shown);
    }
    const Json &treeherder = objectMember(objectMember(definition, "extra"), "treeherder");
    const QString kind = stringMember(objectMember(definition, "tags"), "kind").left(longestWord);
    const auto said = [&treeherder](const char *key, const QString &otherwise) {
        const QString text = stringMember(treeherder, key).left(longestWord);
        return text.isEmpty() ? otherwise : text;
    };
    TaskDescription task;
    task.name = name.isEmpty() ? QStringLiteral("unnamed") : name;
    task.symbol = said("symbol", task.name);
    // A symbol of its own without a group's is one that stands alone.
    const bool standsAlone = kind.isEmpty() || task.symbol != task.name;
    task.groupSymbol = said("groupSymbol", standsAlone ? QStringLiteral("?") : kind);
    task.groupName = said("groupName", kind.isEmpty() ? QStringLiteral("unknown") : kind);
    task.jobKind = kindOf(treeherder);
    task.tier = static_cast<int>(std::clamp<qint64>(integerMember(treeherder, "tier", 1), 1, 3));
    readPlatform(definition, treeherder, task);
    task.owner = stringMember(metadata, "owner");
    task.created = timeMember(definition, "created");
    return task;
}

QVector<Job> jobsOfGroupEvent(const TaskEvent &event, const TaskDescription &task, qint64 pushId, qint64 nowMs) {
    QVector<TaskJob> told = jobsOfEvent(event, task);
    if (told.isEmpty()) {
        // A run that was created as an exception: Treeherder has no job for it, but the group has the task.
        TaskEvent ended = event;
        for (taskcluster::Run &run : ended.status.runs)
            run.reasonCreated.clear();
        told = jobsOfEvent(ended, task);
    }
    QVector<Job> jobs;
    for (const TaskJob &each : std::as_const(told)) {
        Job job = each.job;
        job.pushId = pushId;
        job.durationMinutes = minutesOf(each, nowMs);
        jobs.append(job);
    }
    return jobs;
}

JobBatch jobsOfTaskGroup(const QVector<GroupTask> &tasks, const QVector<TaskDescription> &descriptions, qint64 pushId,
                         qint64 nowMs) {
    JobBatch batch;
    const auto add = [&batch](const Job &job) {
        if (!job.taskId.isEmpty())
            addJob(batch, job);
    };
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const QVector<TaskEvent> events = taskEventsOf(tasks[i].status);
        for (const TaskEvent &event : events) {
            for (const Job &job : jobsOfGroupEvent(event, descriptions[i], pushId, nowMs))
                add(job);
        }
        if (events.isEmpty()) {
            Job job = jobWithoutRun(tasks[i], descriptions[i]);
            job.pushId = pushId;
            add(job);
        }
    }
    return batch;
}

JobBatch jobsOfTaskGroup(const QVector<GroupTask> &tasks, qint64 pushId, qint64 nowMs) {
    QVector<TaskDescription> descriptions;
    for (const GroupTask &task : tasks)
        descriptions.append(describeAnyTask(task.task));
    return jobsOfTaskGroup(tasks, descriptions, pushId, nowMs);
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
    const Json &metadata = objectMember(maker->task, "metadata");
    push.author = stringMember(metadata, "owner");
    push.pushTimestamp = timeMember(maker->task, "created").toSecsSinceEpoch();
    push.revisionCount = 1;
    QString message = taskcluster::taskName(maker->task);
    if (const QString description = stringMember(metadata, "description"); !description.isEmpty())
        message += QLatin1Char('\n') + description;
    push.commits.append({.revision = taskGroupId, .author = push.author, .comments = message});
    return push;
}

} // namespace collie::treeherder
