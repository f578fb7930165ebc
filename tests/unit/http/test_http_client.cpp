#include "services/base/utc.h"
#include "services/http/http_client.h"

#include "tests/support/gzipped.h"
#include "tests/support/log_recorder.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>
#include <QTimer>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using test::gzipped;
using test::ScriptedServer;

namespace {
RetryPolicy quickly() {
    return {.retries = 5, .firstDelay = 1ms, .maxDelay = 5ms, .maxRetryAfter = 2'000ms};
}
} // namespace

class TestHttpClient final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void answersAreHandedOver();
    void statusIsNoError_data();
    void statusIsNoError();
    void idempotentIsRepeated_data();
    void idempotentIsRepeated();
    void othersAreSentOnce_data();
    void othersAreSentOnce();
    void retryAfterIsWaitedFor();
    void longRetryAfterIsNotWaitedFor();
    void truncatedIsAnError_data();
    void truncatedIsAnError();
    void packedAnswersAreUnpacked();
    void packedAnswersAreUnpackedElsewhere();
    void aRefusalCountsWhateverBecameOfItsWords();
    void silenceIsGivenUp_data();
    void silenceIsGivenUp();
    void boundHolds_data();
    void boundHolds();
    void deadlines_data();
    void deadlines();
    void cancelAborts();
    void cancelDuringBackoff();
    void destroyedClientCancels();
    void redirectIsHandedOver();
    void refusedBeforeSending_data();
    void refusedBeforeSending();
    void waitsForAConnection();
    void authorizeRunsPerAttempt();
};

void TestHttpClient::answersAreHandedOver() {
    ScriptedServer server;
    server.enqueue(200, R"({"a":1})", {{"X-One", "1"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}});
    HttpClient client(quickly());
    qint64 progressed = 0;
    const auto answer = test::waitFor(client.send({.url = server.url(QStringLiteral("/x%2Fy?q=a%20b")),
                                                   .headers = {{"X-Two", "2"}},
                                                   .progress = [&](qint64 bytes, qint64) { progressed = bytes; }}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    QCOMPARE(headerValue(answer->headers, "x-one"), QByteArray("1"));
    QCOMPARE(answer->date, collie::utcAt({1994, 11, 6}, {8, 49, 37}));
    QVERIFY(!answer->requestId.isEmpty());
    QCOMPARE(answer->attempts, 1);
    QCOMPARE(progressed, 7);
    const auto &request = server.received().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/x%2Fy?q=a%20b"));
    QCOMPARE(headerValue(request.headers, "X-Two"), QByteArray("2"));
    QCOMPARE(headerValue(request.headers, "User-Agent"), QByteArray("Collie/" COLLIE_VERSION));
    QVERIFY(headerValue(request.headers, "Cookie").isEmpty());
}

void TestHttpClient::statusIsNoError_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::newRow("400") << 400 << Headers{};
    QTest::newRow("401 hawk") << 401 << Headers{{"WWW-Authenticate", "hawk"}};
    QTest::newRow("401 basic") << 401 << Headers{{"WWW-Authenticate", "Basic realm=\"x\""}};
    QTest::newRow("401 bare") << 401 << Headers{};
    QTest::newRow("403") << 403 << Headers{};
    QTest::newRow("404") << 404 << Headers{};
    QTest::newRow("409") << 409 << Headers{};
    QTest::newRow("410") << 410 << Headers{};
    QTest::newRow("424") << 424 << Headers{};
    QTest::newRow("500") << 500 << Headers{};
    QTest::newRow("503") << 503 << Headers{};
    QTest::newRow("599") << 599 << Headers{};
}

void TestHttpClient::statusIsNoError() {
    QFETCH(int, status);
    QFETCH(Headers, headers);
    ScriptedServer server;
    server.enqueue(status, R"({"code":"X"})", headers);
    HttpClient client(quickly());
    const auto answer = test::waitFor(
        client.send({.method = "POST", .url = server.url(), .body = "{}", .contentType = "application/json"}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message + answer.error().detail));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, QByteArray(R"({"code":"X"})"));
    QCOMPARE(server.received().size(), 1);
    QCOMPARE(server.received().constFirst().body, QByteArray("{}"));
}

void TestHttpClient::idempotentIsRepeated_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("500") << ScriptedServer::response(500);
    QTest::newRow("429") << ScriptedServer::response(429);
    QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nConte");
}

