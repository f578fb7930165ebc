#include "app/cli/output.h"
#include "app/cli/own_job_options.h"
#include "app/cli/pulse_listener.h"
#include "app/session/running_job.h"
#include "services/base/words.h"
#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/pulse_job_channel.h"
#include "services/ownjobs/task_job_channel.h"

#include <QFileInfo>

#include <memory>

namespace collie::cli {

namespace {

using ownjobs::Channel;
using ownjobs::OwnJob;
using ownjobs::OwnJobRecord;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;
using ChannelPtr = std::shared_ptr<ownjobs::JobChannel>;

/// What takes jobs to Treeherder, and where they are kept between calls. A child of the session.
class Submission final : public QObject {
  public:
    Submission(Session &session, Channel kind, ChannelPtr road)
        : QObject(&session)
        , submitter(session.treeherder(), session.api().clock())
        , store(ownjobs::OwnJobStore::defaultFolder())
        , channel(std::move(road))
        , m_kind(kind)
        , m_rootUrl(session.api().rootUrl().toString()) {}

    [[nodiscard]] OwnJobRecord recordOf(const OwnJob &job, const QStringList &command = {}) const {
        return {.job = job, .channel = m_kind, .rootUrl = m_rootUrl, .command = command, .logPath = {}, .problem = {}};
    }

    ownjobs::JobSubmitter submitter;
    const ownjobs::OwnJobStore store;
    const ChannelPtr channel;

