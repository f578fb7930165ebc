#include "services/base/utc.h"
#include "services/taskcluster/api_client.h"

#include "services/http/retry.h"
#include "services/taskcluster/hawk.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;
using test::ScriptedServer;

namespace {

ApiCall get(const QString &path) {
    return {.service = QStringLiteral("queue"), .path = path, .idempotent = true};
}

QString attribute(const QByteArray &header, const QString &name) {
    return QRegularExpression(u' ' + name + QStringLiteral("=\"([^\"]*)\""))
        .match(QString::fromLatin1(header))
        .captured(1);
}

QByteArray httpDate(qint64 ms) {
    const QDateTime date = collie::utcFromMs(ms);
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArray errorBody(const QByteArray &code, const QByteArray &message) {
    return toJsonBytes(Json{{"code", code.toStdString()},
                            {"message", (message + "\n\n---\n\n* method:     x\n* errorCode:  y\n").toStdString()},
                            {"requestInfo", Json::object()}});
}

} // namespace

class TestApiClient final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void signsWhatIsSent();
    void anonymous();
    void anonymousFirst();
    void narrowsScopes();
    void jsonAnswers_data();
    void jsonAnswers();
    void notTaskcluster_data();
    void notTaskcluster();
    void freshSignaturePerAttempt();
    void clockIsCorrectedOnce();
    void clockIsNotToBlame_data();
    void clockIsNotToBlame();
    void everyAnswerTellsTheTime();
    void theTimeCanBeAskedFor();
    void expiredCredentials();
    void longAddressIsRefused();
    void longHeaderIsRefused();
    void signedUrl();
    void goneClientCancels();
};

void TestApiClient::signsWhatIsSent() {
    ApiFixture f;
    f.server.enqueue(200, R"({"x":1})");
    ApiCall call = get(QStringLiteral("task/a%2Fb"));
    call.method = "POST";
    call.query = {{QStringLiteral("q"), QStringLiteral("a=&+ /%ä")}};
    call.payload = Json{{"b", 1}, {"a", 2}};
    const auto answer = test::waitFor(f.api.call(call));
    QVERIFY(answer);
    QCOMPARE(answer->dump(), std::string(R"({"x":1})"));
    const auto &sent = f.server.received().constFirst();
    QCOMPARE(sent.target, QByteArray("/api/queue/v1/task/a%2Fb?q=a%3D%26%2B%20%2F%25%C3%A4"));
    QCOMPARE(sent.body, QByteArray(R"({"b":1,"a":2})"));
    QCOMPARE(f.header("Content-Type"), QByteArray("application/json"));
    const QByteArray header = f.header("Authorization");
    const QByteArray mac = hawk::mac("no-secret", {.timestamp = f.clock.nowMs() / 1000,
                                                   .nonce = attribute(header, QStringLiteral("nonce")).toLatin1(),
                                                   .method = "POST",
                                                   .resource = sent.target,
                                                   .host = "127.0.0.1",
                                                   .port = f.server.serverPort()});
    QCOMPARE(attribute(header, QStringLiteral("mac")).toLatin1(), mac);
}

void TestApiClient::anonymous() {
    ApiFixture f;
    f.server.enqueue(200, "{}");
    ApiCall call = get(QStringLiteral("ping"));
    call.anonymous = true;
    QVERIFY(test::waitFor(f.api.call(call)));
    QVERIFY(f.header("Authorization").isEmpty());
    f.api.setCredentials({});
    QVERIFY(test::waitFor(f.api.call(get(QStringLiteral("ping")))));
    QVERIFY(f.header("Authorization").isEmpty());
}

