#include "app/sandbox/pulse/event_bus.h"
#include "app/sandbox/pulse/pulse_socket_server.h"
#include "app/sandbox/sandbox.h"
#include "services/http/http_client.h"
#include "services/pulse/socket_source.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/source_states.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using pulse::Binding;
using pulse::Message;
using pulse::SocketSource;
using pulse::SourceState;
using sandbox::PulseSocketServer;
using std::chrono::milliseconds;
using test::ChaosProxy;

namespace {

const QString failedExchange = QStringLiteral("exchange/taskcluster-queue/v1/task-failed");
const QString runningExchange = QStringLiteral("exchange/taskcluster-queue/v1/task-running");

/// Waits of a two-hundredth of the real ones between attempts, so that a simulated outage of ten minutes takes three
/// seconds.
SocketSource::Options quick() {
    return {.pace = {},
            .backoff = {.first = milliseconds(5), .longest = milliseconds(120), .proof = milliseconds(200)},
            .timing = {.greeting = milliseconds(600),
                       .ping = milliseconds(150),
                       .stale = milliseconds(400),
                       .dead = milliseconds(900),
                       .settle = milliseconds(50)}};
}

} // namespace

/// The web socket source against the sandbox, straight and through a proxy that misbehaves.
class TestSocketSource final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<ChaosProxy> m_proxy;
    Clock m_clock;
    std::unique_ptr<http::HttpClient> m_http;
    std::unique_ptr<taskcluster::ApiClient> m_api;
    std::unique_ptr<SocketSource> m_source;
    QVector<Message> m_got;

    void connectThrough(quint16 port) {
        m_api = std::make_unique<taskcluster::ApiClient>(
            *m_http, *taskcluster::RootUrl::parse(QStringLiteral("http://127.0.0.1:%1").arg(port)), m_clock);
        m_source = std::make_unique<SocketSource>(*m_api, m_clock, quick());
        connect(m_source.get(), &pulse::Source::messages, this,
                [this](const QVector<Message> &batch) { m_got += batch; });
    }
    void publish(const QByteArray &key, const QByteArray &payload = R"({"a": [1, "ä"]})") const {
        m_sandbox->bus().publish(
            {.exchange = failedExchange.toUtf8(), .routingKey = key, .cc = {"route.x.y"}, .payload = payload});
    }
    [[nodiscard]] bool isLive() const { return m_source->state().kind == SourceState::Kind::Live; }
    [[nodiscard]] bool goesLive() {
        m_source->start({{failedExchange, QStringLiteral("primary.#")}});
        return QTest::qWaitFor([this] { return isLive(); }, 20'000);
    }

  private Q_SLOTS:
    void init() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 1, .jobsPerPush = 30, .frozen = true});
        QVERIFY(m_sandbox->start());
        m_http = std::make_unique<http::HttpClient>(http::RetryPolicy{.retries = 0});
        m_proxy = std::make_unique<ChaosProxy>(quint16(m_sandbox->rootUrl().port()));
        connectThrough(m_proxy->serverPort());
        m_got.clear();
    }
    void cleanup() {
        m_source.reset();
        m_proxy.reset();
        m_api.reset();
        m_http.reset();
        m_sandbox.reset();
    }

    void hearsMessages_data() {
        QTest::addColumn<bool>("older");
        QTest::newRow("plain protocol") << false;
        QTest::newRow("graphql-ws") << true;
    }
    void hearsMessages() {
        QFETCH(bool, older);
        m_sandbox->pulse().setAge(older ? PulseSocketServer::Age::Older : PulseSocketServer::Age::Newer);
        QVERIFY2(goesLive(), qPrintable(m_source->state().sentence));
        publish("primary.1");
        publish("other.2");
        publish("primary.3", "{ \"pretty\" :\n 1.50 }");
        QTRY_COMPARE(m_got.size(), 2);
        QCOMPARE(m_got[0].exchange, failedExchange.toUtf8());
        QCOMPARE(m_got[0].routingKey, QByteArray("primary.1"));
        QCOMPARE(m_got[0].payload, QByteArray(R"({"a": [1, "ä"]})"));
        // The older protocol never tells of routes.
        QCOMPARE(m_got[0].cc, older ? QList<QByteArray>() : QList<QByteArray>{"route.x.y"});
        QCOMPARE(m_got[1].payload, QByteArray("{ \"pretty\" :\n 1.50 }"));
        QVERIFY(m_got[1].receivedAt > 0);
        QCOMPARE(m_source->counters().received, 2U);
    }

    void changesBindingsWithoutAGap() {
        QVERIFY(goesLive());
        m_source->setBindings({{failedExchange, QStringLiteral("primary.#")}, {runningExchange, QStringLiteral("#")}});
        int sent = 0;
        const auto both = [&] {
            m_sandbox->bus().publish({.exchange = runningExchange.toUtf8(),
                                      .routingKey = "r",
                                      .cc = {},
                                      .payload = QByteArray::number(sent)});
            publish("primary." + QByteArray::number(sent++));
            return std::any_of(m_got.begin(), m_got.end(),
                               [](const Message &message) { return message.exchange == runningExchange.toUtf8(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(both(), 10'000);
        QTRY_VERIFY(std::any_of(m_got.begin(), m_got.end(), [&](const Message &message) {
            return message.routingKey == "primary." + QByteArray::number(sent - 1);
        }));
        QSet<QByteArray> keys;
        for (const Message &message : m_got) {
            if (message.exchange == failedExchange.toUtf8())
                keys.insert(message.routingKey);
        }
        QCOMPARE(keys.size(), sent);
        QVERIFY(isLive());
    }

    void sendsNoSecretWhereNoneIsNeeded() {
        m_api->setCredentials({.clientId = QStringLiteral("nobody"), .accessToken = Secret("wrong")});
        QVERIFY2(goesLive(), qPrintable(m_source->state().sentence));
    }

    void saysThatAnExchangeIsNotThere() {
        m_source->start({{QStringLiteral("exchange/nope/x"), QStringLiteral("#")}});
        QTRY_COMPARE(m_source->state().kind, SourceState::Kind::Refused);
        QVERIFY2(m_source->state().sentence.contains(u"exchange/nope/x"), qPrintable(m_source->state().sentence));
    }

    void endsByTheServer_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<SourceState::Kind>("then");
        QTest::newRow("lifetime") << 4408 << SourceState::Kind::Live;
        QTest::newRow("internal") << 1011 << SourceState::Kind::Live;
        QTest::newRow("going away") << 1001 << SourceState::Kind::Live;
        QTest::newRow("authentication") << 4401 << SourceState::Kind::Refused;
        QTest::newRow("scopes") << 4403 << SourceState::Kind::Refused;
        // What was understood before will be again.
        QTest::newRow("protocol") << 4400 << SourceState::Kind::Live;
    }
    void endsByTheServer() {
        QFETCH(int, code);
        QFETCH(SourceState::Kind, then);
        QVERIFY(goesLive());
        QSignalSpy states(m_source.get(), &pulse::Source::stateChanged), gaps(m_source.get(), &pulse::Source::gap);
        m_sandbox->pulse().closeAll(code);
        QTRY_VERIFY(!states.isEmpty());
        QTRY_COMPARE(m_source->state().kind, then);
        QVERIFY(!m_source->state().sentence.isEmpty());
        if (then == SourceState::Kind::Live)
            QTRY_COMPARE(gaps.size(), 1);
    }

    void recovers_data() {
        QTest::addColumn<QString>("how");
        for (const char *how : {"cut", "stall", "stall inside a frame", "trickle", "half open"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void recovers() {
        QFETCH(QString, how);
        QVERIFY(goesLive());
        QSignalSpy gaps(m_source.get(), &pulse::Source::gap);
        QSignalSpy states(m_source.get(), &pulse::Source::stateChanged);
        publish("primary.before");
        QTRY_COMPARE(m_got.size(), 1);
        if (how == u"cut") {
            m_proxy->setMode(ChaosProxy::Mode::Refuse);
            m_proxy->cut();
        } else if (how == u"stall") {
            m_proxy->setMode(ChaosProxy::Mode::Stall);
        } else if (how == u"stall inside a frame") {
            m_proxy->stallAfter(40);
        } else if (how == u"trickle") {
            m_proxy->setMode(ChaosProxy::Mode::Trickle);
        } else {
            m_proxy->halfOpen();
        }
        publish("primary.lost", QByteArray("{\"long\": \"") + QByteArray(500, 'x') + "\"}");
        QTRY_VERIFY_WITH_TIMEOUT(test::hasBeen(states, SourceState::Kind::Reconnecting), 10'000);
        if (how == u"half open") {
            // Its HTTP connections are too, and a question waits for long on one of them.
            m_proxy->cutHalfOpen();
        } else {
            m_proxy->stallAfter(-1);
            m_proxy->setMode(ChaosProxy::Mode::Pass);
            m_proxy->cut();
        }
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), 10'000);
        QCOMPARE(gaps.size(), 1);
        QVERIFY(gaps[0][0].toLongLong() <= gaps[0][1].toLongLong());
        publish("primary.after");
        QTRY_VERIFY(!m_got.isEmpty() && m_got.constLast().routingKey == "primary.after");
    }

    void outageIsNoHotLoop_data() {
        QTest::addColumn<ChaosProxy::Mode>("mode");
        QTest::newRow("refused") << ChaosProxy::Mode::Refuse;
        QTest::newRow("silent") << ChaosProxy::Mode::Silent;
    }
    /// Three seconds at a two-hundredth of the waits: ten minutes.
    void outageIsNoHotLoop() {
        QFETCH(ChaosProxy::Mode, mode);
        m_proxy->setMode(mode);
        m_source->start({{failedExchange, QStringLiteral("#")}});
        QTimer outage;
        outage.setSingleShot(true);
        outage.start(3'000);
        QTRY_VERIFY_WITH_TIMEOUT(!outage.isActive(), 20'000);
        QVERIFY2(m_proxy->attempts() < 40, qPrintable(QString::number(m_proxy->attempts())));
        QVERIFY(m_proxy->attempts() >= 1);
        QVERIFY(!isLive());
        m_proxy->setMode(ChaosProxy::Mode::Pass);
        m_proxy->cut();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), 30'000);
    }

    void stopsAndStartsAgain() {
        QVERIFY(goesLive());
        m_source->stop();
        QCOMPARE(m_source->state().kind, SourceState::Kind::Stopped);
        QTRY_VERIFY(!m_sandbox->bus().hasSubscribers());
        QVERIFY(goesLive());
        publish("primary.1");
        QTRY_COMPARE(m_got.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSocketSource)
#include "test_socket_source.moc"
