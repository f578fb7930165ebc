#include "services/pulse/player.h"
#include "services/pulse/recording_file.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using pulse::Message;
using pulse::Player;
using pulse::RecordingWriter;

namespace {

Message message(int number, const QByteArray &payload = R"({"n": 1})") {
    Message made;
    made.receivedAt = 1'700'000'000'000 + number * 1'000;
    made.exchange = "exchange/x";
    made.routingKey = "primary." + QByteArray::number(number);
    made.cc = {"route.a", "route.\"b\""};
    made.payload = payload;
    made.redelivered = number % 2 == 1;
    return made;
}

QVector<Message> series(int from, int to) {
    QVector<Message> all;
    for (int i = from; i < to; ++i)
        all.append(message(i));
    return all;
}

} // namespace

/// Recordings on the disk, and played back.
class TestRecording final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Clock m_clock;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a.jsonl")); }
    void write(bool compress, const QVector<QVector<Message>> &batches) const {
        RecordingWriter writer;
        QVERIFY(writer.open(path(),
                            {.createdAt = 5,
                             .source = QStringLiteral("here"),
                             .bindings = {{QStringLiteral("e"), QStringLiteral("#")}}},
                            compress));
        for (const auto &batch : batches)
            QVERIFY(writer.write(batch));
    }
    /// A player of five messages, one a second, that takes no time.
    [[nodiscard]] std::unique_ptr<Player> player() {
        pulse::Recording recording;
        recording.messages = series(0, 5);
        return std::make_unique<Player>(std::move(recording), m_clock);
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEverything_data() {
        QTest::addColumn<bool>("compress");
        QTest::newRow("plain") << false;
        QTest::newRow("compressed") << true;
    }
    void keepsEverything() {
        QFETCH(bool, compress);
        const QByteArray odd("\x01\xff no JSON"), pretty("{\n  \"a\": \"ü\\n\"\r\n}");
        write(compress, {{message(0), message(1, odd)}, {message(2, pretty)}});
        write(compress, {{message(3)}});
        const auto recording = pulse::loadRecording(path());
        QVERIFY(recording);
        QVERIFY(!recording->cutOff);
        QVERIFY(recording->problems.isEmpty());
        QCOMPARE(recording->header.source, QStringLiteral("here"));
        QCOMPARE(recording->header.bindings.size(), 1);
        QCOMPARE(recording->messages.size(), 4);
        const Message &first = recording->messages[0];
        QCOMPARE(first.receivedAt, message(0).receivedAt);
        QCOMPARE(first.routingKey, QByteArray("primary.0"));
        QCOMPARE(first.cc, message(0).cc);
        QVERIFY(!first.redelivered && recording->messages[1].redelivered);
        QCOMPARE(recording->messages[1].payload, odd);
        QCOMPARE(*pulse::parsePayload(recording->messages[2]), *parseJson(pretty, QStringLiteral("It")));
    }

    /// Cut off after any byte, what was whole is read, and recording goes on.
    void survivesBeingCutOff_data() { keepsEverything_data(); }
    void survivesBeingCutOff() {
        QFETCH(bool, compress);
        write(compress, {series(0, 3), series(3, 6)});
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        qsizetype before = 0;
        for (qsizetype size = 0; size <= whole.size(); size += 7) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(whole.left(size));
            file.close();
            const auto recording = pulse::loadRecording(path());
            QVERIFY(recording);
            QVERIFY(recording->messages.size() >= before);
            before = recording->messages.size();
            for (qsizetype i = 0; i < before; ++i)
                QCOMPARE(recording->messages[i].routingKey, message(int(i)).routingKey);
            if (size % 35 == 0) {
                write(compress, {{message(77)}});
                const auto again = pulse::loadRecording(path());
                QVERIFY(again);
                QVERIFY(!again->cutOff);
                QVERIFY(again->problems.isEmpty());
                QCOMPARE(again->messages.constLast().routingKey, QByteArray("primary.77"));
            }
        }
        // One byte short of everything, a frame is lost, or a line.
        QVERIFY(before >= (compress ? 3 : 5));
    }

    void leavesOtherFilesAlone_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("lines") << QByteArray("my diary\nday two\n");
        QTest::newRow("one line") << QByteArray("my diary");
        QTest::newRow("JSON") << QByteArray("{\"format\": 5}\n");
    }
    void leavesOtherFilesAlone() {
        QFETCH(QByteArray, content);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        RecordingWriter writer;
        QVERIFY(!writer.open(path(), {.createdAt = 1, .source = {}, .bindings = {}}, false));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QVERIFY(!writer.open(QStringLiteral("/nowhere/a"), {}, false));
    }

    void tellsOfAFullDisk() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("There is no /dev/full here.");
        RecordingWriter writer;
        const auto opened =
            writer.open(QStringLiteral("/dev/full"), {.createdAt = 1, .source = {}, .bindings = {}}, false);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY2(opened.error().message.contains(u"no space"), qPrintable(opened.error().message));
    }

    void reportsBadLines() {
        write(false, {{message(0)}});
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("nonsense\n" + pulse::messageLine(message(1)) + "{\"format\":\"collie-pulse\",\"version\":99}\n" +
                   pulse::messageLine(message(2)));
        file.close();
        const auto recording = pulse::loadRecording(path());
        QCOMPARE(recording->messages.size(), 3);
        QCOMPARE(recording->problems.size(), 2);
        QCOMPARE(recording->problems[0].line, 3);
        QCOMPARE(recording->problems[1].line, 5);
    }

    void boundsMemory() {
        write(false, {series(0, 100)});
        const auto recording = pulse::loadRecording(path(), 2'000);
        QVERIFY(recording->tooLarge);
        QVERIFY(recording->messages.size() < 20);
    }

    void playsAllAtOnce() {
        const auto played = player();
        QVERIFY(played->isReplay());
        QSignalSpy batches(played.get(), &pulse::Source::messages);
        played->setSpeed(Player::fastest);
        played->start({});
        QTRY_COMPARE(played->state().kind, pulse::SourceState::Kind::Stopped);
        QCOMPARE(batches.size(), 1);
        QCOMPARE(batches[0][0].value<QVector<Message>>().size(), 5);
    }

    void keepsThePace() {
        const auto played = player();
        QSignalSpy batches(played.get(), &pulse::Source::messages);
        // Four seconds in a fifth of one.
        played->setSpeed(20);
        QElapsedTimer timer;
        timer.start();
        played->start({});
        QTRY_COMPARE_WITH_TIMEOUT(played->state().kind, pulse::SourceState::Kind::Stopped, 20'000);
        QVERIFY(timer.elapsed() >= 190);
        QVERIFY(batches.size() >= 2);
    }

    void pausesStepsAndSeeks() {
        const auto played = player();
        QVector<Message> seen;
        connect(played.get(), &pulse::Source::messages, this,
                [&seen](const QVector<Message> &batch) { seen += batch; });
        connect(played.get(), &Player::restarted, this, [&seen] { seen.clear(); });
        played->start({});
        played->pause();
        QTRY_VERIFY(played->isPaused());
        const qsizetype before = seen.size();
        played->step();
        QCOMPARE(seen.size(), before + 1);
        played->seek(message(3).receivedAt + 10);
        QTRY_COMPARE(seen.size(), 4);
        QCOMPARE(played->position(), message(3).receivedAt + 10);
        played->seek(message(1).receivedAt);
        QTRY_COMPARE(seen.size(), 2);
        QCOMPARE(seen.constLast().routingKey, QByteArray("primary.1"));
        played->seek(0);
        QTRY_COMPARE(seen.size(), 1);
        played->setSpeed(Player::fastest);
        played->resume();
        QTRY_COMPARE(seen.size(), 5);
    }

    void playsWhatIsBound() {
        const auto played = player();
        QSignalSpy batches(played.get(), &pulse::Source::messages);
        played->setSpeed(Player::fastest);
        played->start({{QStringLiteral("exchange/x"), QStringLiteral("primary.2")}});
        QTRY_COMPARE(played->state().kind, pulse::SourceState::Kind::Stopped);
        QCOMPARE(batches.size(), 1);
        QCOMPARE(batches[0][0].value<QVector<Message>>().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "test_recording.moc"