void TestApiClient::anonymousFirst() {
    ApiFixture f;
    ApiCall call = get(QStringLiteral("x"));
    call.anonymousFirst = true;
    f.server.enqueue(200, "{}");
    QVERIFY(test::waitFor(f.api.call(call)));
    QVERIFY(f.header("Authorization").isEmpty());
    // Refused to strangers: asked again with what there is, and at once from then on.
    f.server.enqueue(403, errorBody("InsufficientScopes", "This request requires Taskcluster credentials"));
    f.server.enqueue(200, "{}");
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(f.server.received().size(), 3);
    QVERIFY(!f.header("Authorization").isEmpty());
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(f.server.received().size(), 4);
    QVERIFY(!f.header("Authorization").isEmpty());
    // Nothing but a refusal is asked again.
    ApiFixture g;
    g.server.enqueue(404, errorBody("ResourceNotFound", "gone"));
    QCOMPARE(test::waitFor(g.api.call(call)).error().kind, ErrorKind::NotFound);
    QCOMPARE(g.server.received().size(), 1);
    // Without credentials there is nothing to ask again with.
    g.api.setCredentials({});
    g.server.enqueue(403, errorBody("InsufficientScopes", "This request requires Taskcluster credentials"));
    QCOMPARE(test::waitFor(g.api.call(call)).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(g.server.received().size(), 2);
}

void TestApiClient::narrowsScopes() {
    ApiFixture f;
    f.server.enqueue(200, "{}");
    ApiCall call = get(QStringLiteral("x"));
    call.authorizedScopes = {QStringLiteral("a:b"), QStringLiteral("c")};
    const auto sentExt = [&f] {
        return QByteArray::fromBase64(attribute(f.header("Authorization"), QStringLiteral("ext")).toLatin1());
    };
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(sentExt(), QByteArray(R"({"authorizedScopes":["a:b","c"]})"));

    credentials::Credentials limited = f.api.credentials();
    limited.authorizedScopes = {QStringLiteral("a:*")};
    f.api.setCredentials(limited);
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(sentExt(), QByteArray(R"({"authorizedScopes":["a:b"]})"));

    limited.authorizedScopes = {QStringLiteral("z")};
    f.api.setCredentials(limited);
    QCOMPARE(test::waitFor(f.api.call(call)).error().kind, ErrorKind::InsufficientScopes);
    QCOMPARE(f.server.received().size(), 2);
}

void TestApiClient::jsonAnswers_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("object") << 200 << QByteArray(R"({"b":1,"a":2})") << QByteArray(R"({"b":1,"a":2})");
    const QByteArray large = R"({"a":")" + QByteArray(200'000, 'x') + R"("})";
    QTest::newRow("parsed elsewhere") << 200 << large << large;
    QTest::newRow("no content") << 204 << QByteArray() << QByteArray("null");
    QTest::newRow("see other") << 303 << QByteArray(R"({"url":"u"})") << QByteArray(R"({"url":"u"})");
}

void TestApiClient::jsonAnswers() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    ApiFixture f;
    f.server.enqueue(status, body);
    const auto answer = test::waitFor(f.api.call(get(QStringLiteral("x"))));
    QVERIFY(answer);
    QCOMPARE(toJsonBytes(*answer), expected);
}

void TestApiClient::notTaskcluster_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::newRow("web page with 200") << 200 << QByteArray("<!doctype html><html></html>")
                                       << int(ErrorKind::BadResponse);
    QTest::newRow("truncated JSON") << 200 << QByteArray(R"({"a":)") << int(ErrorKind::BadResponse);
    QTest::newRow("deep JSON") << 200 << QByteArray(100'000, '[') << int(ErrorKind::TooLarge);
    QTest::newRow("redirect") << 302 << QByteArray() << int(ErrorKind::BadResponse);
}

void TestApiClient::notTaskcluster() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    ApiFixture f;
    f.server.enqueue(status, body, {{"Content-Type", "text/html"}, {"Location", "/login"}});
    const auto answer = test::waitFor(f.api.call(get(QStringLiteral("x"))));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY(!answer.error().message.contains(u'<'));
    QCOMPARE(f.server.received().size(), 1);
}

void TestApiClient::freshSignaturePerAttempt() {
    ApiFixture f;
    f.server.enqueue(500);
    f.server.enqueue(200, "{}");
    QVERIFY(test::waitFor(f.api.call(get(QStringLiteral("x")))));
    QCOMPARE(f.server.received().size(), 2);
    const QByteArray first = http::headerValue(f.server.received().at(0).headers, "Authorization");
    QVERIFY(attribute(first, QStringLiteral("nonce")) != attribute(f.header("Authorization"), QStringLiteral("nonce")));
}

void TestApiClient::clockIsCorrectedOnce() {
    ApiFixture f;
    const qint64 serverMs = f.clock.nowMs() + 3'600'000;
    f.server.enqueue(401, errorBody("AuthenticationFailed", "Unauthorized: Stale timestamp"),
                     {{"Date", httpDate(serverMs)}, {"WWW-Authenticate", "hawk"}});
    f.server.enqueue(200, "{}");
    ApiCall call = get(QStringLiteral("x"));
    call.method = "POST";
    call.idempotent = false;
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(f.server.received().size(), 2);
    QCOMPARE(attribute(f.header("Authorization"), QStringLiteral("ts")).toLongLong(), serverMs / 1000);
    QCOMPARE(f.api.serverNowMs(), serverMs);
    // Kept for later calls.
    QVERIFY(test::waitFor(f.api.call(call)));
    QCOMPARE(f.server.received().size(), 3);
    QCOMPARE(attribute(f.header("Authorization"), QStringLiteral("ts")).toLongLong(), serverMs / 1000);

    ApiFixture stubborn;
    stubborn.server.enqueue(401, errorBody("AuthenticationFailed", "Unauthorized: Stale timestamp"),
                            {{"Date", httpDate(serverMs)}});
    const auto refused = test::waitFor(stubborn.api.call(get(QStringLiteral("x"))));
    QCOMPARE(refused.error().kind, ErrorKind::AuthenticationFailed);
    QVERIFY(refused.error().message.contains(QStringLiteral("clock")));
    QCOMPARE(stubborn.server.received().size(), 2);
}

