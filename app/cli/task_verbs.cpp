#include "app/cli/dry_run.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "services/base/json_members.h"
#include "services/scheduling/task_sender.h"

namespace collie::cli {

namespace options {
constexpr TaskIdOption newTaskId("task-id", "Create under this id: creating again makes no second task");
constexpr Flag noDependencies("no-dependencies", "Leave the dependencies out of the copy");
constexpr Flag noRoutes("no-routes", "Leave the routes out of the copy");
} // namespace options

namespace {

using scheduling::Draft;
using scheduling::SendableTask;
using scheduling::TaskSender;
using taskcluster::Queue;
using taskcluster::TaskStatus;

Json toJson(const TaskStatus &status) {
    Json runs = Json::array();
    for (const taskcluster::Run &run : status.runs)
        runs.push_back(Json{{"runId", run.runId},
                            {"state", run.state.toStdString()},
                            {"reasonCreated", run.reasonCreated.toStdString()},
                            {"reasonResolved", run.reasonResolved.toStdString()}});
    return Json{{"taskId", status.taskId.toStdString()},
                {"taskGroupId", status.taskGroupId.toStdString()},
                {"state", status.state.toStdString()},
                {"retriesLeft", status.retriesLeft},
                {"runs", runs}};
}

Result<void> printStatus(bool json, const Result<TaskStatus> &status) {
    if (!status)
        return failure(status.error());
    if (json)
        printJson(toJson(*status));
    else
        printLine(QStringLiteral("%1 %2").arg(status->taskId, printable(status->state)));
    return {};
}

/// Shows or sends a task, as --dry-run says.
Future<void> sendDraft(Session &session, TaskSender &sender, const Draft &draft, const QString &taskId = {}) {
    return andThen(
        sender.prepare(draft, taskId), &session, [&session, &sender](const Result<SendableTask> &task) -> Future<void> {
            if (!task)
                return failedFuture<void>(task.error());
            if (session.invocation().isSet(options::dryRun))
                return showRequests(session, {{.method = "PUT",
                                               .url = queueUrl(session, QStringLiteral("task/") + task->draft.taskId),
                                               .body = task->draft.definition,
                                               .scopes = task->scopes}});
            return andThen(sender.send(*task), &session,
                           [json = session.invocation().json()](const Result<TaskStatus> &status) {
                               return printStatus(json, status);
                           });
        });
}

Future<void> createFrom(Session &session, const Draft &draft, const QString &taskId) {
    auto *sender = new TaskSender(session.api(), &session);
    return andThen(credentialsUnlessDry(session), &session,
                   [&session, sender, draft, taskId](const Result<void> &can) -> Future<void> {
                       return can ? sendDraft(session, *sender, draft, taskId) : failedFuture<void>(can.error());
                   });
}

/// A verb that POSTs to a task.
struct TaskPost {
    const char *verb; ///< As in the path and the scope.
    Future<TaskStatus> (Queue::*call)(const QString &);
};

Future<void> showPost(Session &session, const TaskPost &post, const QString &taskId) {
    return andThen(taskcluster::Queue(session.api()).task(taskId), &session,
                   [&session, post, taskId](const Result<Json> &task) -> Future<void> {
                       if (!task)
                           return failedFuture<void>(task.error());
                       return showRequests(session, {postRequest(session, post.verb, *task, taskId)});
                   });
}

Future<void> postToTask(Session &session, const TaskPost &post) {
    const QString taskId = session.invocation().operands().first();
    return andThen(credentialsUnlessDry(session), &session,
                   [&session, post, taskId](const Result<void> &can) -> Future<void> {
                       if (!can)
                           return failedFuture<void>(can.error());
                       if (session.invocation().isSet(options::dryRun))
                           return showPost(session, post, taskId);
                       Queue queue(session.api());
                       return andThen((queue.*post.call)(taskId), &session,
                                      [json = session.invocation().json()](const Result<TaskStatus> &status) {
                                          return printStatus(json, status);
                                      });
                   });
}

void printTask(const Json &task, const TaskStatus &status) {
    const auto row = [](const char *name, const QString &value) {
        printLine(QStringLiteral("%1 %2").arg(QString::fromLatin1(name), -12).arg(printable(value)));
    };
    row("task", status.taskId);
    row("name", taskcluster::taskName(task));
    row("state", status.state);
    row("group", status.taskGroupId);
    row("queue", status.taskQueueId);
    row("deadline", status.deadline.toString(Qt::ISODate));
    for (const taskcluster::Run &run : status.runs)
        row("run", QStringLiteral("%1 %2 %3").arg(run.runId).arg(run.state, run.reasonResolved).trimmed());
}

Future<void> createTask(Session &session) {
    const Result<Json> document =
        readDocument(session.invocation().operands().first(), QStringLiteral("The task definition"));
    if (!document)
        return failedFuture<void>(document.error());
    if (!document->is_object())
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument, .message = QStringLiteral("A task definition is an object.")});
    const Draft draft{.taskId = {}, .definition = *document};
    const QString wanted = session.invocation().text(options::newTaskId);
    return createFrom(session, draft, wanted);
}

