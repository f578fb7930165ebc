#include "app/cli/output.h"
#include "app/cli/pulse_listener.h"
#include "app/cli/table.h"
#include "services/base/words.h"
#include "services/pulse/broker_account.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/pulse/recorder.h"
#include "services/pulse/recording.h"

#include <QFile>

#include <memory>

namespace collie::cli {

namespace options {
constexpr TextOption recordedQueue(
    "queue", "NAME",
    QT_TRANSLATE_NOOP("collie::Words", "Record what a queue of the broker holds, in place of --bind; it stays there "
                                       "without --ack"));
constexpr Flag acknowledge("ack", QT_TRANSLATE_NOOP("collie::Words", "Take the messages out of the queue"));
} // namespace options

namespace {

/// A queue that has had nothing for so long counts as empty.
constexpr std::chrono::milliseconds drainedAfter{2'000};
constexpr qint64 longestPassword = 4'096;

void printExchanges(bool json, const QVector<pulse::Exchange> &exchanges) {
    Json array = Json::array();
    TableRows rows;
    for (const pulse::Exchange &exchange : exchanges) {
        Json words = Json::array();
        QStringList names;
        for (const pulse::Exchange::Word &word : exchange.words) {
            words.push_back(word.name.toStdString());
            names.append(word.constant.isEmpty() ? word.multiple ? word.name + u'…' : word.name : word.constant);
        }
        array.push_back({{"exchange", exchange.exchange.toStdString()},
                         {"title", exchange.title.toStdString()},
                         {"routingKey", std::move(words)}});
        rows.append({exchange.exchange, names.join(u'.')});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "EXCHANGE"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "ROUTING KEY")},
              rows);
}

/// \return whether standard output still takes it.
bool printMessages(const QVector<pulse::Message> &batch) {
    QByteArray lines;
    for (const pulse::Message &message : batch)
        pulse::appendMessageLine(lines, message);
    printData(lines);
    return flushOutput().has_value();
}

Future<void> record(Session &session, pulse::Source &source, const QVector<pulse::Binding> &bindings) {
    auto *recorder = new pulse::Recorder(&session);
    // From the first message on: none may be gone from the broker before it is in the file.
    source.setConfirmation(pulse::Source::Confirmation::OnRequest);
    // The source tells its bindings to the file's header.
    auto *listener = new PulseListener(session, source, {.stopsSource = false});
    const Future<void> listened = listener->run(bindings, [recorder](const QVector<pulse::Message> &batch) {
        recorder->take(batch);
        return true;
    });
    const pulse::Recorder::Options options{.compress = session.invocation().isSet(options::compress),
                                           .takesAll = false};
    if (const Result<void> started = recorder->start(source, session.invocation().operands().first(), options);
        !started) {
        listener->end(started);
        return listened;
    }
    QObject::connect(recorder, &pulse::Recorder::stalled, &session, printTrouble);
    const auto count = std::make_shared<quint64>(0), lost = std::make_shared<quint64>(0);
    QObject::connect(recorder, &pulse::Recorder::lost, &session, [lost](quint64 messages) { *lost = messages; });
    QObject::connect(recorder, &pulse::Recorder::written, &session, [count](quint64 messages) { *count = messages; });
    return andHandle(
        listened, &session, [&session, &source, recorder, count, lost](const Result<void> &ended) -> Future<void> {
            // The last batch is on its way to the disk, and confirmed after that.
            Promise<void> promise;
            QObject::connect(recorder, &pulse::Recorder::finished, &session, [&source, promise, ended, count, lost] {
                source.stop();
                printRemark(Words::tr("%Ln message(s) recorded", nullptr, static_cast<int>(*count)));
                if (ended && *lost > 0)
                    promise.finish(
                        failure(ErrorKind::Storage,
                                Words::tr("%n message(s) are not in the recording: there was no room for them.",
                                          nullptr, static_cast<int>(*lost))));
                else
                    promise.finish(ended);
            });
            recorder->stop();
            return promise.future();
        });
}

Future<void> listExchanges(Session &session) {
    return andThen(pulse::fetchExchanges(session.api(), &session), &session,
                   [json = session.invocation().json()](const QVector<pulse::Exchange> &exchanges) {
                       printExchanges(json, exchanges);
                   });
}

Future<void> watchPulse(Session &session) {
    const auto bindings = bindingsOf(session.invocation());
    if (!bindings)
        return failedFuture<void>(bindings.error());
    return andThen(sourceOf(session), &session, [&session, bindings = *bindings](pulse::Source *source) {
        return (new PulseListener(session, *source))->run(bindings, printMessages);
    });
}

Future<void> recordPulse(Session &session) {
    const QString queue = session.invocation().text(options::recordedQueue);
    if (!queue.isEmpty() && session.invocation().isSet(options::bind))
        return failedFuture<void>(usageError(Words::tr("Choose one of --bind and --queue.")));
    const Result<QVector<pulse::Binding>> bindings =
        queue.isEmpty() ? bindingsOf(session.invocation()) : QVector<pulse::Binding>();
    if (!bindings)
        return failedFuture<void>(bindings.error());
    pulse::AmqpPlan plan;
    // Without leave nothing goes from a queue that is somebody's.
    if (!queue.isEmpty())
        plan = {.mode = session.invocation().isSet(options::acknowledge) ? pulse::AmqpPlan::Mode::Drain
                                                                         : pulse::AmqpPlan::Mode::Peek,
                .queue = queue};
    return andThen(sourceOf(session, plan), &session, [&session, bindings = *bindings](pulse::Source *source) {
        return record(session, *source, bindings);
    });
}

Future<void> drainQueue(Session &session) {
    const bool ack = session.invocation().isSet(options::acknowledge);
    const pulse::AmqpPlan plan{.mode = ack ? pulse::AmqpPlan::Mode::Drain : pulse::AmqpPlan::Mode::Peek,
                               .queue = session.invocation().operands().first()};
    return andThen(sourceOf(session, plan), &session, [&session, ack](pulse::Source *source) {
        auto *listener = new PulseListener(session, *source);
        source->setConfirmation(pulse::Source::Confirmation::OnRequest);
        listener->endWhenIdle(drainedAfter);
        return listener->run({}, [source, ack](const QVector<pulse::Message> &batch) {
            const bool printed = printMessages(batch);
            // What could not be printed stays in the queue.
            if (printed && ack)
                source->confirm(batch.constLast().sequence);
            return printed;
        });
    });
}

Future<void> keepBrokerPassword(Session &session) {
    const Result<pulse::Broker> broker = brokerOf(session.invocation());
    if (!broker)
        return failedFuture<void>(broker.error());
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failedFuture<void>({.kind = ErrorKind::Storage, .message = Words::tr("The password cannot be read.")});
    const QByteArray password = input.readLine(longestPassword).trimmed();
    if (password.isEmpty())
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument, .message = Words::tr("Write the password to standard input.")});
    return pulse::BrokerAccount(session.store(), *broker).keep(Secret(password));
}