  private:
    Channel m_kind;
    QString m_rootUrl;
};

/// Opens a channel. \return as brokerWithPassword() and Session::ready().
Future<Submission *> open(Session &session, Channel kind) {
    if (kind == Channel::Pulse)
        return andThen(
            brokerWithPassword(session), &session, [&session](const pulse::Broker &broker) -> Result<Submission *> {
                return new Submission(session, Channel::Pulse, std::make_shared<ownjobs::PulseJobChannel>(broker));
            });
    return andThen(session.ready(Access::Needed), &session, [&session]() -> Result<Submission *> {
        ownjobs::TaskJobChannel::Options chosen;
        if (session.invocation().isSet(options::ownJobPool))
            chosen.taskQueueId = session.invocation().text(options::ownJobPool);
        return new Submission(session, Channel::Taskcluster,
                              std::make_shared<ownjobs::TaskJobChannel>(session.api(), session.treeherder(),
                                                                        session.deployment().files, &session.store(),
                                                                        chosen));
    });
}

Future<void> printPreview(const Result<Json> &preview) {
    if (!preview)
        return failedFuture<void>(preview.error());
    printJson(*preview);
    return readyFuture<void>({});
}

/// Takes a step, keeps and prints what came of it; with --dry-run prints what would be sent.
Future<void> takeStep(Session &session, Submission &submission, const OwnJobRecord &record, OwnJobState to) {
    const Result<OwnJobEnd> end =
        to == OwnJobState::Completed ? jobEndOf(session.invocation()) : Result<OwnJobEnd>(OwnJobEnd());
    if (!end)
        return failedFuture<void>(end.error());
    if (session.invocation().isSet(options::dryRun))
        return printPreview(
            submission.submitter.preview(record.job, to, *submission.channel, end->result, end->logs, end->links));
    const auto step =
        submission.submitter.step(record.job, to, *submission.channel, end->result, end->logs, end->links);
    return andThen(
        step, &session,
        [json = session.invocation().json(), &submission, next = record](const OwnJob &job) mutable -> Result<void> {
            next.job = job;
            if (const Result<void> saved = submission.store.save(next); !saved)
                return saved;
            if (json)
                printJson(ownjobs::ownJobToJson(job));
            else
                printLine(job.taskId);
            return {};
        });
}

/// What begins a job. \param job  as the person described it. \param verb  takes a Submission and the job prepared for
/// it.
template <class Function>
Future<void> withPreparedJob(Session &session, const Result<OwnJob> &job, Function verb) {
    if (!job)
        return failedFuture<void>(job.error());
    const Channel channel =
        ownjobs::channelFromName(session.invocation().text(options::way)).value_or(Channel::Taskcluster);
    return andThen(open(session, channel), &session, [&session, verb, job = *job](Submission *submission) {
        return andThen(
            submission->submitter.prepare(job, *submission->channel), &session,
            [&session, submission, verb](const OwnJob &prepared) { return verb(session, *submission, prepared); });
    });
}

/// A step of a job that was begun before.
Future<void> continueJob(Session &session, OwnJobState to) {
    const Result<OwnJobRecord> record =
        ownjobs::OwnJobStore(ownjobs::OwnJobStore::defaultFolder()).load(session.invocation().operands().constFirst());
    if (!record)
        return failedFuture<void>(record.error());
    return andThen(open(session, record->channel), &session, [&session, record = *record, to](Submission *submission) {
        return takeStep(session, *submission, record, to);
    });
}

/// How a command ended, as the end of the verb.
Result<void> endOf(const OwnJob &job, bool told) {
    if (!told)
        return failure(ErrorKind::Server, Words::tr("Treeherder could not be told how the command ended."));
    if (job.result != OwnJobResult::Success)
        return failure(
            ErrorKind::Server,
            Words::tr("The command ended as %1; Treeherder was told.").arg(ownjobs::ownJobResultName(*job.result)));
    return {};
}

/// Runs the command and waits for its end.
Future<void> execute(Session &session, Submission &submission, const OwnJob &job) {
    using session::RunningJob;
    if (session.invocation().isSet(options::dryRun))
        return printPreview(
            submission.submitter.previewAll(job, *submission.channel, submission.store.logPath(job.taskId)));
    const Promise<void> promise;
    auto *running = new RunningJob(submission.submitter, submission.channel, submission.store,
                                   submission.recordOf(job, session.invocation().operands()), &submission);
    const bool json = session.invocation().json();
    QObject::connect(running, &RunningJob::printed, &session,
                     [json](const QByteArray &bytes) { printBytes(bytes, json); });
    QObject::connect(running, &RunningJob::problem, &session, printError);
    QObject::connect(running, &RunningJob::notKept, &session, printError);
    QObject::connect(running, &RunningJob::finished, &session, [running, json, promise](bool told) {
        if (json)
            printJson(ownjobs::ownJobToJson(running->record().job));
        promise.finish(endOf(running->record().job, told));
    });
    running->start();
    return promise.future();
}

Future<void> submitStart(Session &session) {
    const auto start = [](Session &in, Submission &submission, const OwnJob &job) {
        return takeStep(in, submission, submission.recordOf(job), OwnJobState::Pending);
    };
    return withPreparedJob(session, newJobOf(session.invocation(), session.invocation().text(options::jobName)), start);
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
    return withPreparedJob(session, newJobOf(session.invocation(), program.left(100)), execute);
}

constexpr Operand ownJobId{.name = "ID",
                           .help = QT_TRANSLATE_NOOP("collie::Words", "Id of the job, as submit start printed it")};
constexpr Operand commandToRun{.name = "-- COMMAND",
                               .help =
                                   QT_TRANSLATE_NOOP("collie::Words", "Program and arguments; no shell is involved"),
                               .count = Operand::Count::Some,
                               .completes = Completes::Command};

const KnownFamilies submitFamily{
    {.name = "submit",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Jobs of your own"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "Shows on Treeherder what runs on your machine. The jobs are public.")},
};

const VerbFamily submitVerbs{
    {.name = "submit start",
     .options = newJobOptions(),
     .conditions = {{.option = "broker", .with = "way", .value = "pulse"}},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show a job of your own on Treeherder as pending; prints its id"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "The job is shown to everybody. Its id is what submit run and submit complete take."),
     .examples = {{"submit start --repo try --revision REVISION --symbol lab",
                   QT_TRANSLATE_NOOP("collie::Words", "Show a job as pending and print its id")}},
     .printsJson = true,
     .run = submitStart},
    {.name = "submit run",
     .operands = {ownJobId},
     .options = {options::ownJobPool, options::broker, options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show a job of your own as running"),
     .examples = {{"submit run ID", QT_TRANSLATE_NOOP("collie::Words", "Say that the job has begun")}},
     .printsJson = true,
     .run = submitRun},
    {.name = "submit complete",
     .operands = {ownJobId},
     .options = {options::result, options::logFile, options::link, options::ownJobPool, options::broker,
                 options::dryRun},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show a job of your own as completed"),
     .examples = {{"submit complete ID --result success --log test.log",
                   QT_TRANSLATE_NOOP("collie::Words", "Say that it succeeded, with its log")}},
     .printsJson = true,
     .run = submitComplete},
    {.name = "submit exec",
     .operands = {commandToRun},
     .options = newJobOptions(),
     .conditions = {{.option = "broker", .with = "way", .value = "pulse"}},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Run a command here and show on Treeherder how it goes"),
     .description = QT_TRANSLATE_NOOP("collie::Words",
                                      "What the command prints is printed here too and becomes the log of the job."),
     .examples = {{"submit exec --repo try --revision REVISION --symbol lab -- ./mach test dom/example",
                   QT_TRANSLATE_NOOP("collie::Words", "Run a test here and show it on a push")}},
     .printsJson = true,
     .run = submitExec},
};

} // namespace

} // namespace collie::cli