void TestApiClient::clockIsNotToBlame_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qint64>("offsetMs");
    QTest::newRow("wrong token") << QByteArray("Unauthorized: Bad mac") << qint64(3'600'000);
    QTest::newRow("clock is right") << QByteArray("Unauthorized: Stale timestamp") << qint64(2'000);
    QTest::newRow("certificate did expire") << QByteArray("ext.certificate.expiry < now") << qint64(0);
}

void TestApiClient::clockIsNotToBlame() {
    QFETCH(QByteArray, message);
    QFETCH(qint64, offsetMs);
    ApiFixture f;
    f.server.enqueue(401, errorBody("AuthenticationFailed", message), {{"Date", httpDate(f.clock.nowMs() + offsetMs)}});
    QCOMPARE(test::waitFor(f.api.call(get(QStringLiteral("x")))).error().kind, ErrorKind::AuthenticationFailed);
    QCOMPARE(f.server.received().size(), 1);
}

void TestApiClient::everyAnswerTellsTheTime() {
    ApiFixture f;
    const qint64 serverMs = f.clock.nowMs() - 1'200'000;
    f.server.enqueue(200, "{}", {{"Date", httpDate(serverMs)}});
    QVERIFY(test::waitFor(f.api.call(get(QStringLiteral("x")))));
    QCOMPARE(f.api.serverNowMs(), serverMs);
    // Known, so nothing is asked; and what is signed next is signed with it.
    QVERIFY(test::waitFor(f.api.learnClock()));
    QCOMPARE(f.server.received().size(), 1);
    const auto link = f.api.signUrl(QUrl(QStringLiteral("https://tc.example.com/api/x")));
    QVERIFY(link);
    const QByteArray bewit = QByteArray::fromBase64(QUrlQuery(*link).queryItemValue(QStringLiteral("bewit")).toLatin1(),
                                                    QByteArray::Base64UrlEncoding);
    QCOMPARE(bewit.split('\\').value(1).toLongLong(), serverMs / 1000 + 15 * 60);
}

void TestApiClient::theTimeCanBeAskedFor() {
    ApiFixture f;
    const qint64 serverMs = f.clock.nowMs() + 3'600'000;
    f.server.enqueue(404, "{}", {{"Date", httpDate(serverMs)}});
    QVERIFY(test::waitFor(f.api.learnClock()));
    QCOMPARE(f.api.serverNowMs(), serverMs);
    QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/queue/v1/ping")});
    QVERIFY(f.header("Authorization").isEmpty());

    ApiFixture silent;
    silent.server.setHandler([](const test::ScriptedServer::Received &) { return test::ScriptedServer::cut; });
    QVERIFY2(test::waitFor(silent.api.learnClock()), "the own clock has to do");
    QCOMPARE(silent.api.serverNowMs(), silent.clock.nowMs());
}

void TestApiClient::expiredCredentials() {
    ApiFixture f;
    credentials::Credentials old = f.api.credentials();
    old.expires = collie::utcFromMs(f.clock.nowMs() - 1);
    f.api.setCredentials(old);
    f.server.enqueue(401, errorBody("AuthenticationFailed", "Client with clientId 'tester' not found"));
    QCOMPARE(test::waitFor(f.api.call(get(QStringLiteral("x")))).error().kind, ErrorKind::NotSignedIn);
}

void TestApiClient::longAddressIsRefused() {
    ApiFixture f;
    const auto answer = test::waitFor(f.api.call(get(QString(4'096, u'x'))));
    QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
    QVERIFY(answer.error().message.contains(QStringLiteral("4096")));
    QVERIFY(f.server.received().isEmpty());
}

void TestApiClient::longHeaderIsRefused() {
    ApiFixture f;
    ApiCall call = get(QStringLiteral("x"));
    for (int i = 0; i < 300; ++i)
        call.authorizedScopes.append(QStringLiteral("some:scope:%1").arg(i));
    const auto answer = test::waitFor(f.api.call(call));
    QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
    QVERIFY(f.server.received().isEmpty());
}

void TestApiClient::signedUrl() {
    ApiFixture f;
    const QUrl url(QStringLiteral("https://h.example/a"));
    const auto made = f.api.signUrl(url);
    QVERIFY(made);
    const QByteArray bewit = QByteArray::fromBase64(made->query().mid(6).toLatin1(), QByteArray::Base64UrlEncoding);
    QCOMPARE(bewit.split('\\').at(1).toLongLong(), f.clock.nowMs() / 1000 + 15 * 60);
    QCOMPARE(f.api.signUrl(url, std::chrono::seconds(0)).error().kind, ErrorKind::InvalidArgument);
    f.api.setCredentials({});
    QCOMPARE(f.api.signUrl(url).error().kind, ErrorKind::NotSignedIn);
}

void TestApiClient::goneClientCancels() {
    test::FakeClock clock;
    ScriptedServer server;
    http::HttpClient http;
    auto api = std::make_unique<ApiClient>(http, *RootUrl::parse(server.url(QString()).toString()), clock);
    const auto future = api->call(get(QStringLiteral("x")));
    QTRY_COMPARE(server.received().size(), 1);
    api.reset();
    QCOMPARE(test::waitFor(future).error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "test_api_client.moc"
