#include "services/http/network_options.h"

#include "services/http/file_transport.h"
#include "services/http/http_client.h"
#include "tests/support/certificate.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using test::ScriptedServer;

namespace {

/// A proxy that notes what it is asked for, and will not do it.
class RefusingProxy final : public QTcpServer {
  public:
    RefusingProxy() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked.append(socket->readAll());
                const bool isSocks = asked.constLast().startsWith('\x05');
                socket->write(isSocks ? QByteArray("\x05\xff")
                                      : QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"));
                socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    [[nodiscard]] ProxyChoice choice(ProxyChoice::Kind kind) const {
        return {.kind = kind, .host = QStringLiteral("127.0.0.1"), .port = serverPort()};
    }

    QList<QByteArray> asked;
};

/// What went wrong; Internal when nothing did.
template <class T>
ErrorKind kindOf(const Result<T> &result) {
    return result ? ErrorKind::Internal : result.error().kind;
}

constexpr RetryPolicy once{.retries = 0, .firstDelay = 1ms};

} // namespace

class TestNetworkOptions final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void proxiesAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("host and port") << QStringLiteral("proxy.example.org:3128")
                                       << QStringLiteral("proxy.example.org") << 3128;
        QTest::newRow("with a scheme") << QStringLiteral(" http://proxy.example.org:80/ ")
                                       << QStringLiteral("proxy.example.org") << 80;
        QTest::newRow("socks") << QStringLiteral("socks5://localhost:9050") << QStringLiteral("localhost") << 9050;
        QTest::newRow("six") << QStringLiteral("[::1]:1080") << QStringLiteral("::1") << 1080;
        QTest::newRow("no port") << QStringLiteral("proxy.example.org") << QString() << 0;
        QTest::newRow("port too large") << QStringLiteral("proxy.example.org:99999") << QString() << 0;
        QTest::newRow("port 0") << QStringLiteral("proxy.example.org:0") << QString() << 0;
        QTest::newRow("a path") << QStringLiteral("proxy.example.org:80/x") << QString() << 0;
        QTest::newRow("a password") << QStringLiteral("me:pw@proxy.example.org:80") << QString() << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("words") << QStringLiteral("my proxy: 80") << QString() << 0;
    }

    void proxiesAsPeopleWriteThem() {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(int, port);
        const Result<ProxyChoice> proxy = parseProxy(ProxyChoice::Kind::Http, typed);
        QCOMPARE(proxy.has_value(), !host.isEmpty());
        if (!proxy) {
            QCOMPARE(proxy.error().kind, ErrorKind::InvalidArgument);
            QVERIFY2(!proxy.error().message.contains(QStringLiteral("pw")), "a password is not said aloud");
            return;
        }
        QCOMPARE(proxy->host, host);
        QCOMPARE(int(proxy->port), port);
    }

    void requestsGoTheNewWayAtOnce() {
        RefusingProxy proxy;
        HttpClient client(once);
        const Request request{.url = QUrl(QStringLiteral("https://tc.invalid/x"))};
        client.setNetwork({.proxy = {.kind = ProxyChoice::Kind::None}});
        QVERIFY(!test::waitFor(client.send(request)));
        QVERIFY(proxy.asked.isEmpty());
        client.setNetwork({.proxy = proxy.choice(ProxyChoice::Kind::Http)});
        QVERIFY(!test::waitFor(client.send(request)));
        QVERIFY(!proxy.asked.isEmpty());
        QVERIFY2(proxy.asked.constFirst().startsWith("CONNECT tc.invalid:443 "), proxy.asked.constFirst().constData());
        const qsizetype asked = proxy.asked.size();
        client.setNetwork({.proxy = {.kind = ProxyChoice::Kind::None}});
        QVERIFY(!test::waitFor(client.send(request)));
        QCOMPARE(proxy.asked.size(), asked);
    }

    void throughSocksTheProxyLooksUpTheName() {
        RefusingProxy proxy;
        HttpClient client(once);
        client.setNetwork({.proxy = proxy.choice(ProxyChoice::Kind::Socks5)});
        QVERIFY(!test::waitFor(client.send({.url = QUrl(QStringLiteral("https://tc.invalid/x"))})));
        QVERIFY(!proxy.asked.isEmpty());
        QCOMPARE(proxy.asked.constFirst().at(0), '\x05');
    }

    void filesGoTheSameWay() {
        RefusingProxy proxy;
        FileTransport files;
        const FileRequest request{.url = QUrl(QStringLiteral("https://store.invalid/x"))};
        files.setNetwork({.proxy = {.kind = ProxyChoice::Kind::None}});
        QVERIFY(!test::waitFor(files.send(request).answer));
        QVERIFY(proxy.asked.isEmpty());
        files.setNetwork({.proxy = proxy.choice(ProxyChoice::Kind::Http)});
        QVERIFY(!test::waitFor(files.send(request).answer));
        QVERIFY(!proxy.asked.isEmpty());
        QVERIFY2(proxy.asked.constFirst().startsWith("CONNECT store.invalid:443 "),
                 proxy.asked.constFirst().constData());
    }

    void thisMachineIsReachedDirectly() {
        RefusingProxy proxy;
        ScriptedServer server;
        server.enqueue(200, "{}");
        HttpClient client(once);
        client.setNetwork({.proxy = proxy.choice(ProxyChoice::Kind::Http)});
        QVERIFY(test::waitFor(client.send({.url = server.url()})));
        QVERIFY(proxy.asked.isEmpty());
        QCOMPARE(client.proxyFor(server.url()).type(), QNetworkProxy::NoProxy);
        QCOMPARE(client.proxyFor(QUrl(QStringLiteral("https://tc.invalid"))).port(), proxy.serverPort());
    }

    void anotherPatienceKeepsConnections() {
        ScriptedServer server;
        server.setHandler([](const ScriptedServer::Received &) { return ScriptedServer::response(200, "{}"); });
        HttpClient client(once);
        QVERIFY(test::waitFor(client.send({.url = server.url()})));
        const int before = server.connections();
        NetworkOptions patient;
        patient.unreachable = std::chrono::seconds(60);
        patient.silent = std::chrono::seconds(90);
        client.setNetwork(patient);
        QVERIFY(test::waitFor(client.send({.url = server.url()})));
        QCOMPARE(server.connections(), before);
        patient.proxy.kind = ProxyChoice::Kind::None;
        client.setNetwork(patient);
        QVERIFY(test::waitFor(client.send({.url = server.url()})));
        QCOMPARE(server.connections(), before + 1);
    }

    void whatIsUnderWayEndsAsItBegan() {
        ScriptedServer server;
        bool mayAnswer = false;
        server.setHandler([&](const ScriptedServer::Received &) {
            return mayAnswer ? ScriptedServer::response(200, "{}") : ScriptedServer::later;
        });
        HttpClient client(once);
        const Future<Response> slow = client.send({.url = server.url()});
        QTRY_COMPARE(server.received().size(), 1);
        client.setNetwork({.proxy = {.kind = ProxyChoice::Kind::None}});
        client.setNetwork({});
        mayAnswer = true;
        server.askAgain();
        const Result<Response> answer = test::waitFor(slow);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    }

    void authoritiesComeAndGo() {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("The openssl program, or Qt's TLS, is not here.");
        const QTemporaryDir folder;
        const auto made = test::makeCertificate(folder.path(), QStringLiteral("IP:127.0.0.1"));
        QVERIFY(made);
        ScriptedServer server;
        server.setTls(made->certificate, made->key);
        server.enqueue(200, "{}");
        const Result<TrustedCertificates> trust = readTrusted(made->file);
        QVERIFY(trust);
        QVERIFY(trust->all.contains(made->certificate));
        HttpClient client(once);
        FileTransport files;
        const FileRequest file{.url = server.url()};
        for (int round = 0; round < 2; ++round) {
            client.setNetwork({});
            files.setNetwork({});
            QCOMPARE(kindOf(test::waitFor(client.send({.url = server.url()}))), ErrorKind::Tls);
            QCOMPARE(kindOf(test::waitFor(files.send(file).answer)), ErrorKind::Tls);
            client.setNetwork({.trust = *trust});
            files.setNetwork({.trust = *trust});
            QVERIFY(test::waitFor(client.send({.url = server.url()})));
            QVERIFY(test::waitFor(files.send(file).answer));
        }
        const QString empty = folder.filePath(QStringLiteral("empty.pem"));
        QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
        QCOMPARE(kindOf(readTrusted(empty)), ErrorKind::InvalidArgument);
        QCOMPARE(kindOf(readTrusted(folder.filePath(QStringLiteral("none")))), ErrorKind::Storage);
    }

    void patienceGrowsAndShrinks() {
        ScriptedServer server; // Nothing to answer with: silence.
        server.setHandler([](const ScriptedServer::Received &) { return ScriptedServer::later; });
        RetryPolicy policy = once;
        policy.silent = 4s;
        HttpClient client(policy);
        // A twentieth of what is usual, also for what this client was made with.
        client.setNetwork({.silent = RetryPolicy().silent / 20});
        const Result<Response> answer = test::waitFor(client.send({.url = server.url(), .idempotent = true}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY2(answer.error().message.contains(QStringLiteral("0.2 seconds")), qPrintable(answer.error().message));
    }

    void boundsScale() {
        QCOMPARE(scaled(std::chrono::seconds(8), 2.5), std::chrono::seconds(20));
        QCOMPARE(scaled(std::chrono::seconds(0), 2.5), std::chrono::seconds(0));
        QCOMPARE(scaled(std::chrono::milliseconds(10'000), 0.5), std::chrono::milliseconds(5'000));
        QCOMPARE(NetworkOptions().connectFactor(), 1.0);
        QCOMPARE(NetworkOptions().answerFactor(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestNetworkOptions)
#include "test_network_options.moc"