void TestHttpClient::idempotentIsRepeated() {
    QFETCH(QByteArray, first);
    ScriptedServer server;
    server.enqueue({.bytes = first, .then = ScriptedServer::Then::Close});
    server.enqueue({.bytes = first, .then = ScriptedServer::Then::Close});
    server.enqueue(200, "[]");
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url(), .idempotent = true}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("[]"));
}

void TestHttpClient::othersAreSentOnce_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<bool>("reset");
    for (const char *method : {"POST", "PUT", "DELETE"}) {
        for (const char *body : {"", "{\"a\":1}"}) {
            for (const bool keptAlive : {false, true}) {
                for (const bool reset : {false, true}) {
                    QTest::addRow("%s %s, closed unanswered, kept alive %d, reset %d", method, body, keptAlive, reset)
                        << QByteArray(method) << QByteArray(body) << QByteArray() << keptAlive << reset;
                    QTest::addRow("%s %s, half a head, kept alive %d, reset %d", method, body, keptAlive, reset)
                        << QByteArray(method) << QByteArray(body) << QByteArray("HTTP/1.1 20") << keptAlive << reset;
                }
            }
        }
    }
    QTest::newRow("POST 500") << QByteArray("POST") << QByteArray("{}") << ScriptedServer::response(500) << true
                              << false;
}

void TestHttpClient::othersAreSentOnce() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keptAlive);
    QFETCH(bool, reset);
    ScriptedServer server;
    HttpClient client(quickly());
    if (keptAlive) {
        server.enqueue(200, "{}");
        QVERIFY(test::waitFor(client.send({.url = server.url(QStringLiteral("/first"))})));
    }
    server.enqueue({.bytes = bytes, .then = reset ? ScriptedServer::Then::Reset : ScriptedServer::Then::Close});
    server.enqueue(200, "{}");
    const auto answer = test::waitFor(
        client.send({.method = method, .url = server.url(), .body = body, .contentType = "application/json"}));
    QCOMPARE(server.received().size(), keptAlive ? 2 : 1);
    QCOMPARE(server.received().constLast().body, body);
    QCOMPARE(server.received().constLast().method, method);
    if (keptAlive)
        QCOMPARE(server.received().constLast().connection, 1);
    if (bytes.contains(" 500 ")) {
        QCOMPARE(answer->status, 500);
    } else {
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }
}

void TestHttpClient::retryAfterIsWaitedFor() {
    ScriptedServer server;
    server.enqueue(429, {}, {{"Retry-After", "1"}});
    server.enqueue(200, "[]");
    HttpClient client(quickly());
    const test::LogRecorder log;
    const auto answer = test::waitFor(client.send({.url = server.url(), .idempotent = true}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY2(!log.lines().filter(QStringLiteral("again in 1000 ms")).isEmpty(), qPrintable(log.lines().join(u'\n')));
}

void TestHttpClient::longRetryAfterIsNotWaitedFor() {
    ScriptedServer server;
    server.enqueue(503, {}, {{"Retry-After", "3600"}});
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url(), .idempotent = true}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->retryAfter, 3600s);
    QCOMPARE(server.received().size(), 1);
}

void TestHttpClient::truncatedIsAnError_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length not reached") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("length, nothing came") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("chunk cut") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\nabc");
    QTest::newRow("last chunk missing") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    const QByteArray packed = gzipped(R"({"tasks":[]})");
    const auto answer = [](const QByteArray &body) {
        return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    };
    QTest::newRow("packed, cut") << answer(packed.chopped(9));
    QTest::newRow("packed, checksum cut") << answer(packed.chopped(1));
    QTest::newRow("packed, damaged") << answer(QByteArray(packed).replace(12, 3, "xyz"));
    QTest::newRow("packed, not at all") << answer("{}");
    QTest::newRow("packed, in chunks, cut")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\na\r\n" +
                      packed.left(10) + "\r\nzz\r\n");
    QTest::newRow("404 cut") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("not HTTP") << QByteArray("220 mail.example.com ESMTP\r\n\r\n");
}

void TestHttpClient::truncatedIsAnError() {
    QFETCH(QByteArray, bytes);
    ScriptedServer server;
    server.enqueue({.bytes = bytes, .then = ScriptedServer::Then::Close});
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url(), .deadlines = {.inactivity = 2s}}));
    QVERIFY(!answer);
    // Where the length of a chunk is no number, Qt waits for what never comes.
    QVERIFY(answer.error().kind == ErrorKind::Network || answer.error().kind == ErrorKind::Timeout);
    QVERIFY(!answer.error().requestId.isEmpty());
}

