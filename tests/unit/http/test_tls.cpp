#include "services/http/http_client.h"

#include "tests/support/certificate.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using test::ScriptedServer;

/// That a certificate nobody vouches for ends the request before anything was sent, and what a file of authorities
/// changes.
class TestTls final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void unknownCertificateIsRefused_data();
    void unknownCertificateIsRefused();
    void fileOfAuthoritiesIsTrusted();
    void wrongNameIsRefused();
    void plainServerBehindHttps();
    void silentHandshake();
    void unreachableIsGivenUp();
    void badFiles();

  private:
    /// Has `server` speak TLS. \param alternativeName  whom its certificate is for. \return the certificate's file.
    QString certify(ScriptedServer &server, const QString &alternativeName);
    QTemporaryDir m_folder;
};

void TestTls::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("The openssl program is not here; certificates for this test are made with it.");
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here.");
}

QString TestTls::certify(ScriptedServer &server, const QString &alternativeName) {
    const std::optional<test::Certificate> made = test::makeCertificate(m_folder.path(), alternativeName);
    if (!made)
        return {};
    server.setTls(made->certificate, made->key);
    return made->file;
}

void TestTls::unknownCertificateIsRefused_data() {
    QTest::addColumn<bool>("idempotent");
    QTest::newRow("read") << true;
    QTest::newRow("change") << false;
}

void TestTls::unknownCertificateIsRefused() {
    QFETCH(bool, idempotent);
    ScriptedServer server;
    certify(server, QStringLiteral("IP:127.0.0.1"));
    server.enqueue(200, "{}");
    HttpClient client({.firstDelay = 1ms});
    const auto answer = test::waitFor(
        client.send({.method = idempotent ? "GET" : "POST", .url = server.url(), .idempotent = idempotent}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Tls);
    QVERIFY(server.received().isEmpty());
    QCOMPARE(server.connections(), 1);
}

void TestTls::fileOfAuthoritiesIsTrusted() {
    ScriptedServer server;
    const QString certificate = certify(server, QStringLiteral("IP:127.0.0.1"));
    server.enqueue(200, R"({"a":1})");
    HttpClient client;
    QVERIFY(client.addCaFile(certificate));
    const auto answer = test::waitFor(client.send({.url = server.url()}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));

    HttpClient other({.firstDelay = 1ms});
    QCOMPARE(test::waitFor(other.send({.url = server.url()})).error().kind, ErrorKind::Tls);
}

void TestTls::wrongNameIsRefused() {
    ScriptedServer server;
    const QString certificate = certify(server, QStringLiteral("DNS:elsewhere.example"));
    HttpClient client({.firstDelay = 1ms});
    QVERIFY(client.addCaFile(certificate));
    QCOMPARE(test::waitFor(client.send({.url = server.url()})).error().kind, ErrorKind::Tls);
    QVERIFY(server.received().isEmpty());
}

void TestTls::plainServerBehindHttps() {
    ScriptedServer server;
    server.enqueue({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", .then = ScriptedServer::Then::Close});
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    HttpClient client({.firstDelay = 1ms});
    const auto answer = test::waitFor(client.send({.url = url, .deadlines = {.connect = 500ms}}));
    QVERIFY(!answer);
    QVERIFY(server.received().isEmpty());
}

void TestTls::silentHandshake() {
    // Takes the connection and never says a word of TLS.
    ScriptedServer server;
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    HttpClient client;
    const auto answer =
        test::waitFor(client.send({.url = url, .deadlines = {.connect = 200ms, .inactivity = 0ms, .total = 0ms}}));
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(answer.error().message.contains(QStringLiteral("could not be reached")));
}

void TestTls::unreachableIsGivenUp() {
    // A host that swallows packets looks like this to a client: nothing ever comes of the connection.
    ScriptedServer server;
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    HttpClient client({.retries = 100, .firstDelay = 1ms, .maxDelay = 1ms, .unreachable = 400ms, .silent = 1h});
    const auto answer = test::waitFor(client.send({.url = url, .idempotent = true, .deadlines = {.connect = 150ms}}));
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY2(answer.error().message.contains(QStringLiteral("could not be reached within 0.4 seconds")),
             qPrintable(answer.error().message));
    QVERIFY(server.connections() <= 3);
}

void TestTls::badFiles() {
    HttpClient client;
    QCOMPARE(client.addCaFile(m_folder.filePath(QStringLiteral("absent"))).error().kind, ErrorKind::Storage);
    QFile file(m_folder.filePath(QStringLiteral("text")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a certificate");
    file.close();
    QCOMPARE(client.addCaFile(file.fileName()).error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
