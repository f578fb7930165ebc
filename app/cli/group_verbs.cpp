#include "app/cli/dry_run.h"
#include "app/cli/error_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/scheduling/draft.h"
#include "services/scheduling/graph_run.h"
#include "services/scheduling/group_cancel.h"
#include "services/taskcluster/create_task_scopes.h"

#include <QFile>
#include <QSaveFile>

namespace collie::cli {

namespace options {
constexpr TextOption keptPlan(
    "plan", "FILE",
    QT_TRANSLATE_NOOP("collie::Words", "Keep the plan here; with the same file a broken run goes on where it stopped"),
    Completes::File);
}

namespace {

using scheduling::GraphRun;
using scheduling::GroupCancelOutcome;
using scheduling::PlannedTask;
using scheduling::TaskGraphPlan;
using taskcluster::GroupTask;

void printGroup(bool json, const QVector<GroupTask> &tasks) {
    Json array = Json::array();
    TableRows rows;
    for (const GroupTask &task : tasks) {
        array.push_back(Json{{"taskId", task.status.taskId.toStdString()},
                             {"name", taskcluster::taskName(task.task).toStdString()},
                             {"state", task.status.state.toStdString()},
                             {"runs", task.status.runs.size()}});
        rows.append({task.status.taskId, Cell(task.status.state, shadeOfState(task.status.state)),
                     QString::number(task.status.runs.size()), taskcluster::taskName(task.task)});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "TASK"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "STATE"),
               QT_TRANSLATE_NOOP("collie::Words", "RUNS"),
               QT_TRANSLATE_NOOP("collie::Words", "NAME")},
              rows);
}

Result<void> printCancelled(bool json, const GroupCancelOutcome &outcome) {
    if (json) {
        Json failures = Json::array();
        for (const auto &failed : outcome.failures)
            failures.push_back(Json{{"taskId", failed.taskId.toStdString()},
                                    {"errorKind", errorKindName(failed.error.kind)},
                                    {"message", failed.error.message.toStdString()}});
        printJson(
            Json{{"cancelled", stringsToJson(outcome.cancelled)}, {"failures", failures}, {"atOnce", outcome.atOnce}});
    } else {
        printLine(Words::tr("%n task(s): cancelled", nullptr, static_cast<int>(outcome.cancelled.size())));
        for (const auto &failed : outcome.failures)
            printLine(
                Words::tr("failed: %1: %2", "a task and why").arg(failed.taskId, printable(failed.error.message)));
    }
    if (outcome.failures.isEmpty())
        return {};
    return failure(outcome.failures.first().error);
}

Json planToJson(const QVector<PlannedTask> &tasks) {
    Json array = Json::array();
    for (const PlannedTask &task : tasks)
        array.push_back(Json{{"label", task.label.toStdString()}, {"taskId", task.taskId.toStdString()}});
    return array;
}

/// What is made and what serves as it is, each with its reason.
Json explain(const TaskGraphPlan &plan) {
    Json tasks = Json::array(), reused = Json::array();
    const auto entry = [](const QString &label, const QString &taskId, const QString &because) {
        return Json{
            {"label", label.toStdString()}, {"taskId", taskId.toStdString()}, {"because", because.toStdString()}};
    };
    for (const PlannedTask &task : plan.tasks)
        tasks.push_back(entry(task.label, task.taskId, task.because));
    for (const scheduling::ReusedTask &task : plan.reused)
        reused.push_back(entry(task.label, task.taskId, task.because));
    return Json{{"tasks", tasks}, {"reused", reused}};
}

Future<void> showPlan(Session &session, const TaskGraphPlan &plan) {
    QVector<PlannedRequest> requests;
    for (const PlannedTask &task : plan.tasks)
        requests.append({.method = "PUT",
                         .url = queueUrl(session, QStringLiteral("task/") + task.taskId),
                         .body = task.definition,
                         .scopes = taskcluster::createTaskScopes(task.definition)});
    return showRequests(session, requests, explain(plan));
}

/// One call for a sealed group, else one for each unresolved task.
Future<void> showGroupCancel(Session &session, const taskcluster::TaskGroupInfo &group) {
    if (group.sealed.isValid())
        return showRequests(session,
                            {{.method = "POST",
                              .url = queueUrl(session, QStringLiteral("task-group/%1/cancel").arg(group.taskGroupId)),
                              .scopes = QStringLiteral("queue:cancel-task-group:%1/%2")
                                            .arg(group.schedulerId, group.taskGroupId)
                                            .toStdString()}});
    return andThen(session.queue().listTaskGroup(group.taskGroupId), &session,
                   [&session](const QVector<GroupTask> &tasks) {
                       QVector<PlannedRequest> requests;
                       for (const GroupTask &task : tasks) {
                           if (!task.status.isResolved())
                               requests.append(postRequest(session, "cancel", task.task, task.status.taskId));
                       }
                       return showRequests(session, requests);
                   });
}

Result<void> keepPlan(const QString &path, const TaskGraphPlan &plan) {
    if (path.isEmpty())
        return {};
    QSaveFile file(path);
    const QByteArray bytes = toJsonBytes(plan.toJson(), 1) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage,
                       Words::tr("The plan cannot be kept in %1: %2.").arg(path, file.errorString()));
    return {};
}