void TestHttpClient::packedAnswersAreUnpacked() {
    ScriptedServer server;
    const QByteArray packed = gzipped(R"({"a":)") + gzipped("1}");
    server.enqueue(200, packed, {{"Content-Encoding", "gzip"}});
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url()}));
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    QVERIFY(headerValue(answer->headers, "Content-Encoding").isEmpty());
    QCOMPARE(headerValue(server.received().constFirst().headers, "Accept-Encoding"), QByteArray("gzip"));
}

/// Once all bytes are there, the thread that asked goes on with its events until they are unpacked.
void TestHttpClient::packedAnswersAreUnpackedElsewhere() {
    ScriptedServer server;
    constexpr qsizetype bytes = 200'000'000;
    const QByteArray packed = gzipped(QByteArray(bytes, '0'));
    server.enqueue(200, packed, {{"Content-Encoding", "gzip"}});
    HttpClient client(quickly());
    int ticks = 0;
    QTimer ticking;
    QObject::connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
    const auto answer = test::waitFor(client.send({.url = server.url(),
                                                   .maxBytes = bytes,
                                                   .progress =
                                                       [&](qint64 got, qint64 expected) {
                                                           QCOMPARE(expected, packed.size());
                                                           if (got == expected)
                                                               ticking.start(0);
                                                       }}),
                                      60'000);
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), bytes);
    QVERIFY2(ticks > 20, qPrintable(QString::number(ticks)));
}

void TestHttpClient::aRefusalCountsWhateverBecameOfItsWords() {
    ScriptedServer server;
    server.enqueue(401, "no gzip", {{"Content-Encoding", "gzip"}});
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url(), .idempotent = true}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QVERIFY(answer->body.isEmpty());
}

void TestHttpClient::silenceIsGivenUp_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("limitMs");
    QTest::newRow("no answer, each attempt short") << QByteArray() << 150;
    QTest::newRow("no answer, each attempt patient") << QByteArray() << 60'000;
    const QByteArray begun = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
    QTest::newRow("stops within the body, each attempt short") << begun << 150;
    QTest::newRow("stops within the body, each attempt patient") << begun << 60'000;
}

