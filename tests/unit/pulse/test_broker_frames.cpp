#include "services/pulse/amqp_source.h"
#include "tests/support/scripted_broker.h"

#include <QDataStream>
#include <QTest>

using namespace collie;
using namespace collie::pulse;
using std::chrono::milliseconds;
using test::ScriptedBroker;

namespace {

constexpr int waitMs = 30'000;

void writeShort(QDataStream &out, const QByteArray &text) {
    out << quint8(text.size());
    out.writeRawData(text.constData(), int(text.size()));
}

/// A content header as kombu sends it: what the body is, and how it was packed. QDataStream writes a byte array as a
/// long text of AMQP.
QByteArray kombuHeader(quint64 bodySize) {
    QByteArray route, table, payload;
    QDataStream routes(&route, QIODevice::WriteOnly);
    routes << quint8('S') << QByteArray("route.index.x");
    QDataStream entries(&table, QIODevice::WriteOnly);
    writeShort(entries, "compression");
    entries << quint8('S') << QByteArray("application/x-gzip");
    writeShort(entries, "CC");
    entries << quint8('A') << route;
    writeShort(entries, "retries");
    entries << quint8('I') << qint32(3);
    QDataStream out(&payload, QIODevice::WriteOnly);
    out << quint16(60) << quint16(0) << bodySize << quint16(0xe000);
    writeShort(out, "application/x-python-serialize");
    writeShort(out, "binary");
    out << table;
    return ScriptedBroker::frame(2, 1, payload);
}

AmqpPlan quickPlan() {
    AmqpPlan plan;
    plan.backoff = {.first = milliseconds(2), .longest = milliseconds(10)};
    return plan;
}

} // namespace

/// What a broker sends that is broken, or means harm.
class TestBrokerFrames final : public QObject {
    Q_OBJECT
  private:
    struct Fixture {
        Clock clock;
        QVector<SourceState> states;
        QVector<Message> got;
        std::unique_ptr<AmqpSource> source;
        ScriptedBroker broker; ///< Goes before the source, which would wait in vain for a goodbye on this thread.

        void start() {
            Broker address;
            address.host = QStringLiteral("127.0.0.1");
            address.port = broker.serverPort();
            address.tls = false;
            address.user = QStringLiteral("tester");
            address.password = Secret("secret");
            source = std::make_unique<AmqpSource>(address, quickPlan(), clock);
            QObject::connect(source.get(), &Source::stateChanged, source.get(),
                             [this](const SourceState &state) { states.append(state); });
            QObject::connect(source.get(), &Source::messages, source.get(),
                             [this](const QVector<Message> &batch) { got += batch; });
            source->start({{QStringLiteral("exchange/x"), QStringLiteral("#")}});
        }
        [[nodiscard]] bool told(const QString &text) const {
            return std::any_of(states.begin(), states.end(),
                               [&text](const SourceState &state) { return state.sentence.contains(text); });
        }
    };

