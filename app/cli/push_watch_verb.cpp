#include "app/cli/output.h"
#include "app/cli/push_output.h"
#include "app/cli/push_watch.h"
#include "app/cli/push_watch_options.h"
#include "services/base/words.h"

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
    return failure(ErrorKind::Server, Words::tr("%n failure(s) are not classified.", nullptr, tally.unclassified));
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
     .summary = QT_TRANSLATE_NOOP(
         "collie::Words",
         "Wait until all jobs of a push are complete; the exit code is 1 when failures are not classified, else 0"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "At the end the failures are counted; with --stream each is printed as it comes."),
     .examples = {{"push watch try --revision REVISION --stream",
                   QT_TRANSLATE_NOOP("collie::Words", "Print each failure as it comes")},
                  {"push watch try --lando 12345 && echo green",
                   QT_TRANSLATE_NOOP("collie::Words", "Wait for the push of a landing, then do something")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = watchPush},
};

} // namespace

} // namespace collie::cli