void TestHttpClient::silenceIsGivenUp() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, limitMs);
    ScriptedServer server;
    if (!bytes.isEmpty())
        server.enqueue({.bytes = bytes});
    HttpClient client({.retries = 100, .firstDelay = 1ms, .maxDelay = 1ms, .silent = 400ms});
    const auto answer = test::waitFor(client.send(
        {.url = server.url(), .idempotent = true, .deadlines = {.inactivity = std::chrono::milliseconds(limitMs)}}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY2(answer.error().message.contains(QStringLiteral("said nothing for")), qPrintable(answer.error().message));
    QVERIFY(server.received().size() <= 3);
}

void TestHttpClient::boundHolds_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("endless");
    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n") << QByteArray();
    QTest::newRow("length missing") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(65'536, 'x');
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                             << QByteArray("10000\r\n" + QByteArray(65'536, 'x') + "\r\n");
    const QByteArray packed = gzipped(QByteArray(50'000'000, '0'));
    QTest::newRow("unpacks into more") << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " +
                                              QByteArray::number(packed.size()) + "\r\n\r\n" + packed
                                       << QByteArray();
}

void TestHttpClient::boundHolds() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, endless);
    ScriptedServer server;
    server.enqueue({.bytes = bytes, .endless = endless});
    HttpClient client(quickly());
    qint64 most = 0;
    const auto answer = test::waitFor(client.send(
        {.url = server.url(), .idempotent = true, .maxBytes = 1'000'000, .progress = [&](qint64 got, qint64) {
             most = std::max(most, got);
         }}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
    QVERIFY(most <= 1'000'000);
    QCOMPARE(server.received().size(), 1);
    if (!bytes.contains("gzip")) // There the whole answer came, and the connection may live on.
        QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpClient::deadlines_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("endless");
    QTest::newRow("silent after the request") << QByteArray() << QByteArray();
    QTest::newRow("silent within the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") << QByteArray();
    QTest::newRow("never ends") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(100, 'x');
}

void TestHttpClient::deadlines() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, endless);
    ScriptedServer server;
    server.enqueue({.bytes = bytes, .endless = endless});
    HttpClient client(quickly());
    const Deadlines limits{.inactivity = endless.isEmpty() ? 200ms : 0ms, .total = endless.isEmpty() ? 0ms : 300ms};
    const auto answer =
        test::waitFor(client.send({.url = server.url(), .deadlines = limits, .maxBytes = 10'000'000'000}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpClient::cancelAborts() {
    ScriptedServer server;
    HttpClient client(quickly());
    auto future = client.send({.url = server.url(), .idempotent = true});
    QTRY_COMPARE(server.received().size(), 1);
    future.cancel();
    const auto answer = test::waitFor(future);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpClient::cancelDuringBackoff() {
    ScriptedServer server;
    server.enqueue(500);
    HttpClient client({.firstDelay = 60s, .maxDelay = 60s});
    auto future = client.send({.url = server.url(), .idempotent = true});
    QTRY_COMPARE(server.received().size(), 1);
    future.cancel();
    QCOMPARE(test::waitFor(future).error().kind, ErrorKind::Cancelled);
}

void TestHttpClient::destroyedClientCancels() {
    ScriptedServer server;
    auto client = std::make_unique<HttpClient>(quickly());
    QList<Future<Response>> futures;
    for (int i = 0; i < 10; ++i)
        futures.append(client->send({.url = server.url(), .idempotent = true}));
    QTRY_COMPARE(server.received().size(), HttpClient::connectionsPerHost);
    client.reset();
    for (const auto &future : futures)
        QCOMPARE(test::waitFor(future).error().kind, ErrorKind::Cancelled);
}

void TestHttpClient::redirectIsHandedOver() {
    ScriptedServer server;
    server.enqueue(303, R"({"url":"x"})", {{"Location", "/elsewhere"}});
    HttpClient client(quickly());
    const auto answer = test::waitFor(client.send({.url = server.url()}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 303);
    QCOMPARE(answer->body, QByteArray(R"({"url":"x"})"));
    QCOMPARE(server.received().size(), 1);
}

void TestHttpClient::refusedBeforeSending_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("http elsewhere") << QStringLiteral("http://example.com/") << QByteArray("x");
    QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com/") << QByteArray("x");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QByteArray("x");
    QTest::newRow("empty") << QString() << QByteArray("x");
    QTest::newRow("user name") << QStringLiteral("https://me:secret@example.com/") << QByteArray("x");
    QTest::newRow("second header") << QStringLiteral("https://example.com/") << QByteArray("x\r\nEvil: 1");
}

void TestHttpClient::refusedBeforeSending() {
    QFETCH(QString, url);
    QFETCH(QByteArray, header);
    HttpClient client(quickly());
    const auto future = client.send({.url = QUrl(url), .headers = {{"X", header}}, .idempotent = true});
    QVERIFY(!future.isFinished());
    const auto answer = test::waitFor(future);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!answer.error().message.contains(QStringLiteral("secret")));
}

void TestHttpClient::waitsForAConnection() {
    ScriptedServer server;
    HttpClient client(quickly());
    QList<CancelGuard> guards;
    QList<Future<Response>> futures;
    for (int i = 0; i < HttpClient::connectionsPerHost + 2; ++i)
        futures.append(client.send({.url = server.url(QStringLiteral("/read")), .idempotent = true}));
    QTRY_COMPARE(server.received().size(), HttpClient::connectionsPerHost);
    auto click = client.send({.method = "POST", .url = server.url(QStringLiteral("/click"))});
    server.enqueue(200, "{}");
    futures[0].cancel();
    QVERIFY(test::waitFor(click));
    QCOMPARE(server.received().at(HttpClient::connectionsPerHost).target, QByteArray("/click"));
    QVERIFY(test::waitFor(futures.last()));
}

void TestHttpClient::authorizeRunsPerAttempt() {
    ScriptedServer server;
    server.enqueue(500);
    server.enqueue(200, "{}");
    HttpClient client(quickly());
    int calls = 0;
    const auto fresh = [&]() -> Result<Headers> { return Headers{{"Authorization", QByteArray::number(++calls)}}; };
    QVERIFY(test::waitFor(client.send({.url = server.url(), .idempotent = true, .authorize = fresh})));
    QCOMPARE(headerValue(server.received().at(0).headers, "Authorization"), QByteArray("1"));
    QCOMPARE(headerValue(server.received().at(1).headers, "Authorization"), QByteArray("2"));

    const auto refuse = []() -> Result<Headers> { return failure(ErrorKind::NotSignedIn, QStringLiteral("No.")); };
    const auto refused = test::waitFor(client.send({.url = server.url(), .authorize = refuse}));
    QCOMPARE(refused.error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(server.received().size(), 2);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_http_client.moc"
