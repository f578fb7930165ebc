#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/pulse_listener.h"
#include "app/cli/replay_sinks.h"
#include "services/base/words.h"
#include "services/pulse/legacy_import.h"
#include "services/pulse/player.h"

namespace collie::cli {

namespace options {
constexpr TextOption speed("speed", "X",
                           QT_TRANSLATE_NOOP("collie::Words",
                                             "How much faster than it was, from 0.1, or max (default 1)"));
constexpr ChoiceOption replayTo("to", "WHERE", "stdout command exchange",
                                QT_TRANSLATE_NOOP("collie::Words", "stdout (the default), command or exchange"));
constexpr Flag eachMessage("each", QT_TRANSLATE_NOOP("collie::Words",
                                                     "Run the command once per message, which is its standard input"));
constexpr TextOption queueConfig("config", "FILE",
                                 QT_TRANSLATE_NOOP("collie::Words", "Queue configuration of pulse_replay"),
                                 Completes::File);
} // namespace options

namespace {

void tellProblems(const QString &file, const QVector<pulse::RecordingProblem> &problems) {
    for (const pulse::RecordingProblem &problem : problems)
        printTrouble(QStringLiteral("%1:%2:%3: %4")
                         .arg(file, QString::number(problem.line), QString::number(problem.column), problem.text));
}

Result<double> speedOf(const Invocation &invocation) {
    const QString text = invocation.text(options::speed);
    if (text.isEmpty())
        return 1.0;
    if (text == u"max")
        return pulse::Player::fastest;
    bool isNumber = false;
    const double speed = text.toDouble(&isNumber);
    if (!isNumber || speed < pulse::Player::slowest || speed > pulse::Player::fastest)
        return failure(usageError(Words::tr("--speed takes a number from 0.1, or max.")));
    return speed;
}

Future<ReplaySink *> sinkOf(Session &session) {
    const Invocation &invocation = session.invocation();
    const QString to = invocation.text(options::replayTo);
    const QString target = invocation.operands().value(1);
    if ((to.isEmpty() || to == u"stdout") && target.isEmpty())
        return readyFuture<ReplaySink *>(new StandardOutputSink(&session));
    if (to == u"command" && !target.isEmpty()) {
        if (invocation.isSet(options::eachMessage))
            return readyFuture<ReplaySink *>(new EachCommandSink(target, &session));
        return readyFuture<ReplaySink *>(new CommandSink(target, &session));
    }
    if (to == u"exchange" && !target.isEmpty()) {
        return andThen(brokerWithPassword(session), &session,
                       [&session, target](const pulse::Broker &broker) -> Result<ReplaySink *> {
                           return new ExchangeSink(broker, target, &session);
                       });
    }
    return failedFuture<ReplaySink *>(
        usageError(Words::tr("--to is stdout, command with a command after the file, or exchange with its name.")));
}

/// What of a recording could not be read, as the end of a verb that did all else.
Result<void> wholeness(const pulse::Recording &recording) {
    QStringList lacks;
    if (recording.problemCount > 0)
        lacks.append(Words::tr("%n place(s) of the file could not be read and were left out.", nullptr,
                               static_cast<int>(recording.problemCount)));
    else if (recording.cutOff)
        lacks.append(Words::tr("The end of the file is cut off."));
    if (recording.tooLarge)
        lacks.append(Words::tr("What is beyond the first gigabyte of messages was left out."));
    if (lacks.isEmpty())
        return {};
    return failure(ErrorKind::BadResponse, lacks.join(u' '));
}

Future<void> play(Session &session, const pulse::Recording &recording, double speed, ReplaySink &sink) {
    tellProblems(session.invocation().operands().first(), recording.problems);
    auto *player = new pulse::Player(recording, session.clock(), {}, &session);
    player->setSpeed(speed);
    auto *listener = new PulseListener(session, *player);
    QObject::connect(&sink, &ReplaySink::busy, player, [player](bool busy) {
        if (busy)
            player->pause();
        else
            player->resume();
    });
    QObject::connect(&sink, &ReplaySink::failed, listener,
                     [listener](const Error &error) { listener->end(failure(error)); });
    const Future<void> played = listener->run({}, [&sink](const QVector<pulse::Message> &batch) {
        sink.take(batch);
        return true;
    });
    const Future<void> arrived = andThen(played, &session, [&sink] { return sink.finish(); });
    return andThen(arrived, &session, [whole = wholeness(recording)] { return whole; });
}

Future<void> replayPulse(Session &session) {
    const Result<double> speed = speedOf(session.invocation());
    if (!speed)
        return failedFuture<void>(speed.error());
    return andThen(sinkOf(session), &session, [&session, speed = *speed](ReplaySink *sink) {
        const QString file = session.invocation().operands().first();
        return andThen(runOnPool([file] { return pulse::loadRecording(file); }), &session,
                       [&session, speed, sink](const pulse::Recording &recording) {
                           return play(session, recording, speed, *sink);
                       });
    });
}

Future<void> importPulse(Session &session) {
    pulse::LegacyQueueConfig config;
    if (session.invocation().isSet(options::queueConfig)) {
        const Result<Json> document =
            readDocument(session.invocation().text(options::queueConfig), Words::tr("The queue configuration"));
        if (!document)
            return failedFuture<void>(document.error());
        Result<pulse::LegacyQueueConfig> read = pulse::LegacyQueueConfig::read(*document);
        if (!read)
            return failedFuture<void>(read.error());
        config = std::move(*read);
    }
    const QString from = session.invocation().operands().first(), to = session.invocation().operands().at(1);
    const bool compress = session.invocation().isSet(options::compress);
    const auto work = [config, from, to, compress]() -> Result<pulse::Recording> {
        Result<pulse::Recording> recording = pulse::LegacyImport(config).read(from);
        if (!recording || recording->messages.isEmpty())
            return recording;
        pulse::RecordingWriter writer;
        if (recording->header.createdAt == 0)
            recording->header.createdAt = QDateTime::currentMSecsSinceEpoch();
        Result<void> written = writer.open(to, recording->header, compress);
        if (written)
            written = writer.write(recording->messages);
        if (!written)
            return failure(written.error());
        return recording;
    };
    return andThen(runOnPool(work), &session, [from](const pulse::Recording &recording) -> Result<void> {
        tellProblems(from, recording.problems);
        printRemark(Words::tr("%Ln message(s) imported", nullptr, static_cast<int>(recording.messages.size())));
        if (recording.problemCount > 0)
            printTrouble(Words::tr("%Ln line(s) left out", nullptr, static_cast<int>(recording.problemCount)));
        if (recording.messages.isEmpty())
            return failure(ErrorKind::BadResponse, Words::tr("There are no messages in %1.").arg(from));
        return wholeness(recording);
    });
}

constexpr Operand playedRecording{
    .name = "FILE", .help = QT_TRANSLATE_NOOP("collie::Words", "The recording"), .completes = Completes::File};
constexpr Operand replayTarget{.name = "COMMAND|EXCHANGE",
                               .help = QT_TRANSLATE_NOOP("collie::Words", "Where --to sends it"),
                               .count = Operand::Count::Maybe,
                               .completes = Completes::Exchange};
constexpr Operand importedFile{.name = "FILE",
                               .help = QT_TRANSLATE_NOOP("collie::Words", "Messages of another tool"),
                               .completes = Completes::File};
constexpr Operand importTarget{.name = "OUT",
                               .help = QT_TRANSLATE_NOOP("collie::Words", "Where the recording goes"),
                               .completes = Completes::File};

const VerbFamily replayVerbs{
    {.name = "pulse replay",
     .operands = {playedRecording, replayTarget},
     .options = {options::speed, options::replayTo, options::eachMessage, options::broker},
     .conditions = {{.option = "broker", .with = "to", .value = "exchange"},
                    {.option = "each", .with = "to", .value = "command"}},
     .summary =
         QT_TRANSLATE_NOOP("collie::Words", "Send a recording to standard output, to a command or to an exchange"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Keeps the time between the messages, or as --speed says."),
     .examples = {{"pulse replay today.jsonl --speed max", QT_TRANSLATE_NOOP("collie::Words", "Print a recording")},
                  {"pulse replay today.jsonl ./consumer.py --to command",
                   QT_TRANSLATE_NOOP("collie::Words", "Give it to the standard input of a command")}},
     .asks = Asks::Broker,
     .run = replayPulse},
    {.name = "pulse import",
     .operands = {importedFile, importTarget},
     .options = {options::queueConfig, options::compress},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Turn messages of other tools into a recording"),
     .examples = {{"pulse import messages.json messages.jsonl",
                   QT_TRANSLATE_NOOP("collie::Words", "Turn a file of messages into a recording")}},
     .asks = Asks::Nobody,
     .run = importPulse},
};

} // namespace

} // namespace collie::cli