constexpr Operand newRecording{.name = "FILE",
                               .help = QT_TRANSLATE_NOOP("collie::Words", "Where the recording goes"),
                               .completes = Completes::File};
constexpr Operand drainedQueue{.name = "QUEUE",
                               .help = QT_TRANSLATE_NOOP("collie::Words", "Name of a queue at the broker")};

const KnownFamilies pulseFamily{
    {.name = "pulse",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Messages of Pulse"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "Listens to exchanges, records what comes, and plays recordings.")},
};

const VerbFamily pulseVerbs{
    {.name = "pulse exchanges",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List the exchanges of the deployment and of Treeherder"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Each is listed with the words of its routing keys."),
     .examples = {{"pulse exchanges", QT_TRANSLATE_NOOP("collie::Words", "List what can be listened to")}},
     .printsJson = true,
     .run = listExchanges},
    {.name = "pulse watch",
     .options = {options::bind, options::source, options::broker, options::queueLength, options::messageCount,
                 options::listeningTime},
     .conditions = {{.option = "broker", .with = "source", .value = "amqp"},
                    {.option = "queue-length", .with = "source", .value = "amqp"}},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print messages as they come, one JSON object a line"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "Goes on until it is interrupted, or as long as --for and --count say."),
     .examples = {{"pulse watch --bind exchange/taskcluster-queue/v1/task-failed:primary.#",
                   QT_TRANSLATE_NOOP("collie::Words", "Print every task that fails")},
                  {"pulse watch --bind exchange/taskcluster-treeherder/v1/jobs --count 10",
                   QT_TRANSLATE_NOOP("collie::Words", "Print the next ten messages of Treeherder")}},
     .run = watchPulse},
    {.name = "pulse record",
     .operands = {newRecording},
     .options = {options::bind, options::recordedQueue, options::acknowledge, options::source, options::broker,
                 options::queueLength, options::messageCount, options::listeningTime, options::compress},
     .conditions = {{.option = "broker", .with = "source", .value = "amqp"},
                    {.option = "broker", .with = "queue"},
                    {.option = "queue-length", .with = "source", .value = "amqp"},
                    {.option = "source", .with = "bind"},
                    {.option = "ack", .with = "queue"}},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Record messages into a file"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "A recording can be read while it grows and after a crash; pulse replay plays it."),
     .examples = {{"pulse record today.jsonl --bind exchange/taskcluster-treeherder/v1/jobs --for 1h",
                   QT_TRANSLATE_NOOP("collie::Words", "Record an hour of messages")}},
     .run = recordPulse},
    {.name = "pulse drain",
     .operands = {drainedQueue},
     .options = {options::acknowledge, options::broker, options::messageCount, options::listeningTime},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print what waits in a queue; with --ack it is gone from there"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Without --ack the messages stay in the queue."),
     .examples = {{"pulse drain queue/USER/jobs --broker amqps://USER@pulse.mozilla.org:5671/",
                   QT_TRANSLATE_NOOP("collie::Words", "Print what waits in a queue")},
                  {"pulse drain queue/USER/jobs --ack",
                   QT_TRANSLATE_NOOP("collie::Words", "Print it and take it out")}},
     .asks = Asks::Broker,
     .run = drainQueue},
    {.name = "pulse password",
     .options = {options::broker},
     .summary =
         QT_TRANSLATE_NOOP("collie::Words", "Keep a broker's password, read from standard input, in the keychain"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "The password is read from standard input, so that it is in no "
                                                       "list of processes and in no history of a shell."),
     .examples = {{"pulse password --broker amqps://USER@pulse.mozilla.org:5671/ < password.txt",
                   QT_TRANSLATE_NOOP("collie::Words", "Keep the password of a broker")}},
     .asks = Asks::Nobody,
     .run = keepBrokerPassword},
};

} // namespace

} // namespace collie::cli