/// The plan that an earlier run kept, or a new one.
Future<TaskGraphPlan> planOf(Session &session, GraphRun &graph, const QString &decision) {
    const QString path = session.invocation().text(options::keptPlan);
    if (!path.isEmpty() && QFile::exists(path)) {
        const Result<Json> document = readDocument(path, Words::tr("The plan"));
        Result<TaskGraphPlan> plan =
            document ? TaskGraphPlan::fromJson(*document) : Result<TaskGraphPlan>(failure(document.error()));
        if (plan && plan->decisionTaskId != decision)
            plan =
                failure(ErrorKind::InvalidArgument, Words::tr("%1 holds a plan of another decision task.").arg(path));
        return readyFuture<TaskGraphPlan>(std::move(plan));
    }
    return graph.plan(decision, session.invocation().operands().mid(1));
}

Result<void> printRun(bool json, const GraphRun::Outcome &outcome) {
    if (json) {
        printJson(planToJson(outcome.created));
    } else {
        for (const PlannedTask &task : outcome.created)
            printLine(QStringLiteral("%1 %2").arg(task.taskId, printable(task.label)));
    }
    if (outcome.failedLabel.isEmpty())
        return {};
    Error error = outcome.error;
    error.message = QStringLiteral("%1: %2").arg(outcome.failedLabel, error.message);
    return failure(std::move(error));
}

Future<void> runPlan(Session &session, GraphRun &graph, const TaskGraphPlan &plan) {
    if (session.invocation().isSet(options::dryRun))
        return showPlan(session, plan);
    if (const Result<void> kept = keepPlan(session.invocation().text(options::keptPlan), plan); !kept)
        return failedFuture<void>(kept.error());
    for (const scheduling::ReusedTask &task : plan.reused) {
        printRemark(
            Words::tr("reuses %1 %2: %3", "a task, its label and why").arg(task.taskId, task.label, task.because));
    }
    return andThen(graph.run(plan), &session, [json = session.invocation().json()](const GraphRun::Outcome &outcome) {
        return printRun(json, outcome);
    });
}

Future<void> listTaskGroup(Session &session) {
    return andThen(session.queue().listTaskGroup(session.invocation().operands().first()), &session,
                   [json = session.invocation().json()](const QVector<GroupTask> &tasks) { printGroup(json, tasks); });
}

Future<void> cancelTaskGroup(Session &session) {
    const QString group = session.invocation().operands().first();
    if (session.invocation().isSet(options::dryRun))
        return andThen(session.queue().taskGroup(group), &session,
                       [&session](const taskcluster::TaskGroupInfo &info) { return showGroupCancel(session, info); });
    auto *canceller = new scheduling::GroupCancel(session.api(), &session);
    return andThen(canceller->cancel(group), &session,
                   [json = session.invocation().json()](const GroupCancelOutcome &outcome) {
                       return printCancelled(json, outcome);
                   });
}

Future<void> scheduleGraph(Session &session) {
    auto *graph = new GraphRun(session.api(), session.api().clock(), &session);
    return andThen(planOf(session, *graph, session.invocation().operands().first()), &session,
                   [&session, graph](const TaskGraphPlan &plan) { return runPlan(session, *graph, plan); });
}

constexpr Operand decisionTask{
    .name = "DECISION", .help = QT_TRANSLATE_NOOP("collie::Words", "Id of a decision task"), .isTaskId = true};

const KnownFamilies taskFamilies{
    {.name = "task graph",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "The task graph of a push"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "The graph is the one that the decision task of the push made.")},
    {.name = "task group",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "All tasks of a group"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "The group of a push has the id of its decision task.")},
};

const VerbFamily groupVerbs{
    {.name = "task group list",
     .operands = {operands::group},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List the tasks of a group"),
     .examples = {{"task group list GROUP", QT_TRANSLATE_NOOP("collie::Words", "List the tasks of a push")}},
     .printsJson = true,
     .printsColours = true,
     .access = Access::IfAny,
     .run = listTaskGroup},
    {.name = "task group cancel",
     .operands = {operands::group},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Cancel every unresolved task of a group"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "A sealed group is cancelled as a whole, any other task by task."),
     .examples = {{"task group cancel GROUP", QT_TRANSLATE_NOOP("collie::Words", "Cancel what has not ended")},
                  {"task group cancel GROUP --dry-run",
                   QT_TRANSLATE_NOOP("collie::Words", "Show what would be cancelled")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = cancelTaskGroup},
    {.name = "task graph schedule",
     .operands = {decisionTask, operands::labels},
     .options = {options::keptPlan, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words",
                                  "Create the tasks of a decision task with these labels, and what they need"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words",
         "Tasks that the labels need are created too, unless the push or an earlier one has them already."),
     .examples = {{"task graph schedule DECISION test-linux2404-64/opt-mochitest-1 --dry-run",
                   QT_TRANSLATE_NOOP("collie::Words", "Show which tasks would be created")},
                  {"task graph schedule DECISION build-linux64/opt --plan plan.json",
                   QT_TRANSLATE_NOOP("collie::Words", "Create them, able to go on after a broken connection")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = scheduleGraph},
};

} // namespace

} // namespace collie::cli
