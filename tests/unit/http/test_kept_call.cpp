#include "services/http/http_client.h"

#include "tests/support/recording_keeper.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using test::RecordingKeeper;
using test::ScriptedServer;

namespace {

const QByteArray oldBody = R"({"is":"old"})";
const QByteArray newBody = R"({"is":"new"})";

/// Who waits for another attempt waits for long.
RetryPolicy slowly() {
    return {.firstDelay = 10min, .maxDelay = 10min, .unreachable = 60min, .silent = 60min};
}
RetryPolicy quickly() {
    return {.retries = 2, .firstDelay = 1ms, .maxDelay = 5ms};
}

} // namespace

/// When an answer is kept, and when what was kept is given.
class TestKeptCall final : public QObject {
    Q_OBJECT

    RecordingKeeper m_keeper;
    std::unique_ptr<ScriptedServer> m_server;

    void keepOld(const QUrl &url) { m_keeper.keep(CacheKind::Details, url, oldBody); }
    [[nodiscard]] QUrl url() const { return m_server->url(QStringLiteral("/api/jobs/7/")); }
    [[nodiscard]] Request question() const { return {.url = url(), .idempotent = true, .keep = CacheKind::Details}; }
    /// Where nobody listens any more.
    void goAway() { m_server->close(); }
    void comeBack(quint16 port) { QVERIFY(m_server->listen(QHostAddress::LocalHost, port)); }

  private Q_SLOTS:
    void init() {
        m_keeper = {};
        m_server = std::make_unique<ScriptedServer>();
    }

