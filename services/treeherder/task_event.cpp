#include "services/treeherder/task_event.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace collie::treeherder {
namespace {

using Kind = TaskEvent::Kind;

constexpr QLatin1String queuePrefix("exchange/taskcluster-queue/v1/task-");
constexpr int maxRuns = 1000; ///< A task is retried a few times; far more is not an honest message.

const taskcluster::Run *findRun(const taskcluster::TaskStatus &status, int runId) {
    const auto found = std::find_if(status.runs.begin(), status.runs.end(),
                                    [runId](const taskcluster::Run &run) { return run.runId == runId; });
    return found == status.runs.end() ? nullptr : &*found;
}

std::optional<Kind> kindOfRun(const QString &state) {
    constexpr std::array<std::pair<QLatin1String, Kind>, 5> states{{{QLatin1String("pending"), Kind::Pending},
                                                                    {QLatin1String("running"), Kind::Running},
                                                                    {QLatin1String("completed"), Kind::Completed},
                                                                    {QLatin1String("failed"), Kind::Failed},
                                                                    {QLatin1String("exception"), Kind::Exception}}};
    for (const auto &[name, kind] : states) {
        if (state == name)
            return kind;
    }
    return std::nullopt;
}

bool isRetryReason(const QString &reason) {
    return reason == QLatin1String("retry") || reason == QLatin1String("task-retry");
}

JobState stateOf(Kind kind) {
    switch (kind) {
    case Kind::Defined:
        return JobState::Unscheduled;
    case Kind::Pending:
        return JobState::Pending;
    case Kind::Running:
        return JobState::Running;
    case Kind::Completed:
    case Kind::Failed:
    case Kind::Exception:
        break;
    }
    return JobState::Completed;
}

JobResult resultOf(Kind kind, const taskcluster::Run &run, const TaskDescription &task) {
    switch (kind) {
    case Kind::Defined:
    case Kind::Pending:
    case Kind::Running:
        return JobResult::Unknown;
    case Kind::Completed:
        return JobResult::Success;
    case Kind::Failed:
        return task.jobKind == TaskDescription::JobKind::Test ? JobResult::TestFailed : JobResult::Busted;
    case Kind::Exception:
        break;
    }
    if (run.reasonResolved == QLatin1String("canceled"))
        return JobResult::UserCancel;
    if (run.reasonResolved == QLatin1String("superseded"))
        return JobResult::Superseded;
    return JobResult::Exception;
}

TaskJob jobOfRun(Kind kind, const TaskEvent &event, const taskcluster::Run &run, const TaskDescription &task) {
    TaskJob out;
    Job &job = out.job;
    job.taskId = event.status.taskId;
    job.runId = run.runId;
    job.state = stateOf(kind);
    job.result = resultOf(kind, run, task);
    const taskcluster::Run *next = findRun(event.status, run.runId + 1);
    if (job.state == JobState::Completed && next != nullptr && isRetryReason(next->reasonCreated))
        job.result = JobResult::Retry;
    job.tier = task.tier;
    job.platform = task.platform;
    job.platformOption = task.options.join(u' ');
    job.groupName = task.groupName;
    job.groupSymbol = task.groupSymbol;
    job.typeName = task.name;
    job.symbol = task.symbol;
    if (const auto bytes = slugidToBytes(job.taskId)) {
        const QByteArray raw(reinterpret_cast<const char *>(bytes->data()), static_cast<qsizetype>(bytes->size()));
        out.guid = QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces) + u'/' + QString::number(run.runId);
    }
    out.machine = run.workerId.isEmpty() ? QStringLiteral("unknown") : run.workerId;
    out.started = run.started;
    if (job.state == JobState::Completed)
        out.ended = run.resolved;
    if (out.started.isValid() && out.ended.isValid())
        job.durationMinutes =
            static_cast<int>(std::clamp<qint64>((out.started.secsTo(out.ended) + 30) / 60, 0, 1'000'000));
    // What ended by exception has no log as a rule, and Treeherder would not link to what is not there.
    out.hasLog = kind == Kind::Completed || kind == Kind::Failed;
    return out;
}

} // namespace

std::optional<Kind> taskEventKind(QStringView exchange) {
    if (!exchange.startsWith(queuePrefix))
        return std::nullopt;
    const QStringView event = exchange.mid(queuePrefix.size());
    if (event == QLatin1String("defined"))
        return Kind::Defined;
    return kindOfRun(event.toString());
}

Result<TaskEvent> readTaskEvent(Kind kind, const Json &payload) {
    const auto bad = [](const char *what) {
        return failure(ErrorKind::BadResponse, Words::tr("A message of the queue is not understood."),
                       QString::fromLatin1(what));
    };
    const Json *status = findMember(payload, "status");
    if (status == nullptr || !status->is_object())
        return bad("no status");
    TaskEvent event{.kind = kind,
                    .runId = static_cast<int>(std::clamp<qint64>(integerMember(payload, "runId"), 0, maxRuns)),
                    .status = taskcluster::taskStatusFromJson(*status)};
    if (!isSlugid(event.status.taskId))
        return bad("no task id");
    if (event.status.runs.size() > maxRuns)
        return bad("too many runs");
    if (kind != Kind::Defined && findRun(event.status, event.runId) == nullptr)
        return bad("no such run");
    return event;
}

QVector<TaskEvent> taskEventsOf(const taskcluster::TaskStatus &status) {
    QVector<TaskEvent> events;
    for (const taskcluster::Run &run : status.runs) {
        if (const auto kind = kindOfRun(run.state))
            events.append(TaskEvent{.kind = *kind, .runId = run.runId, .status = status});
    }
    if (status.runs.isEmpty() && status.state == QLatin1String("unscheduled"))
        events.append(TaskEvent{.kind = Kind::Defined, .runId = 0, .status = status});
    return events;
}

QVector<TaskJob> jobsOfEvent(const TaskEvent &event, const TaskDescription &task) {
    if (event.kind == Kind::Defined)
        return {jobOfRun(Kind::Defined, event, taskcluster::Run{}, task)};
    const taskcluster::Run *run = findRun(event.status, event.runId);
    if (run == nullptr || (event.kind == Kind::Exception && run->reasonCreated == QLatin1String("exception")))
        return {};
    QVector<TaskJob> jobs;
    const taskcluster::Run *previous = findRun(event.status, event.runId - 1);
    if (previous != nullptr && isRetryReason(run->reasonCreated)) {
        if (const auto kind = kindOfRun(previous->state))
            jobs.append(jobOfRun(*kind, event, *previous, task));
    }
    jobs.append(jobOfRun(event.kind, event, *run, task));
    return jobs;
}

} // namespace collie::treeherder
