#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/session.h"
#include "app/cli/task_job.h"
#include "app/cli/task_output.h"
#include "app/session/task_facts_loader.h"

namespace collie::cli {

namespace {

using session::TaskFactsLoader;

Result<void> printFacts(const Invocation &invocation, const taskcluster::TaskFacts &facts) {
    const QString taskId = invocation.operands().first();
    if (!facts.definition || !*facts.definition)
        return failure(taskError(facts.definition ? facts.definition->error() : facts.status->error(), taskId));
    if (!*facts.status)
        return failure(taskError(facts.status->error(), taskId));
    if (invocation.json())
        printJson(factsToJson(facts));
    else
        printText(invocation.isSet(options::markdown) ? factsToMarkdown(facts) : factsToText(facts));
    return {};
}

Future<void> showTask(Session &session) {
    if (const Result<void> checked = checkForms(session.invocation()); !checked)
        return failedFuture<void>(checked.error());
    auto *loader = new TaskFactsLoader(session.api(), &session);
    const Promise<void> promise;
    QObject::connect(loader, &TaskFactsLoader::loaded, &session, [&session, loader, promise] {
        promise.finish(printFacts(session.invocation(), loader->facts()));
        // Whatever comes now is of another question.
        loader->cancel();
        loader->disconnect(&session);
    });
    loader->load(session.invocation().operands().first());
    return promise.future();
}

const VerbFamily taskShowVerb{
    {.name = "task show",
     .operands = {operands::taskId},
     .options = {options::markdown},
     .summary =
         QT_TRANSLATE_NOOP("collie::Words", "Show a task, its runs, what it needs and what needs it, and why it waits"),
     .examples = {{"task show TASKID", QT_TRANSLATE_NOOP("collie::Words", "Show a task")},
                  {"task show TASKID --json", QT_TRANSLATE_NOOP("collie::Words", "The same for a script")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = showTask},
};

} // namespace

} // namespace collie::cli
