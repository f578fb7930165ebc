#include "app/cli/dry_run.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/task_output.h"
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

/// Waits for the answer and prints it.
Future<void> printStatus(Session &session, const Future<TaskStatus> &asked) {
    return andThen(asked, &session, [json = session.invocation().json()](const TaskStatus &status) {
        if (json)
            printJson(statusToJson(status));
        else
            printLine(QStringLiteral("%1 %2").arg(status.taskId, printable(status.state)));
    });
}

/// Shows or sends a task, as --dry-run says.
Future<void> sendDraft(Session &session, const Draft &draft, const QString &taskId = {}) {
    auto *sender = new TaskSender(session.api(), &session);
    return andThen(sender->prepare(draft, taskId), &session, [&session, sender](const SendableTask &task) {
        if (!session.invocation().isSet(options::dryRun))
            return printStatus(session, sender->send(task));
        return showRequests(session, {{.method = "PUT",
                                       .url = queueUrl(session, QStringLiteral("task/") + task.draft.taskId),
                                       .body = task.draft.definition,
                                       .scopes = task.scopes}});
    });
}

/// A verb that POSTs to a task.
struct TaskPost {
    const char *verb; ///< As in the path and the scope.
    Future<TaskStatus> (Queue::*call)(const QString &);
};

Future<void> postToTask(Session &session, const TaskPost &post) {
    const QString taskId = session.invocation().operands().first();
    if (!session.invocation().isSet(options::dryRun))
        return printStatus(session, (session.queue().*post.call)(taskId));
    return andThen(session.queue().task(taskId), &session, [&session, post, taskId](const Json &task) {
        return showRequests(session, {postRequest(session, post.verb, task, taskId)});
    });
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
    return andThen(session.ready(Access::NeededToSend), &session,
                   [&session, draft, wanted] { return sendDraft(session, draft, wanted); });
}

Future<void> retriggerTask(Session &session) {
    auto *sender = new TaskSender(session.api(), &session);
    return andThen(
        sender->definitionOf(session.invocation().operands().first()), &session, [&session](const Json &task) {
            const Invocation &invocation = session.invocation();
            const Result<Draft> copy =
                scheduling::templates::copyOf(task, {.keepDependencies = !invocation.isSet(options::noDependencies),
                                                     .keepRoutes = !invocation.isSet(options::noRoutes)});
            return copy ? sendDraft(session, *copy) : failedFuture<void>(copy.error());
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
    {.name = "task retrigger",
     .operands = {operands::taskId},
     .options = {options::noDependencies, options::noRoutes, options::dryRun},
     .summary = "Create a copy of a task",
     .access = Access::NeededToSend,
     .run = retriggerTask},
    {.name = "task rerun",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Run a task again as the same task",
     .access = Access::NeededToSend,
     .run = rerunTask},
    {.name = "task cancel",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Cancel a task",
     .access = Access::NeededToSend,
     .run = cancelTask},
    {.name = "task schedule",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = "Run a task even if its dependencies have not",
     .access = Access::NeededToSend,
     .run = scheduleTask},
};

} // namespace

} // namespace collie::cli
