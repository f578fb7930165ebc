#include "app/cli/action_support.h"
#include "app/cli/push_support.h"
#include "services/base/words.h"

namespace collie::cli {

namespace options {
constexpr NumberOption times("times", "N", {.whenAbsent = 1},
                             QT_TRANSLATE_NOOP("collie::Words", "How often each job runs (default 1)"));
constexpr NumberOption depth("depth", "N", {},
                             QT_TRANSLATE_NOOP("collie::Words", "On how many earlier pushes (default: the action's)"));
} // namespace options

namespace {

Future<void> addJobs(Session &session) {
    const QString repository = session.invocation().operands().first();
    const int times = static_cast<int>(session.invocation().number(options::times));
    const QStringList labels = session.invocation().operands().mid(1);
    return andThen(findPushId(session, repository), &session, [&session, repository, labels, times](qint64 push) {
        return andThen(
            session.treeherder().decisionTasks(repository, {push}), &session,
            [&session, push, labels, times](const QHash<qint64, treeherder::DecisionTask> &found) -> Future<void> {
                const QString group = found.value(push).taskId;
                if (group.isEmpty())
                    return failedFuture<void>(
                        {.kind = ErrorKind::NotFound, .message = Words::tr("That push has no decision task.")});
                return runOrShow(session, actions::ActionPlanner::addJobs(group, push, labels, times));
            });
    });
}

Future<void> backfillJob(Session &session) {
    const QString taskId = session.invocation().operands().first();
    const qint64 depth = session.invocation().number(options::depth);
    return andThen(session.queue().status(taskId), &session,
                   [&session, taskId, depth](const taskcluster::TaskStatus &status) {
                       actions::ActionRequest request{
                           .taskGroupId = status.taskGroupId, .name = QStringLiteral("backfill"), .taskId = taskId};
                       if (depth > 0)
                           request.input = Json{{"depth", depth}};
                       return runOrShow(session, {.request = request, .title = request.name});
                   });
}

const KnownFamilies jobFamily{
    {.name = "job",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Jobs on Treeherder"),
     .description = QT_TRANSLATE_NOOP("collie::Words",
                                      "Lists the jobs of a push, adds to them, runs them again and cancels them.")},
};

const VerbFamily jobVerbs{
    {.name = "job add",
     .operands = {operands::repository, operands::labels},
     .options = pushOptions({options::times, options::dryRun}),
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Add jobs to a push by their labels"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "The push must have a decision task that is known to Treeherder."),
     .examples = {{"job add autoland test-linux2404-64/opt-mochitest-1 --push 1234567 --times 5",
                   QT_TRANSLATE_NOOP("collie::Words", "Add a job to a push, five times")}},
     .printsJson = true,
     .run = addJobs},
    {.name = "job backfill",
     .operands = {operands::taskId},
     .options = {options::depth, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run a job on earlier pushes that did not run it"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Shows which push a failure began with."),
     .examples =
         {{"job backfill TASKID",
           QT_TRANSLATE_NOOP("collie::Words", "Run the job on as many earlier pushes as the action does by itself")},
          {"job backfill TASKID --depth 5", QT_TRANSLATE_NOOP("collie::Words", "Run it on five earlier pushes")}},
     .printsJson = true,
     .run = backfillJob},
};

} // namespace

} // namespace collie::cli
