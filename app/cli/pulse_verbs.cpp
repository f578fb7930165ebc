#include "app/cli/output.h"
#include "app/cli/pulse_listener.h"
#include "services/pulse/broker_account.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/pulse/recorder.h"
#include "services/pulse/recording.h"

#include <QFile>

#include <cstdio>
#include <memory>

namespace collie::cli {

namespace options {
constexpr TextOption recordedQueue("queue", "NAME",
                                   "Record what a queue of the broker holds, in place of --bind; it stays there "
                                   "without --ack");
constexpr Flag acknowledge("ack", "Take the messages out of the queue");
} // namespace options

namespace {

/// A queue that has had nothing for so long counts as empty.
constexpr std::chrono::milliseconds drainedAfter{2'000};
constexpr qint64 longestPassword = 4'096;

void printExchanges(bool json, const QVector<pulse::Exchange> &exchanges) {
    Json array = Json::array();
    QVector<QStringList> rows;
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
    printList(json, array, {"EXCHANGE", "ROUTING KEY"}, rows);
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
    QObject::connect(recorder, &pulse::Recorder::stalled, &session, [](const QString &sentence) {
        std::fprintf(stderr, "collie-cli: %s\n", qUtf8Printable(printable(sentence)));
    });
    const auto count = std::make_shared<quint64>(0), lost = std::make_shared<quint64>(0);
    QObject::connect(recorder, &pulse::Recorder::lost, &session, [lost](quint64 messages) { *lost = messages; });
    QObject::connect(recorder, &pulse::Recorder::written, &session, [count](quint64 messages) { *count = messages; });
    return andHandle(
        listened, &session, [&session, &source, recorder, count, lost](const Result<void> &ended) -> Future<void> {
            // The last batch is on its way to the disk, and confirmed after that.
            Promise<void> promise;
            QObject::connect(recorder, &pulse::Recorder::finished, &session, [&source, promise, ended, count, lost] {
                source.stop();
                std::fprintf(stderr, "collie-cli: %llu messages recorded\n", static_cast<unsigned long long>(*count));
                if (ended && *lost > 0)
                    promise.finish(
                        failure(ErrorKind::Storage,
                                QStringLiteral("%1 messages are not in the recording: there was no room for them.")
                                    .arg(*lost)));
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
        return failedFuture<void>(
            {.kind = ErrorKind::Storage, .message = QStringLiteral("The password cannot be read.")});
    const QByteArray password = input.readLine(longestPassword).trimmed();
    if (password.isEmpty())
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument, .message = QStringLiteral("Write the password to standard input.")});
    return pulse::BrokerAccount(session.store(), *broker).keep(Secret(password));
}

constexpr Operand newRecording{.name = "FILE", .help = "Where the recording goes"};
constexpr Operand drainedQueue{.name = "QUEUE", .help = "Name of a queue at the broker"};

const VerbFamily pulseVerbs{
    {.name = "pulse exchanges",
     .summary = "List the exchanges of the deployment and of Treeherder",
     .run = listExchanges},
    {.name = "pulse watch",
     .options = {options::bind, options::source, options::broker, options::queueLength, options::messageCount,
                 options::listeningTime},
     .summary = "Print messages as they come, one JSON object a line",
     .examples = {"pulse watch --bind exchange/taskcluster-queue/v1/task-failed:primary.#"},
     .run = watchPulse},
    {.name = "pulse record",
     .operands = {newRecording},
     .options = {options::bind, options::recordedQueue, options::acknowledge, options::source, options::broker,
                 options::queueLength, options::messageCount, options::listeningTime, options::compress},
     .summary = "Record messages into a file",
     .examples = {"pulse record today.jsonl --bind exchange/treeherder/v1/jobs --for 1h"},
     .run = recordPulse},
    {.name = "pulse drain",
     .operands = {drainedQueue},
     .options = {options::acknowledge, options::broker, options::messageCount, options::listeningTime},
     .summary = "Print what waits in a queue; with --ack it is gone from there",
     .run = drainQueue},
    {.name = "pulse password",
     .options = {options::broker},
     .summary = "Keep a broker's password, read from standard input, in the keychain",
     .run = keepBrokerPassword},
};

} // namespace

} // namespace collie::cli
