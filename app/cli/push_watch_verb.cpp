#include "app/cli/output.h"
#include "app/cli/push_output.h"
#include "app/cli/push_watch.h"
#include "app/cli/push_watch_options.h"

namespace collie::cli {

namespace {

Result<void> endWatch(const Invocation &invocation, const session::NamedPush &push, const failures::JobTally &tally) {
    const Json end{{"repository", push.repository.name.toStdString()},
                   {"revision", push.push.revision.toStdString()},
                   {"id", push.push.id},
                   {"jobs", tallyToJson(tally)}};
    if (!invocation.json())
        printLine(tallyToText(tally));
    else if (invocation.isSet(options::stream))
        printLine(QString::fromUtf8(toJsonBytes(end)));
    else
        printJson(end);
    if (tally.unclassified == 0)
        return {};
    return failure(ErrorKind::Server, tally.unclassified == 1
                                          ? QStringLiteral("1 failure is not classified.")
                                          : QStringLiteral("%1 failures are not classified.").arg(tally.unclassified));
}

Future<void> watchPush(Session &session) {
    return andThen(findPush(session, session.invocation().operands().first()), &session,
                   [&session](const session::NamedPush &push) {
                       auto *watch = new PushWatch(session, push);
                       return andThen(watch->follow(), &session, [&session, push](const failures::JobTally &tally) {
                           return endWatch(session.invocation(), push, tally);
                       });
                   });
}

const VerbFamily pushWatchVerb{
    {.name = "push watch",
     .operands = {operands::push},
     .options = pushOptions({options::stream}),
     .summary =
         "Wait until all jobs of a push are complete; the exit code is 1 when failures are not classified, else 0",
     .examples = {"push watch try --revision REVISION --stream", "push watch try --lando 12345 && echo green"},
     .access = Access::IfAny,
     .run = watchPush},
};

} // namespace

} // namespace collie::cli
