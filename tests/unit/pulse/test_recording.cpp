#include "services/pulse/frame_reader.h"
#include "services/pulse/legacy_import.h"
#include "services/pulse/player.h"
#include "services/pulse/recording_file.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <zstd.h>

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

    [[nodiscard]] QByteArray content() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    static QByteArray zstd(const QByteArray &bytes) {
        QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
        frame.resize(
            qsizetype(ZSTD_compress(frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()), 3)));
        return frame;
    }
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
        const qsizetype headerSize =
            compress ? qsizetype(ZSTD_findFrameCompressedSize(whole.constData(), size_t(whole.size())))
                     : whole.indexOf('\n');
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
            // Before the header is whole nothing tells that the file is a recording.
            if (size % 35 == 0 && (size == 0 || size > headerSize)) {
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
        QTest::newRow("the begin of JSON") << QByteArray("{\"fo");
        QTest::newRow("messages of another tool") << QByteArray("{\"exchange\": \"e\", \"payload\": 1}\n");
        QTest::newRow("compressed") << zstd("my diary\nday two\n");
        QTest::newRow("compressed, cut off") << zstd("my diary\nday two\n").chopped(5);
        QTest::newRow("compressed, a recording behind it")
            << zstd("my diary\n") + zstd(pulse::headerLine({.createdAt = 1, .source = {}, .bindings = {}}));
        QTest::newRow("the sign of compression alone") << QByteArray("\x28\xb5\x2f\xfd");
        QTest::newRow("a damaged recording's first frame")
            << QByteArray("\x28\xb5\x2f\xfd rubbish") +
                   zstd(pulse::headerLine({.createdAt = 1, .source = {}, .bindings = {}}));
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

    void readsOnBehindDamage_data() {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("first byte of a frame") << true;
        QTest::newRow("in the middle of it") << false;
    }
    /// One bad byte costs the frame it is in; what follows is read, and recording goes on without cutting anything off.
    void readsOnBehindDamage() {
        QFETCH(bool, isFirst);
        QVector<QVector<Message>> batches;
        for (int batch = 0; batch < 40; ++batch)
            batches.append(series(batch * 10, batch * 10 + 10));
        write(true, batches);
        QByteArray bytes = content();
        qint64 begin = 0, end = 0;
        // The header has the first frame.
        for (int frame = 0; frame < 5; ++frame)
            QVERIFY(
                pulse::findFrame(reinterpret_cast<const uchar *>(bytes.constData()), bytes.size(), end, begin, end));
        const qsizetype at = isFirst ? qsizetype(begin) : qsizetype((begin + end) / 2);
        bytes[at] = char(bytes[at] ^ 0x55);
        setContent(bytes);
        auto recording = pulse::loadRecording(path());
        QVERIFY(recording);
        QVERIFY2(recording->messages.size() >= 390, QByteArray::number(recording->messages.size()));
        QVERIFY(recording->messages.size() < 400);
        for (const Message &read : recording->messages)
            QCOMPARE(read.exchange, QByteArray("exchange/x"));
        QCOMPARE(recording->messages.constLast().routingKey, QByteArray("primary.399"));
        QVERIFY(recording->problemCount > 0);
        QVERIFY(recording->problems.constFirst().text.contains(u"damaged"));
        const qsizetype before = recording->messages.size();
        write(true, {{message(777)}});
        QVERIFY(content().startsWith(bytes));
        recording = pulse::loadRecording(path());
        QCOMPARE(recording->messages.size(), before + 1);
        QCOMPARE(recording->messages.constLast().routingKey, QByteArray("primary.777"));
    }

    /// Any byte, any way wrong: nothing is made up, and no more than a frame is lost.
    void anyBadByteCostsAtMostAFrame() {
        write(true, {series(0, 10), series(10, 20), series(20, 30), series(30, 40)});
        const QByteArray whole = content();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ (1 << (at % 8)));
            setContent(bytes);
            const auto recording = pulse::loadRecording(path());
            QVERIFY(recording);
            // Without its first four bytes it is no packed file at all.
            if (at < 4)
                continue;
            QVERIFY2(recording->messages.size() >= 30, QByteArray::number(at));
            for (const Message &read : recording->messages) {
                const int number = int((read.receivedAt - message(0).receivedAt) / 1'000);
                QCOMPARE(read.routingKey, message(number).routingKey);
                // What is read around damage may be spaced otherwise.
                QVERIFY(parseJson(read.payload, {}).value_or(Json()) == parseJson(message(number).payload, {}).value());
            }
        }
    }

    void twoDoNotWriteToOneFile() {
        RecordingWriter first, second;
        QVERIFY(first.open(path(), {.createdAt = 1, .source = {}, .bindings = {}}, false));
        const auto refused = second.open(path(), {.createdAt = 2, .source = {}, .bindings = {}}, false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(path()));
        QVERIFY(first.write({message(1)}));
        QCOMPARE(pulse::loadRecording(path())->messages.size(), 1);
    }

    void aLastLineWithoutItsEndStays() {
        write(false, {{message(0)}});
        setContent(content() + pulse::messageLine(message(1)).chopped(1));
        write(false, {{message(2)}});
        const auto recording = pulse::loadRecording(path());
        QCOMPARE(recording->messages.size(), 3);
        QVERIFY(recording->problems.isEmpty());
    }

    void propertiesComeBack() {
        Message odd = message(0, "H4sIAAAAAAAA");
        odd.properties = std::make_shared<const pulse::MessageProperties>(
            pulse::MessageProperties{.contentType = "application/x-python-serialize",
                                     .contentEncoding = "binary",
                                     .headers = {{"compression", "application/x-gzip"}, {"retries", 3}}});
        write(false, {{odd, message(1)}});
        const auto recording = pulse::loadRecording(path());
        QCOMPARE(recording->messages.size(), 2);
        QVERIFY(recording->messages[0].properties != nullptr);
        QVERIFY(*recording->messages[0].properties == *odd.properties);
        QCOMPARE(recording->messages[0].payload, odd.payload);
        QVERIFY(recording->messages[1].properties == nullptr);
        // Written before there were any.
        const auto old = pulse::readRecordingLine(R"({"receivedAt":1,"exchange":"e","routingKey":"k","payload":{}})");
        QVERIFY(old && old->message.properties == nullptr);
    }

    void documentsOverManyLinesAreRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("problems");
        const auto pretty = [](int number) {
            return toJsonBytes(
                       *parseJson(pulse::messageLine(message(number, "{\"s\": \"}\\\"{\", \"a\": [{\"b\": []}]}")),
                                  QStringLiteral("It")),
                       2) +
                   '\n';
        };
        const QByteArray line = pulse::messageLine(message(9));
        QTest::newRow("one") << pretty(0) << 1 << 0;
        QTest::newRow("several") << pretty(0) + pretty(1) + pretty(2) << 3 << 0;
        QTest::newRow("blank lines between") << pretty(0) + "\n\n" + pretty(1) << 2 << 0;
        QTest::newRow("single lines between") << line + pretty(0) + line + pretty(1) << 4 << 0;
        QTest::newRow("Windows") << QByteArray(pretty(0) + pretty(1)).replace("\n", "\r\n") << 2 << 0;
        QTest::newRow("the last cut off") << pretty(0) + pretty(1).chopped(20) << 1 << 1;
        QTest::newRow("one cut off") << pretty(0).left(60) + '\n' + pretty(1) + line << 2 << 1;
    }
    void documentsOverManyLinesAreRead() {
        QFETCH(QByteArray, content);
        QFETCH(int, messages);
        QFETCH(int, problems);
        setContent(content);
        const auto recording = pulse::loadRecording(path());
        QCOMPARE(recording->messages.size(), messages);
        QCOMPARE(recording->problemCount, problems);
        const auto imported = pulse::LegacyImport().read(path());
        QCOMPARE(imported->messages.size(), messages);
        QCOMPARE(imported->problemCount, problems);
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