  private Q_SLOTS:
    void messagesArrive() {
        Fixture f;
        f.broker.script = [](int) { return ScriptedBroker::message(1, "one") + ScriptedBroker::message(2, ""); };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 2, waitMs);
        QCOMPARE(f.got[0].payload, QByteArray("one"));
        QCOMPARE(f.got[0].exchange, QByteArray("exchange/x"));
    }

    void whatABodyIsComesWithIt() {
        Fixture f;
        f.broker.script = [](int) {
            return ScriptedBroker::delivery(1) + kombuHeader(3) + ScriptedBroker::body("zip") +
                   ScriptedBroker::message(2, "{}");
        };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 2, waitMs);
        const MessageProperties expected{.contentType = "application/x-python-serialize",
                                         .contentEncoding = "binary",
                                         .headers = {{"compression", "application/x-gzip"}, {"retries", 3}}};
        QVERIFY(f.got[0].properties != nullptr);
        QVERIFY(*f.got[0].properties == expected);
        QCOMPARE(f.got[0].cc, QList<QByteArray>{"route.index.x"});
        QVERIFY(f.got[1].properties == nullptr);
    }

    /// A content header of each class that the library decodes, with every flag that it may have.
    void headersOfOtherClasses_data() {
        QTest::addColumn<int>("classId");
        QTest::addColumn<int>("flags");
        for (const int classId : {10, 20, 30, 40, 50, 70, 80, 85, 90}) {
            for (const int flags : {0, 0xa000, 0xfffe})
                QTest::addRow("class %d, flags %x", classId, flags) << classId << flags;
        }
    }

    void headersOfOtherClasses() {
        QFETCH(int, classId);
        QFETCH(int, flags);
        Fixture f;
        f.broker.script = [classId, flags](int number) {
            return number == 1
                       ? ScriptedBroker::delivery(1) + ScriptedBroker::header(quint16(classId), 3, quint16(flags)) +
                             ScriptedBroker::body("bad")
                       : ScriptedBroker::message(1, "good");
        };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 1, waitMs);
        QCOMPARE(f.got[0].payload, QByteArray("good"));
        QVERIFY(f.broker.consumers() >= 2);
        QVERIFY(std::any_of(f.states.begin(), f.states.end(), [](const SourceState &state) {
            return state.kind == SourceState::Kind::Reconnecting && state.problem && !state.problem->message.isEmpty();
        }));
    }

    void framesOutOfOrder_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("header without a delivery") << ScriptedBroker::header(60, 3);
        QTest::newRow("body without a header") << ScriptedBroker::delivery(1) + ScriptedBroker::body("bad");
        QTest::newRow("two headers") << ScriptedBroker::delivery(1) + ScriptedBroker::header(60, 3) +
                                            ScriptedBroker::header(60, 3);
        QTest::newRow("more than announced")
            << ScriptedBroker::delivery(1) + ScriptedBroker::header(60, 3) + ScriptedBroker::body("more");
        QTest::newRow("far too large") << ScriptedBroker::delivery(1) + ScriptedBroker::header(60, quint64(1) << 62);
        QTest::newRow("no end mark") << QByteArray(ScriptedBroker::body("x")).chopped(1) + 'x' +
                                            ScriptedBroker::delivery(1);
        QTest::newRow("unknown method") << ScriptedBroker::method(60, 999, "x");
        QTest::newRow("method cut") << ScriptedBroker::method(60, 60, "\xff");
    }

    void framesOutOfOrder() {
        QFETCH(QByteArray, bytes);
        Fixture f;
        f.broker.script = [bytes](int number) { return number == 1 ? bytes : ScriptedBroker::message(1, "good"); };
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(!f.got.isEmpty() && f.got.constLast().payload == "good", waitMs);
        QVERIFY(f.broker.consumers() >= 2);
    }

    /// A delivery with bytes changed here and there, the same ones in every run.
    void changedBytesDoNoHarm() {
        Fixture f;
        constexpr int tries = 60;
        f.broker.hangsUpUntil = tries;
        f.broker.script = [](int number) {
            if (number > tries)
                return ScriptedBroker::message(1, "good");
            QByteArray bytes =
                ScriptedBroker::delivery(1) + ScriptedBroker::header(60, 3, 0xfffe) + ScriptedBroker::body("bad");
            auto seed = quint32(number) * 2'654'435'761U;
            for (int i = 0; i < 4; ++i) {
                seed = seed * 1'664'525U + 1'013'904'223U;
                bytes[qsizetype((seed >> 8) % quint32(bytes.size()))] = char(seed >> 24);
            }
            return bytes;
        };
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(!f.got.isEmpty() && f.got.constLast().payload == "good", 60'000);
    }

    void aBrokersWordsSteerNoTerminal() {
        Fixture f;
        f.broker.refusal = "no \x1b]52;c;cm0gLXJm\x07 queue";
        f.broker.refusalCode = 541;
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(f.told(QStringLiteral("52;c;")), waitMs);
        for (const SourceState &state : std::as_const(f.states)) {
            for (const QChar character : state.sentence)
                QVERIFY(character.category() != QChar::Other_Control);
        }
    }
};

QTEST_GUILESS_MAIN(TestBrokerFrames)
#include "test_broker_frames.moc"
