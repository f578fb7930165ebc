#include "services/http/http_client.h"

#include "tests/support/log_recorder.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using test::ScriptedServer;

/// What the log holds of a request: its id in each line, and nothing that could be a secret.
class TestHttpLog final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void linesHoldNoSecret_data();
    void linesHoldNoSecret();
};

void TestHttpLog::linesHoldNoSecret_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::newRow("answered") << ScriptedServer::response(200, R"({"x":"canary-answer"})") << false;
    QTest::newRow("server in trouble") << ScriptedServer::response(500, "canary-answer") << false;
    QTest::newRow("refused") << ScriptedServer::response(401, "canary-answer", {{"WWW-Authenticate", "hawk"}}) << false;
    QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncanary-answer") << true;
    QTest::newRow("no answer") << QByteArray() << true;
}

void TestHttpLog::linesHoldNoSecret() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    ScriptedServer server;
    server.enqueue({.bytes = bytes, .then = closes ? ScriptedServer::Then::Close : ScriptedServer::Then::KeepOpen});
    HttpClient client({.retries = 2, .firstDelay = 1ms});
    QStringList lines;
    QByteArray requestId;
    {
        const test::LogRecorder log;
        const auto authorize = []() -> Result<Headers> { return Headers{{"Authorization", "Hawk mac=canary-mac"}}; };
        const auto answer =
            test::waitFor(client.send({.url = server.url(QStringLiteral("/path/of%2F1?token=canary-query")),
                                       .headers = {{"X-Secret", "canary-header"}},
                                       .body = "canary-body",
                                       .idempotent = true,
                                       .authorize = authorize}));
        requestId = answer ? answer->requestId : answer.error().requestId;
        if (!answer)
            QVERIFY(!(answer.error().message + answer.error().detail).contains(QStringLiteral("canary")));
        lines = log.lines();
    }
    const QStringList ours = lines.filter(QStringLiteral("collie.http: "));
    QVERIFY(!ours.isEmpty());
    QCOMPARE(ours.size(), server.received().size());
    QVERIFY2(ours.constFirst().contains(QStringLiteral(" attempt 1: ")), qPrintable(ours.constFirst()));
    for (const QString &line : ours) {
        QVERIFY2(line.contains(QLatin1String(requestId)), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("/path")), qPrintable(line));
    }
    QVERIFY2(lines.filter(QStringLiteral("canary")).isEmpty(),
             qPrintable(lines.filter(QStringLiteral("canary")).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestHttpLog)
#include "test_http_log.moc"
