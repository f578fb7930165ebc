#include "app/cli/listening.h"
#include "app/cli/output.h"
#include "app/cli/submission.h"

#include <QFileInfo>

#include <memory>

namespace collie::cli {

namespace {

using ownjobs::OwnJob;
using ownjobs::OwnJobRecord;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;

Result<void> printRecord(const Session &session, const OwnJobRecord &record) {
    if (session.invocation().json())
        printJson(ownjobs::ownJobToJson(record.job));
    else
        printLine(record.job.taskId);
    return {};
}

/// What came of a step: kept, then printed.
Future<void> afterStep(Session &session, Submission &submission, const Future<OwnJob> &step, OwnJobRecord record) {
    return andThen(step, &session,
                   [&session, &submission, record = std::move(record)](const Result<OwnJob> &job) -> Result<void> {
                       if (!job)
                           return failure(job.error());
                       OwnJobRecord next = record;
                       next.job = *job;
                       if (const Result<void> saved = submission.store().save(next); !saved)
                           return saved;
                       return printRecord(session, next);
                   });
}

Future<void> takeStep(Session &session, Submission &submission, const OwnJobRecord &record, OwnJobState to) {
    Result<Submission::Completion> completion = Submission::Completion();
    if (to == OwnJobState::Completed)
        completion = Submission::completionOf(session.invocation());
    if (!completion)
        return failedFuture<void>(completion.error());
    if (session.invocation().isSet(options::dryRun)) {
        const Result<Json> preview = submission.submitter().preview(
            record.job, to, submission.channel(), completion->result, completion->logs, completion->links);
        if (!preview)
            return failedFuture<void>(preview.error());
        printJson(*preview);
        return readyFuture<void>({});
    }
    return afterStep(session, submission,
                     submission.submitter().step(record.job, to, submission.channel(), completion->result,
                                                 completion->logs, completion->links),
                     record);
}

/// Runs `verb` with a submission once its channel is open.
template <class Verb>
Future<void> withSubmission(Session &session, ownjobs::Channel channel, Verb verb) {
    return andThen(Submission::open(session, channel), &session,
                   [verb](const Result<Submission *> &submission) -> Future<void> {
                       return submission ? verb(**submission) : failedFuture<void>(submission.error());
                   });
}

/// What begins a job. \param job  as the person described it. \param verb  takes a Submission and the job prepared for
/// it.
template <class Verb>
Future<void> withPreparedJob(Session &session, const Result<OwnJob> &job, Verb verb) {
    if (!job)
        return failedFuture<void>(job.error());
    const auto channel =
        ownjobs::channelFromName(session.invocation().text(options::way)).value_or(ownjobs::Channel::Taskcluster);
    return withSubmission(session, channel, [&session, verb, job = *job](Submission &submission) {
        return andThen(submission.submitter().prepare(job, submission.channel()), &session,
                       [&submission, verb](const Result<OwnJob> &prepared) -> Future<void> {
                           return prepared ? verb(submission, *prepared) : failedFuture<void>(prepared.error());
                       });
    });
}

/// A step of a job that was begun before.
Future<void> continueJob(Session &session, OwnJobState to) {
    const Result<OwnJobRecord> record =
        ownjobs::OwnJobStore(ownjobs::OwnJobStore::defaultFolder()).load(session.invocation().operands().constFirst());
    if (!record)
        return failedFuture<void>(record.error());
    return withSubmission(session, record->channel, [&session, record = *record, to](Submission &submission) {
        return takeStep(session, submission, record, to);
    });
}

/// Runs the command and waits for its end.
Future<void> execute(Session &session, Submission &submission, const OwnJob &job) {
    const QStringList command = session.invocation().operands();
    const Promise<void> promise;
    const auto lock = std::shared_ptr<QLockFile>(submission.store().takeOver(job.taskId));
    const auto record = std::make_shared<OwnJobRecord>(submission.recordOf(job));
    record->command = command;
    record->logPath = submission.store().logPath(job.taskId);
    auto *run = new ownjobs::OwnJobRun(submission.submitter(), submission.channel(), record->logPath, &session);
    const auto keep = [&submission, record, run] {
        record->job = run->job();
        if (const Result<void> saved = submission.store().save(*record); !saved)
            printError(saved.error());
    };
    keep();
    QObject::connect(run, &ownjobs::OwnJobRun::printed, &session,
                     [json = session.invocation().json()](const QByteArray &bytes) { printBytes(bytes, json); });
    QObject::connect(run, &ownjobs::OwnJobRun::changed, &session, keep);
    QObject::connect(run, &ownjobs::OwnJobRun::problem, &session, [record](const Error &error) {
        record->problem = error.message;
        printError(error);
    });
    QObject::connect(
        run, &ownjobs::OwnJobRun::finished, &session, [&session, run, record, keep, lock, promise](bool told) {
            if (told)
                record->problem.clear();
            keep();
            if (lock)
                lock->unlock();
            if (session.invocation().json())
                printJson(ownjobs::ownJobToJson(run->job()));
            if (!told)
                promise.finish(
                    failure(ErrorKind::Server, QStringLiteral("Treeherder could not be told how the command ended.")));
            else if (run->job().result != OwnJobResult::Success)
                promise.finish(
                    failure(ErrorKind::Server, QStringLiteral("The command ended as %1; Treeherder was told.")
                                                   .arg(ownjobs::ownJobResultName(*run->job().result))));
            else
                promise.finish({});
        });
    run->start(job, {.program = command.constFirst(), .arguments = command.mid(1), .folder = {}});
    return promise.future();
}

Future<void> submitStart(Session &session) {
    const Result<OwnJob> job = Submission::jobOf(session.invocation(), session.invocation().text(options::jobName));
    return withPreparedJob(session, job, [&session](Submission &submission, const OwnJob &prepared) -> Future<void> {
        return takeStep(session, submission, submission.recordOf(prepared), OwnJobState::Pending);
    });
}

Future<void> submitRun(Session &session) {
    return continueJob(session, OwnJobState::Running);
}

Future<void> submitComplete(Session &session) {
    return continueJob(session, OwnJobState::Completed);
}

Future<void> submitExec(Session &session) {
    // The name is public, and what follows the program may hold passwords.
    const QString program = QFileInfo(session.invocation().operands().constFirst()).fileName();
    const Result<OwnJob> job = Submission::jobOf(session.invocation(), program.left(100));
    return withPreparedJob(session, job, [&session](Submission &submission, const OwnJob &prepared) -> Future<void> {
        if (session.invocation().isSet(options::dryRun)) {
            const Result<Json> preview = submission.submitter().previewAll(prepared, submission.channel(),
                                                                           submission.store().logPath(prepared.taskId));
            if (!preview)
                return failedFuture<void>(preview.error());
            printJson(*preview);
            return readyFuture<void>({});
        }
        return execute(session, submission, prepared);
    });
}

constexpr Operand ownJobId{.name = "ID", .help = "Id of the job, as submit start printed it"};
constexpr Operand commandToRun{
    .name = "-- COMMAND", .help = "Program and arguments; no shell is involved", .count = Operand::Count::Some};

/// What describes a new job.
const QVector<Option> newJobOptions{options::repository,  options::revision,     options::jobName,    options::symbol,
                                    options::groupSymbol, options::groupName,    options::kind,       options::platform,
                                    options::machine,     options::buildOptions, options::tier,       options::product,
                                    options::who,         options::way,          options::ownJobPool, options::broker,
                                    options::dryRun};

const VerbFamily submitVerbs{
    {.name = "submit start",
     .options = newJobOptions,
     .summary = "Show a job of your own on Treeherder as pending; prints its id",
     .run = submitStart},
    {.name = "submit run",
     .operands = {ownJobId},
     .options = {options::ownJobPool, options::broker, options::dryRun},
     .summary = "Show it as running",
     .run = submitRun},
    {.name = "submit complete",
     .operands = {ownJobId},
     .options = {options::result, options::logFile, options::link, options::ownJobPool, options::broker,
                 options::dryRun},
     .summary = "Show it as completed",
     .examples = {"submit complete ID --result success --log test.log"},
     .run = submitComplete},
    {.name = "submit exec",
     .operands = {commandToRun},
     .options = newJobOptions,
     .summary = "Run a command here and show on Treeherder how it goes",
     .examples = {"submit exec --repo try --revision REVISION --symbol lab -- ./mach test dom/example"},
     .run = submitExec},
};

} // namespace

} // namespace collie::cli
