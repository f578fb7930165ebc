#include "app/cli/action_support.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "services/actions/action_runner.h"

namespace collie::cli {

namespace options {
constexpr TaskIdOption taskOfAction("task", "The task that the action is about");
constexpr TaskIdOption groupOfAction("group", "The task group, that is its decision task");
constexpr TextOption actionInput("input", "FILE", "Input of the action, JSON or YAML; - is standard input");
} // namespace options

namespace {

using actions::Action;
using actions::ActionCatalog;
using actions::ActionRunner;

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
    if (json)
        printJson(array);
    else
        printTable({QStringLiteral("NAME"), QStringLiteral("TITLE")}, rows);
}

Json idArray(const QStringList &ids) {
    Json array = Json::array();
    for (const QString &id : ids)
        array.push_back(id.toStdString());
    return array;
}

Result<void> printOutcome(bool json, const Result<SentPlan> &outcome) {
    if (!outcome)
        return failure(outcome.error());
    Json failures = Json::array();
    for (const auto &failed : outcome->failures)
        failures.push_back({{"name", failed.label.toStdString()}, {"message", failed.error.message.toStdString()}});
    if (json) {
        printJson({{"accepted", outcome->accepted},
                   {"actionTaskIds", idArray(outcome->actionTaskIds)},
                   {"taskIds", idArray(outcome->taskIds)},
                   {"failures", failures}});
    } else {
        printLine(outcome->accepted == 1 ? QStringLiteral("1 job: accepted")
                                         : QStringLiteral("%1 jobs: accepted").arg(outcome->accepted));
        for (const QString &taskId : outcome->actionTaskIds)
            printLine(QStringLiteral("action task %1").arg(taskId));
        for (const QString &taskId : outcome->taskIds)
            printLine(QStringLiteral("task %1").arg(taskId));
        for (const auto &failed : outcome->failures)
            printLine(QStringLiteral("failed: %1: %2").arg(printable(failed.label), printable(failed.error.message)));
    }
    if (outcome->failures.isEmpty())
        return {};
    return failure(ErrorKind::Server,
                   QStringLiteral("%1 of the jobs could not be acted on.").arg(outcome->failures.size()));
}

enum class JobVerb { Retrigger, Cancel };

/// Prepares the steps of a plan one after the other from `index` on, then shows what they would send.
Future<void> showSteps(Session &session, ActionRunner &runner, const actions::ActionPlan &plan, qsizetype index,
                       const QVector<PlannedRequest> &requests) {
    if (index == plan.steps.size())
        return showRequests(session, requests);
    return andThen(
        runner.prepare(plan.steps.at(index).request), &session,
        [&session, &runner, plan, index, requests](const Result<actions::PreparedAction> &prepared) -> Future<void> {
            if (!prepared)
                return failedFuture<void>(prepared.error());
            return showSteps(session, runner, plan, index + 1,
                             requests + QVector<PlannedRequest>{plannedRequest(session, *prepared)});
        });
}

Future<void> showPlanned(Session &session, ActionRunner &runner, const Future<actions::ActionPlan> &planned) {
    return andThen(planned, &session, [&session, &runner](const Result<actions::ActionPlan> &plan) -> Future<void> {
        if (!plan)
            return failedFuture<void>(plan.error());
        if (!plan->failures.isEmpty())
            return failedFuture<void>(plan->failures.constFirst().error);
        return showSteps(session, runner, *plan, 0, {});
    });
}

Future<void> carryOut(Session &session, ActionRunner &runner, const Future<actions::ActionPlan> &planned) {
    const auto sent =
        andThen(planned, &session, [&session, &runner](const Result<actions::ActionPlan> &plan) -> Future<SentPlan> {
            return plan ? sendPlan(session, runner, *plan) : failedFuture<SentPlan>(plan.error());
        });
    return andThen(sent, &session, [json = session.invocation().json()](const Result<SentPlan> &outcome) {
        return printOutcome(json, outcome);
    });
}

Future<void> actOnJobs(Session &session, JobVerb verb) {
    return andThen(
        credentialsUnlessDry(session), &session, [&session, verb](const Result<void> &ready) -> Future<void> {
            if (!ready)
                return failedFuture<void>(ready.error());
            auto *runner = new ActionRunner(session.api(), std::chrono::seconds(2), &session);
            auto *groups = new actions::TaskGroups(session.api(), session.treeherder(), &session);
            auto *planner = new actions::ActionPlanner(*runner, *groups, &session);
            QVector<actions::JobTarget> targets;
            for (const QString &taskId : session.invocation().operands())
                targets.append({.taskId = taskId, .label = {}});
            const auto plan = verb == JobVerb::Retrigger ? planner->retrigger({}, targets)
                                                         : planner->forEachJob({}, targets, QStringLiteral("cancel"));
            return session.invocation().isSet(options::dryRun) ? showPlanned(session, *runner, plan)
                                                               : carryOut(session, *runner, plan);
        });
}

Result<actions::ActionRequest> requestOf(const Invocation &invocation) {
    actions::ActionRequest request{.taskGroupId = invocation.text(options::groupOfAction),
                                   .name = invocation.operands().first(),
                                   .taskId = invocation.text(options::taskOfAction)};
    if (request.taskGroupId.isEmpty() && request.taskId.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("Say about what: --task with a task's id, or --group with the decision task's id "
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
    return andThen(taskcluster::Queue(session.api()).status(request.taskId), &session,
                   [whole = request](const Result<taskcluster::TaskStatus> &status) mutable -> Result<ActionRequest> {
                       if (!status)
                           return failure(status.error());
                       whole.taskGroupId = status->taskGroupId;
                       return std::move(whole);
                   });
}

Future<void> listActions(Session &session) {
    auto *runner = new ActionRunner(session.api(), std::chrono::seconds(2), &session);
    const QString taskId = session.invocation().text(options::taskOfAction);
    // Not everybody may read what everybody may at most deployments.
    const auto tags = andThen(session.tryCredentials(), &session, [runner, taskId](const Result<void> &ready) {
        if (!ready)
            return failedFuture<Json>(ready.error());
        return taskId.isEmpty() ? readyFuture<Json>(Json(nullptr)) : runner->tags(taskId);
    });
    return andThen(tags, &session, [&session, runner](Result<Json> of) -> Future<void> {
        if (!of)
            return failedFuture<void>(of.error());
        return andThen(runner->catalog(session.invocation().operands().first()), &session,
                       [&session, tagsOfTask = *of](Result<ActionCatalog> catalog) -> Result<void> {
                           if (!catalog)
                               return failure(catalog.error());
                           printActions(session.invocation().json(), catalog->relevant(tagsOfTask));
                           return {};
                       });
    });
}

Future<void> runAction(Session &session) {
    const Result<actions::ActionRequest> request = requestOf(session.invocation());
    if (!request)
        return failedFuture<void>(request.error());
    auto *runner = new ActionRunner(session.api(), std::chrono::seconds(2), &session);
    return andThen(withGroup(session, *request), &session,
                   [&session, runner](const Result<actions::ActionRequest> &whole) {
                       return whole ? runOrShow(session, *runner, {.request = *whole, .title = whole->name})
                                    : failedFuture<void>(whole.error());
                   });
}

Future<void> retriggerJobs(Session &session) {
    return actOnJobs(session, JobVerb::Retrigger);
}

Future<void> cancelJobs(Session &session) {
    return actOnJobs(session, JobVerb::Cancel);
}

constexpr Operand jobsToActOn{
    .name = "TASKID", .help = "Ids of the jobs' tasks", .count = Operand::Count::Some, .isTaskId = true};
constexpr Operand actionName{.name = "NAME", .help = "Name of the action, as action list shows it"};

const VerbFamily actionVerbs{
    {.name = "action list",
     .operands = {operands::group},
     .options = {options::taskOfAction},
     .summary = "List the in-tree actions of a task group, or of one of its tasks",
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
     .run = retriggerJobs},
    {.name = "job cancel",
     .operands = {jobsToActOn},
     .options = {options::dryRun},
     .summary = "Cancel jobs",
     .run = cancelJobs},
};

} // namespace

} // namespace collie::cli