    void aGoodAnswerIsKept() {
        m_server->enqueue(200, newBody);
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        const QSignalSpy answered(&client, &HttpClient::answered);
        const auto answer = test::waitFor(client.send(question()));
        QVERIFY(answer);
        QCOMPARE(answer->body, newBody);
        QCOMPARE(answer->keptMs, qint64(0));
        QTRY_VERIFY(m_keeper.holds(CacheKind::Details, url(), newBody));
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][1].toUrl(), url());
        QCOMPARE(answered[0][2].toLongLong(), qint64(0));
    }

    void onlyWhatIsMarkedIsKept() {
        m_server->enqueue(200, newBody);
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        Request request = question();
        request.keep.reset();
        QVERIFY(test::waitFor(client.send(request)));
        // One that is marked, after it: what is kept would be there by then.
        Request marked = question();
        marked.url = m_server->url(QStringLiteral("/other"));
        QVERIFY(test::waitFor(client.send(marked)));
        QTRY_COMPARE(m_keeper.given.size(), 1);
        QCOMPARE(m_keeper.given[0].first.second, marked.url);
    }

    void whatIsNoGoodAnswerIsNotKept_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not found") << ScriptedServer::response(404, newBody);
        QTest::newRow("trouble") << ScriptedServer::response(500, newBody);
        QTest::newRow("leads elsewhere") << ScriptedServer::response(303, newBody, {{"Location", "/there"}});
        QTest::newRow("a page") << ScriptedServer::response(200, "<html>Sign in to the network</html>");
        QTest::newRow("half a document") << ScriptedServer::response(200, R"({"is":"n")");
        QTest::newRow("nothing") << ScriptedServer::response(200, "");
        QTest::newRow("short") << ScriptedServer::response(200, newBody, {{"Content-Length", "500"}});
        QTest::newRow("large") << ScriptedServer::response(200, QByteArray(KeptCall::mostBytes, ' ') + "[1]");
    }
    void whatIsNoGoodAnswerIsNotKept() {
        QFETCH(const QByteArray, bytes);
        keepOld(url());
        m_server->enqueue({.bytes = bytes, .then = ScriptedServer::Then::Close});
        m_server->enqueue(200, newBody);
        HttpClient client({.retries = 0});
        client.setKeeper(&m_keeper);
        static_cast<void>(test::waitFor(client.send(question())));
        // What is checked takes its turn: another answer is kept after it.
        Request other = question();
        other.url = m_server->url(QStringLiteral("/other"));
        QVERIFY(test::waitFor(client.send(other)));
        QTRY_VERIFY(m_keeper.holds(CacheKind::Details, other.url, newBody));
        QVERIFY(m_keeper.holds(CacheKind::Details, url(), oldBody));
    }

    void addressesWithCredentialsAreLeftAlone_data() {
        QTest::addColumn<QString>("query");
        for (const char *query : {"bewit=abc", "x=1&X-Amz-Signature=abc", "X-AMZ-Credential=a", "access_token=abc",
                                  "AWSAccessKeyId=a&Signature=b", "x-goog-signature=b", "sig=abc"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void addressesWithCredentialsAreLeftAlone() {
        QFETCH(const QString, query);
        m_server->enqueue(200, newBody);
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        Request request = question();
        request.url.setQuery(query);
        request.immutable = true;
        QCOMPARE(test::waitFor(client.send(request))->body, newBody);
        Request other = question();
        QVERIFY(test::waitFor(client.send(other)));
        QTRY_COMPARE(m_keeper.given.size(), 1);
        QCOMPARE(m_keeper.given[0].first.second, other.url);
        QCOMPARE(m_keeper.questions, 0);
    }

    void whatNeverChangesIsNotAskedAgain() {
        m_server->enqueue(200, newBody);
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        Request request = question();
        request.immutable = true;
        QCOMPARE(test::waitFor(client.send(request))->body, newBody);
        QTRY_VERIFY(m_keeper.holds(CacheKind::Details, url(), newBody));
        const auto again = test::waitFor(client.send(request));
        QCOMPARE(again->status, 200);
        QCOMPARE(again->body, newBody);
        QCOMPARE(again->keptMs, qint64(0));
        QCOMPARE(m_server->received().size(), 1);
    }

    void withoutANetworkWhatWasKeptIsGivenAtOnce() {
        keepOld(url());
        const Request request = question();
        goAway();
        HttpClient client(slowly());
        client.setKeeper(&m_keeper);
        const QSignalSpy answered(&client, &HttpClient::answered);
        const auto answer = test::waitFor(client.send(request));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, oldBody);
        QCOMPARE(answer->keptMs, m_keeper.nowMs);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][2].toLongLong(), m_keeper.nowMs);
    }

    void whereNothingWasKeptTheErrorIsTheNetworks() {
        const Request request = question();
        goAway();
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        const auto answer = test::waitFor(client.send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }

    void gatewaysAreTheNetwork_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("givesOld");
        QTest::newRow("502") << 502 << true;
        QTest::newRow("503") << 503 << true;
        QTest::newRow("504") << 504 << true;
        QTest::newRow("500") << 500 << false;
        QTest::newRow("404") << 404 << false;
        QTest::newRow("429") << 429 << false;
    }
    void gatewaysAreTheNetwork() {
        QFETCH(const int, status);
        QFETCH(const bool, givesOld);
        keepOld(url());
        m_server->enqueue(status, "{}");
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        const auto answer = test::waitFor(client.send(question()));
        QVERIFY(answer);
        QCOMPARE(answer->status, givesOld ? 200 : status);
        QCOMPARE(answer->keptMs > 0, givesOld);
    }

    /// The newest answer counts, however slow it is.
    void aSlowServerIsWaitedFor() {
        keepOld(url());
        bool maySpeak = false;
        m_server->setHandler([&maySpeak](const auto &) {
            return maySpeak ? ScriptedServer::response(200, newBody) : ScriptedServer::later;
        });
        HttpClient client(slowly());
        client.setKeeper(&m_keeper);
        const auto answer = client.send(question());
        // The second connection is the look whether there is a network.
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connections(), 2, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openConnections(), 1, 20'000);
        QVERIFY(!answer.isFinished());
        maySpeak = true;
        m_server->askAgain();
        const auto fresh = test::waitFor(answer);
        QCOMPARE(fresh->body, newBody);
        QCOMPARE(fresh->keptMs, qint64(0));
    }

    /// A connection that was open when the network went says nothing, for as long as one likes to wait.
    void aDeadConnectionIsFoundOut() {
        keepOld(url());
        m_server->setHandler([](const auto &request) {
            return request.target == "/first" ? ScriptedServer::response(200, newBody) : ScriptedServer::later;
        });
        HttpClient client(slowly());
        client.setKeeper(&m_keeper);
        QVERIFY(test::waitFor(client.send({.url = m_server->url(QStringLiteral("/first"))})));
        const Request request = question();
        goAway();
        const auto answer = test::waitFor(client.send(request));
        QVERIFY(answer);
        QCOMPARE(answer->body, oldBody);
        QCOMPARE(m_server->connections(), 1);
    }

    void aServerThatIsAwayIsLeftAloneForAWhile() {
        keepOld(url());
        const quint16 port = m_server->serverPort();
        const Request request = question();
        goAway();
        HttpClient client(slowly());
        client.setKeeper(&m_keeper);
        const QSignalSpy returned(&client.servers(), &Reachability::returned);
        QCOMPARE(test::waitFor(client.send(request))->body, oldBody);
        comeBack(port);
        m_server->enqueue(200, newBody);
        QCOMPARE(test::waitFor(client.send(request))->body, oldBody);
        QCOMPARE(m_server->received().size(), 0);
        // Whoever has nothing kept asks, and finds it.
        QCOMPARE(test::waitFor(client.send({.url = m_server->url(QStringLiteral("/x"))}))->body, newBody);
        QCOMPARE(returned.size(), 1);
        QCOMPARE(test::waitFor(client.send(request))->keptMs, qint64(0));
    }

    void theQuestionGoesOnBehindWhatWasKept() {
        keepOld(url());
        const quint16 port = m_server->serverPort();
        const Request request = question();
        goAway();
        HttpClient client({.retries = 1000, .firstDelay = 10ms, .maxDelay = 10ms});
        client.setKeeper(&m_keeper);
        const QSignalSpy returned(&client.servers(), &Reachability::returned);
        QCOMPARE(test::waitFor(client.send(request))->body, oldBody);
        comeBack(port);
        m_server->enqueue(200, newBody);
        QTRY_COMPARE(returned.size(), 1);
        QTRY_VERIFY(m_keeper.holds(CacheKind::Details, request.url, newBody));
    }

    void aCancelledQuestionKeepsNothing() {
        keepOld(url());
        m_server->setHandler([](const auto &) { return ScriptedServer::later; });
        HttpClient client(slowly());
        client.setKeeper(&m_keeper);
        Future<Response> answer = client.send(question());
        QTRY_COMPARE(m_server->received().size(), 1);
        answer.cancel();
        QTRY_COMPARE(m_server->openConnections(), 0);
        QVERIFY(m_keeper.holds(CacheKind::Details, url(), oldBody));
        QTRY_COMPARE(client.findChildren<KeptCall *>().size(), 0);
    }

    void equalQuestionsAtOnceAreBothAnswered() {
        m_server->enqueue(200, newBody);
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        const auto one = client.send(question());
        const auto other = client.send(question());
        QCOMPARE(test::waitFor(one)->body, newBody);
        QCOMPARE(test::waitFor(other)->body, newBody);
        QTRY_COMPARE(client.findChildren<KeptCall *>().size(), 0);
        QCOMPARE(m_keeper.kept.size(), 1);
    }

    void questionsInBodiesAreToldFromEachOther() {
        m_server->setHandler(
            [](const auto &request) { return ScriptedServer::response(200, "[" + request.body + "]"); });
        HttpClient client(quickly());
        client.setKeeper(&m_keeper);
        Request first = question(), second = question();
        first.method = second.method = "POST";
        first.body = "1";
        second.body = "2";
        QVERIFY(test::waitFor(client.send(first)));
        QVERIFY(test::waitFor(client.send(second)));
        QTRY_COMPARE(m_keeper.kept.size(), 2);
        goAway();
        QCOMPARE(test::waitFor(client.send(first))->body, QByteArray("[1]"));
        QCOMPARE(test::waitFor(client.send(second))->body, QByteArray("[2]"));
    }

    void whatKeepsMayGoBeforeTheQuestions() {
        m_server->setHandler([](const auto &) { return ScriptedServer::later; });
        HttpClient client(slowly());
        auto keeper = std::make_unique<test::RecordingKeeper>();
        client.setKeeper(keeper.get());
        const auto answer = client.send(question());
        QTRY_COMPARE(m_server->received().size(), 1);
        client.setKeeper(nullptr);
        keeper.reset();
        QCOMPARE(test::waitFor(answer).error().kind, ErrorKind::Cancelled);
        m_server->setHandler([](const auto &) { return ScriptedServer::response(200, "[1]"); });
        QCOMPARE(test::waitFor(client.send(question()))->body, QByteArray("[1]"));
    }

    void aClientThatGoesEndsItsQuestions() {
        keepOld(url());
        m_server->setHandler([](const auto &) { return ScriptedServer::later; });
        auto client = std::make_unique<HttpClient>(slowly());
        client->setKeeper(&m_keeper);
        const auto answer = client->send(question());
        QTRY_COMPARE(m_server->received().size(), 1);
        client.reset();
        QCOMPARE(test::waitFor(answer).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestKeptCall)
#include "test_kept_call.moc"
