#include "services/base/handed_over.h"
#include "services/pulse/socket_source.h"
#include "tests/support/certificate.h"
#include "tests/support/pulse_server.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::pulse;
using std::chrono::milliseconds;
using test::PulseServer;

namespace {

constexpr int patienceMs = 30'000;

SocketSource::Options quick() {
    return {.backoff = {.first = milliseconds(5), .longest = milliseconds(20)},
            .timing = {.greeting = milliseconds(20'000), .ping = milliseconds(5'000), .dead = milliseconds(20'000)}};
}

} // namespace

/// Web sockets of a server that is broken, or means harm.
class TestSocketFrames final : public QObject {
    Q_OBJECT
  private:
    struct Fixture {
        PulseServer server;
        Clock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        std::unique_ptr<taskcluster::ApiClient> api;
        std::unique_ptr<SocketSource> source;
        QVector<SourceState> states;
        QVector<Message> got;

        void start(const char *scheme = "http") {
            api = std::make_unique<taskcluster::ApiClient>(
                http,
                *taskcluster::RootUrl::parse(
                    QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(server.serverPort())),
                clock);
            source = std::make_unique<SocketSource>(*api, clock, quick());
            QObject::connect(source.get(), &Source::stateChanged, source.get(),
                             [this](const SourceState &state) { states.append(state); });
            QObject::connect(source.get(), &Source::messages, source.get(),
                             [this](const QVector<Message> &batch) { got += batch; });
            source->start({{QStringLiteral("exchange/x"), QStringLiteral("#")}});
        }
        [[nodiscard]] bool was(SourceState::Kind kind) const {
            return std::any_of(states.begin(), states.end(),
                               [kind](const SourceState &state) { return state.kind == kind; });
        }
        [[nodiscard]] bool told(const QString &text) const {
            return std::any_of(states.begin(), states.end(),
                               [&text](const SourceState &state) { return state.sentence.contains(text); });
        }
    };

  private Q_SLOTS:
    void aBadFrameCostsAConnectionOnly_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto close = [](int code) {
            return PulseServer::frame(0x88, QByteArray(1, char(code >> 8)) + char(code & 0xff));
        };
        QTest::newRow("reserved opcode") << PulseServer::frame(0x83, "x");
        QTest::newRow("reserved bits") << PulseServer::frame(0xf1, "x");
        QTest::newRow("no UTF-8") << PulseServer::text("\xff\xfe\xff");
        QTest::newRow("continues nothing") << PulseServer::frame(0x80, "x");
        QTest::newRow("without an end") << QByteArray("\x81\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10);
        QTest::newRow("fragment of a ping") << PulseServer::frame(0x09, "x");
        QTest::newRow("close: protocol error") << close(1002);
        QTest::newRow("close: not understood") << close(4400);
        QTest::newRow("close: too large") << close(1009);
        QTest::newRow("the subscription ends") << PulseServer::text(R"({"type":"complete","subscriptionId":"one"})");
    }

    void aBadFrameCostsAConnectionOnly() {
        QFETCH(QByteArray, bytes);
        Fixture f;
        f.server.onSubscribed = [bytes](QTcpSocket &socket, int number) {
            socket.write(PulseServer::message("k" + QByteArray::number(number)));
            if (number == 1)
                socket.write(bytes);
        };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 2, patienceMs);
        QCOMPARE(f.got[1].routingKey, QByteArray("k2"));
        QVERIFY(f.was(SourceState::Kind::Reconnecting));
        QVERIFY(!f.was(SourceState::Kind::Refused));
        QTRY_COMPARE_WITH_TIMEOUT(f.source->state().kind, SourceState::Kind::Live, patienceMs);
    }

    void whatIsNoMessageIsToldOf_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no JSON") << QByteArray("{\"type\":\"data\",");
        QTest::newRow("no object") << QByteArray("[1,2]");
        QTest::newRow("no message") << QByteArray(R"({"type":"data","subscriptionId":"one"})");
        QTest::newRow("no exchange") << QByteArray(R"({"type":"data","subscriptionId":"one","message":{"payload":1}})");
    }

    void whatIsNoMessageIsToldOf() {
        QFETCH(QByteArray, payload);
        Fixture f;
        f.server.onSubscribed = [payload](QTcpSocket &socket, int) {
            socket.write(PulseServer::text(payload) + PulseServer::message("behind"));
        };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(f.told(QStringLiteral("could not be read")), patienceMs);
        QCOMPARE(f.source->state().kind, SourceState::Kind::Live);
        QCOMPARE(f.server.sockets(), 1);
    }

    void unaskedAcknowledgementsAreNotKept() {
        Fixture f;
        f.server.onSubscribed = [](QTcpSocket &socket, int) {
            for (int i = 0; i < 500; ++i)
                socket.write(PulseServer::text("{\"type\":\"subscribe_ack\",\"subscriptionId\":\"more" +
                                               QByteArray::number(i) + "\"}"));
            socket.write(PulseServer::message("behind"));
        };
        f.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 1, patienceMs);
        // Every subscription that is kept is ended when others take its place.
        f.source->setBindings({{QStringLiteral("exchange/y"), QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(f.server.countOf("subscribe"), 2, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(f.server.countOf("unsubscribe") >= 1, patienceMs);
        // A round trip, so that all of them would have come.
        f.source->setBindings({{QStringLiteral("exchange/z"), QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(f.server.countOf("subscribe"), 3, patienceMs);
        QVERIFY(f.server.countOf("unsubscribe") <= 2);
    }

    void whoDoesNotReadOurAnswersIsLeft() {
        Fixture f;
        f.server.onSubscribed = [](QTcpSocket &socket, int number) {
            if (number > 1)
                return;
            // Asks for an answer again and again, and reads none.
            socket.setReadBufferSize(1);
            QObject::disconnect(&socket, &QTcpSocket::readyRead, nullptr, nullptr);
            QByteArray pings;
            for (int i = 0; i < 500; ++i)
                pings += PulseServer::frame(0x89, QByteArray(125, 'p'));
            // Enough to be noticed, and no more than a machine has room for when it is not.
            auto more = [&socket, pings, left = 1'000]() mutable {
                if (left > 0 && socket.bytesToWrite() < pings.size()) {
                    --left;
                    socket.write(pings);
                }
            };
            QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
            more();
        };
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(f.told(QStringLiteral("does not read what it is sent")), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(f.server.sockets() >= 2, patienceMs);
    }

    void oneErrorAfterTheOtherEndsTheConnection() {
        Fixture f;
        f.server.onSubscribed = [](QTcpSocket &socket, int number) {
            for (int i = 0; number == 1 && i < 5'000; ++i)
                socket.write(PulseServer::text(R"({"type":"error","code":"X","message":"m"})"));
        };
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(f.server.sockets() >= 2, patienceMs);
        QVERIFY(f.states.size() < 500);
    }

    void aServersWordsSteerNoTerminal() {
        Fixture f;
        f.server.onSubscribed = [](QTcpSocket &socket, int) {
            socket.write(PulseServer::text("{\"type\":\"error\",\"code\":\"X\",\"subscriptionId\":\"two\",\"message\":"
                                           "\"a\\u001b]52;c;cm0=\\u0007b\"}"));
        };
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(f.told(QStringLiteral("52;c")), patienceMs);
        for (const SourceState &state : std::as_const(f.states)) {
            for (const QChar character : state.sentence)
                QVERIFY(character.category() != QChar::Other_Control);
        }
    }

    void aFileOfAuthoritiesIsTrustedHereToo() {
#ifdef COLLIE_THREAD_SANITIZER
        QSKIP("ThreadSanitizer ends a process that starts a program the way Qt does.");
#endif
        const QTemporaryDir folder;
        const auto made = test::makeCertificate(folder.path(), QStringLiteral("IP:127.0.0.1"));
        if (!made)
            QSKIP("The openssl program is not here; the certificate for this test is made with it.");
        Fixture f;
        f.server.setTls(made->certificate, made->key);
        f.server.onSubscribed = [](QTcpSocket &socket, int) { socket.write(PulseServer::message("k")); };
        QVERIFY(f.http.addCaFile(made->file));
        f.start("https");
        QTRY_COMPARE_WITH_TIMEOUT(f.got.size(), 1, patienceMs);
    }
};

QTEST_GUILESS_MAIN(TestSocketFrames)
#include "test_socket_frames.moc"
