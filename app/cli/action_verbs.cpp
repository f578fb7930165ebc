#include "app/cli/action_support.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "services/base/json_members.h"

namespace collie::cli {

namespace options {
constexpr TaskIdOption taskOfAction("task", "The task that the action is about");
constexpr TaskIdOption groupOfAction("group", "The task group, that is its decision task");
constexpr TextOption actionInput("input", "FILE", "Input of the action, JSON or YAML; - is standard input");
} // namespace options

namespace {

using actions::Action;
using actions::ActionCatalog;

void printActions(bool json, const QVector<Action> &actions) {
    Json array = Json::array();
    QVector<QStringList> rows;
    for (const Action &action : actions) {
        array.push_back({{"name", action.name.toStdString()},
                         {"title", action.title.toStdString()},
                         {"kind", action.kind == Action::Kind::Hook ? "hook" : "task"},
                         {"context", action.context},
                         {"schema", action.schema}});
        rows.append({action.name, action.title});
    }
    printList(json, array, {"NAME", "TITLE"}, rows);
}

Result<void> printOutcome(bool json, const SentPlan &outcome) {
    Json failures = Json::array();
    for (const auto &failed : outcome.failures)
        failures.push_back({{"name", failed.label.toStdString()}, {"message", failed.error.message.toStdString()}});
    if (json) {
        printJson({{"accepted", outcome.accepted},
                   {"actionTaskIds", stringsToJson(outcome.actionTaskIds)},
                   {"taskIds", stringsToJson(outcome.taskIds)},
                   {"failures", failures}});
    } else {
        printLine(outcome.accepted == 1 ? QStringLiteral("1 job: accepted")
                                        : QStringLiteral("%1 jobs: accepted").arg(outcome.accepted));
        for (const QString &taskId : outcome.actionTaskIds)
            printLine(QStringLiteral("action task %1").arg(taskId));
        for (const QString &taskId : outcome.taskIds)
            printLine(QStringLiteral("task %1").arg(taskId));
        for (const auto &failed : outcome.failures)
            printLine(QStringLiteral("failed: %1: %2").arg(printable(failed.label), printable(failed.error.message)));
    }
    if (outcome.failures.isEmpty())
        return {};
    return failure(ErrorKind::Server,
                   QStringLiteral("%1 of the jobs could not be acted on.").arg(outcome.failures.size()));
}

/// Prepares the steps of a plan one after the other from `index` on, then shows what they would send.
Future<void> showSteps(Session &session, const actions::ActionPlan &plan, qsizetype index,
                       const QVector<PlannedRequest> &requests) {
    if (index == plan.steps.size())
        return showRequests(session, requests);
    return andThen(session.runner().prepare(plan.steps.at(index).request), &session,
                   [&session, plan, index, requests](const actions::PreparedAction &prepared) {
                       return showSteps(session, plan, index + 1,
                                        requests + QVector<PlannedRequest>{plannedRequest(session, prepared)});
                   });
}

Future<void> carryOut(Session &session, const Future<actions::ActionPlan> &planned) {
    return andThen(planned, &session, [&session](const actions::ActionPlan &plan) -> Future<void> {
        const Invocation &invocation = session.invocation();
        if (!invocation.isSet(options::dryRun))
            return andThen(sendPlan(session, plan), &session,
                           [json = invocation.json()](const SentPlan &outcome) { return printOutcome(json, outcome); });
        if (!plan.failures.isEmpty())
            return failedFuture<void>(plan.failures.constFirst().error);
        return showSteps(session, plan, 0, {});
    });
}

QVector<actions::JobTarget> targetsOf(const Session &session) {
    QVector<actions::JobTarget> targets;
    for (const QString &taskId : session.invocation().operands())
        targets.append({.taskId = taskId, .label = {}});
    return targets;
}

Result<actions::ActionRequest> requestOf(const Invocation &invocation) {
    actions::ActionRequest request{.taskGroupId = invocation.text(options::groupOfAction),
                                   .name = invocation.operands().first(),
                                   .taskId = invocation.text(options::taskOfAction)};
    if (request.taskGroupId.isEmpty() && request.taskId.isEmpty())
        return failure(
            ErrorKind::InvalidArgument,
            QStringLiteral("Say what it is about: --task with a task's id, or --group with the decision task's id "
                           "of a push."));
    if (invocation.isSet(options::actionInput)) {
        Result<Json> input = readDocument(invocation.text(options::actionInput), QStringLiteral("The input"));
        if (!input)
            return failure(input.error());
        request.input = std::move(*input);
    }
    return request;
}

/// The task says which group it is in.
Future<actions::ActionRequest> withGroup(Session &session, const actions::ActionRequest &request) {
    using actions::ActionRequest;
    if (!request.taskGroupId.isEmpty())
        return readyFuture<ActionRequest>(request);
    return andThen(session.queue().status(request.taskId), &session,
                   [whole = request](const taskcluster::TaskStatus &status) mutable -> Result<ActionRequest> {
                       whole.taskGroupId = status.taskGroupId;
                       return std::move(whole);
                   });
}

Future<void> listActions(Session &session) {
    const QString taskId = session.invocation().text(options::taskOfAction);
    const auto tags = taskId.isEmpty() ? readyFuture<Json>(Json(nullptr)) : session.runner().tags(taskId);
    return andThen(tags, &session, [&session](const Json &tagsOfTask) {
        return andThen(session.runner().catalog(session.invocation().operands().first()), &session,
                       [json = session.invocation().json(), tagsOfTask](const ActionCatalog &catalog) {
                           printActions(json, catalog.relevant(tagsOfTask));
                       });
    });
}

Future<void> runAction(Session &session) {
    const Result<actions::ActionRequest> request = requestOf(session.invocation());
    if (!request)
        return failedFuture<void>(request.error());
    return andThen(withGroup(session, *request), &session, [&session](const actions::ActionRequest &whole) {
        return runOrShow(session, {.request = whole, .title = whole.name});
    });
}

Future<void> retriggerJobs(Session &session) {
    return carryOut(session, session.deployment().planner.retrigger({}, targetsOf(session)));
}

Future<void> cancelJobs(Session &session) {
    return carryOut(session, session.deployment().planner.forEachJob({}, targetsOf(session), QStringLiteral("cancel")));
}

constexpr Operand jobsToActOn{
    .name = "TASKID", .help = "Ids of the jobs' tasks", .count = Operand::Count::Some, .isTaskId = true};
constexpr Operand actionName{.name = "NAME", .help = "Name of the action, as action list shows it"};

const VerbFamily actionVerbs{
    {.name = "action list",
     .operands = {operands::group},
     .options = {options::taskOfAction},
     .summary = "List the in-tree actions of a task group, or of one of its tasks",
     .access = Access::IfAny,
     .run = listActions},
    {.name = "action run",
     .operands = {actionName},
     .options = {options::groupOfAction, options::taskOfAction, options::actionInput, options::dryRun},
     .summary = "Run an in-tree action, on a task or a group",
     .examples = {"action run retrigger --task TASKID",
                  "action run add-new-jobs --group GROUP --input jobs.yml --dry-run"},
     .run = runAction},
    {.name = "job retrigger",
     .operands = {jobsToActOn},
     .options = {options::dryRun},
     .summary = "Run jobs again",
     .access = Access::NeededToSend,
     .run = retriggerJobs},
    {.name = "job cancel",
     .operands = {jobsToActOn},
     .options = {options::dryRun},
     .summary = "Cancel jobs",
     .access = Access::NeededToSend,
     .run = cancelJobs},
};

} // namespace

} // namespace collie::cli