Future<void> showTask(Session &session) {
    const QString taskId = session.invocation().operands().first();
    return andThen(session.tryCredentials(), &session, [&session, taskId](const Result<void> &ready) {
        if (!ready)
            return failedFuture<void>(ready.error());
        return andThen(taskcluster::Queue(session.api()).task(taskId), &session,
                       [&session, taskId](const Result<Json> &task) -> Future<void> {
                           if (!task)
                               return failedFuture<void>(task.error());
                           return andThen(
                               taskcluster::Queue(session.api()).status(taskId), &session,
                               [&session, definition = *task](const Result<TaskStatus> &status) -> Result<void> {
                                   if (!status)
                                       return failure(status.error());
                                   if (session.invocation().json())
                                       printJson(Json{{"status", toJson(*status)}, {"task", definition}});
                                   else
                                       printTask(definition, *status);
                                   return {};
                               });
                       });
    });
}

Future<void> retriggerTask(Session &session) {
    const QString taskId = session.invocation().operands().first();
    auto *sender = new TaskSender(session.api(), &session);
    const scheduling::DraftCopyOptions options{.keepDependencies = !session.invocation().isSet(options::noDependencies),
                                               .keepRoutes = !session.invocation().isSet(options::noRoutes)};
    return andThen(credentialsUnlessDry(session), &session,
                   [&session, sender, options, taskId](const Result<void> &can) -> Future<void> {
                       if (!can)
                           return failedFuture<void>(can.error());
                       return andThen(sender->definitionOf(taskId), &session,
                                      [&session, sender, options](const Result<Json> &task) -> Future<void> {
                                          if (!task)
                                              return failedFuture<void>(task.error());
                                          const Result<Draft> copy = scheduling::templates::copyOf(*task, options);
                                          return copy ? sendDraft(session, *sender, *copy)
                                                      : failedFuture<void>(copy.error());
                                      });
                   });
}

Future<void> rerunTask(Session &session) {
    return postToTask(session, {.verb = "rerun", .call = &Queue::rerunTask});
}

Future<void> cancelTask(Session &session) {
    return postToTask(session, {.verb = "cancel", .call = &Queue::cancelTask});
}

Future<void> scheduleTask(Session &session) {
    return postToTask(session, {.verb = "schedule", .call = &Queue::scheduleTask});
}

constexpr Operand definitionFile{.name = "FILE", .help = "The definition, JSON or YAML; - is standard input"};

const VerbFamily taskVerbs{
    {.name = "task create",
     .operands = {definitionFile},
     .options = {options::newTaskId, options::dryRun},
     .summary = "Create a task (JSON or YAML; - is standard input)",
     .examples = {"task create hello.yml --dry-run"},
     .run = createTask},
    {.name = "task show", .operands = {operands::taskId}, .summary = "Show a task and its runs", .run = showTask},
    {.name = "task retrigger",
     .operands = {operands::taskId},
     .options = {options::noDependencies, options::noRoutes, options::dryRun},
     .summary = "Create a copy of a task",
     .run = retriggerTask},
    {.name = "task rerun",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Run a task again as the same task",
     .run = rerunTask},
    {.name = "task cancel",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Cancel a task",
     .run = cancelTask},
    {.name = "task schedule",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Run a task although its dependencies have not",
     .run = scheduleTask},
};

} // namespace

} // namespace collie::cli
