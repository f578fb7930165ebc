#include "app/cli/dry_run.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/task_output.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/scheduling/task_sender.h"

namespace collie::cli {

namespace options {
constexpr TaskIdOption newTaskId("task-id",
                                 QT_TRANSLATE_NOOP("collie::Words",
                                                   "Create under this id: creating again makes no second task"));
constexpr Flag noDependencies("no-dependencies",
                              QT_TRANSLATE_NOOP("collie::Words", "Leave the dependencies out of the copy"));
constexpr Flag noRoutes("no-routes", QT_TRANSLATE_NOOP("collie::Words", "Leave the routes out of the copy"));
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
        readDocument(session.invocation().operands().first(), Words::tr("The task definition"));
    if (!document)
        return failedFuture<void>(document.error());
    if (!document->is_object())
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument, .message = Words::tr("A task definition is an object.")});
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

constexpr Operand definitionFile{
    .name = "FILE",
    .help = QT_TRANSLATE_NOOP("collie::Words", "The definition, JSON or YAML; - is standard input"),
    .completes = Completes::File};

const KnownFamilies taskFamily{
    {.name = "task",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Tasks of Taskcluster"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Shows, creates, runs again and cancels single tasks, groups of "
                                                       "them, and parts of the task graph of a push.")},
};

const VerbFamily taskVerbs{
    {.name = "task create",
     .operands = {definitionFile},
     .options = {options::newTaskId, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Create a task (JSON or YAML; - is standard input)"),
     .examples = {{"task create hello.yml --dry-run",
                   QT_TRANSLATE_NOOP("collie::Words", "Check a definition and show what would be sent")},
                  {"task create hello.yml", QT_TRANSLATE_NOOP("collie::Words", "Create the task and print its id")}},
     .printsJson = true,
     .run = createTask},
    {.name = "task retrigger",
     .operands = {operands::taskId},
     .options = {options::noDependencies, options::noRoutes, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Create a copy of a task"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "The copy is a task of its own with new times."),
     .examples = {{"task retrigger TASKID --no-routes",
                   QT_TRANSLATE_NOOP("collie::Words", "Create a copy that nothing listens for")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = retriggerTask},
    {.name = "task rerun",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run a task again as the same task"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "The task keeps its id and gets another run."),
     .examples = {{"task rerun TASKID", QT_TRANSLATE_NOOP("collie::Words", "Run a task again")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = rerunTask},
    {.name = "task cancel",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Cancel a task"),
     .examples = {{"task cancel TASKID", QT_TRANSLATE_NOOP("collie::Words", "Cancel a task")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = cancelTask},
    {.name = "task schedule",
     .operands = {operands::taskId},
     .options = {options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run a task even if its dependencies have not"),
     .examples = {{"task schedule TASKID", QT_TRANSLATE_NOOP("collie::Words", "Run a task without what it waits for")}},
     .printsJson = true,
     .access = Access::NeededToSend,
     .run = scheduleTask},
};

} // namespace

} // namespace collie::cli
