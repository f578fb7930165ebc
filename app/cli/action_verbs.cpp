#include "app/cli/action_support.h"
#include "app/cli/error_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

namespace collie::cli {

namespace options {
constexpr TaskIdOption taskOfAction("task", QT_TRANSLATE_NOOP("collie::Words", "The task that the action is about"));
constexpr TaskIdOption groupOfAction("group",
                                     QT_TRANSLATE_NOOP("collie::Words", "The task group, that is its decision task"));
constexpr TextOption actionInput("input", "FILE",
                                 QT_TRANSLATE_NOOP("collie::Words",
                                                   "Input of the action, JSON or YAML; - is standard input"),
                                 Completes::File);
} // namespace options

namespace {

using actions::Action;
using actions::ActionCatalog;

void printActions(bool json, const QVector<Action> &actions) {
    Json array = Json::array();
    TableRows rows;
    for (const Action &action : actions) {
        array.push_back({{"name", action.name.toStdString()},
                         {"title", action.title.toStdString()},
                         {"kind", action.kind == Action::Kind::Hook ? "hook" : "task"},
                         {"context", action.context},
                         {"schema", action.schema}});
        rows.append({action.name, action.title});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "NAME"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "TITLE")},
              rows);
}

Result<void> printOutcome(bool json, const SentPlan &outcome) {
    Json failures = Json::array();
    for (const auto &failed : outcome.failures)
        failures.push_back({{"name", failed.label.toStdString()},
                            {"errorKind", errorKindName(failed.error.kind)},
                            {"message", failed.error.message.toStdString()}});
    if (json) {
        printJson({{"accepted", outcome.accepted},
                   {"actionTaskIds", stringsToJson(outcome.actionTaskIds)},
                   {"taskIds", stringsToJson(outcome.taskIds)},
                   {"failures", failures}});
    } else {
        printLine(Words::tr("%n job(s): accepted", nullptr, outcome.accepted));
        for (const QString &taskId : outcome.actionTaskIds)
            printLine(Words::tr("action task %1").arg(taskId));
        for (const QString &taskId : outcome.taskIds)
            printLine(Words::tr("task %1").arg(taskId));
        for (const auto &failed : outcome.failures)
            printLine(Words::tr("failed: %1: %2", "a job and why")
                          .arg(printable(failed.label), printable(failed.error.message)));
    }
    if (outcome.failures.isEmpty())
        return {};
    return failure(ErrorKind::Server, Words::tr("%n of the jobs could not be acted on.", nullptr,
                                                static_cast<int>(outcome.failures.size())));
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
            Words::tr("Say what it is about: --task with a task's id, or --group with the decision task's id "
                      "of a push."));
    if (invocation.isSet(options::actionInput)) {
        Result<Json> input = readDocument(invocation.text(options::actionInput), Words::tr("The input"));
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

constexpr Operand jobsToActOn{.name = "TASKID",
                              .help = QT_TRANSLATE_NOOP("collie::Words", "Ids of the jobs' tasks"),
                              .count = Operand::Count::Some,
                              .isTaskId = true};
constexpr Operand actionName{.name = "NAME",
                             .help = QT_TRANSLATE_NOOP("collie::Words", "Name of the action, as action list shows it"),
                             .completes = Completes::Action};

const KnownFamilies actionFamily{
    {.name = "action",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "In-tree actions"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words",
         "What the repository offers to do with a push or a task, such as retrigger and add-new-jobs.")},
};

const VerbFamily actionVerbs{
    {.name = "action list",
     .operands = {operands::group},
     .options = {options::taskOfAction},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List the in-tree actions of a task group, or of one of its tasks"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "The actions are those that the decision task of the push published. With "
                                            "--task only those are listed that may be run on that task."),
     .examples = {{"action list GROUP", QT_TRANSLATE_NOOP("collie::Words", "List the actions of a whole push")},
                  {"action list GROUP --task TASKID",
                   QT_TRANSLATE_NOOP("collie::Words", "List what can be done to one of its tasks")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = listActions},
    {.name = "action run",
     .operands = {actionName},
     .options = {options::groupOfAction, options::taskOfAction, options::actionInput, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run an in-tree action, on a task or a group"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words",
         "The input is checked against the schema of the action, and your scopes are, before anything is sent."),
     .examples = {{"action run retrigger --task TASKID",
                   QT_TRANSLATE_NOOP("collie::Words", "Run the action retrigger on a task")},
                  {"action run add-new-jobs --group GROUP --input jobs.yml --dry-run",
                   QT_TRANSLATE_NOOP("collie::Words", "Show what would be sent for a push")}},
     .printsJson = true,
     .run = runAction},
    {.name = "job retrigger",
     .operands = {jobsToActOn},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run jobs again"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "Uses the action of the push, or where there is none creates a copy of the task."),
     .examples = {{"job retrigger TASKID", QT_TRANSLATE_NOOP("collie::Words", "Run a job again")},
                  {"job retrigger TASKID TASKID --dry-run",
                   QT_TRANSLATE_NOOP("collie::Words", "Show what would be sent for two jobs")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = retriggerJobs},
    {.name = "job cancel",
     .operands = {jobsToActOn},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Cancel jobs"),
     .examples = {{"job cancel TASKID", QT_TRANSLATE_NOOP("collie::Words", "Cancel a job that waits or runs")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = cancelJobs},
};

} // namespace

} // namespace collie::cli
