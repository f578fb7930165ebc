#include "tests/sandbox/sandbox_client.h"

#include <QTcpSocket>
#include <QTest>

using namespace collie;
using sandbox::Fault;

/// The sandbox's HTTP as bytes on a connection.
class TestHttpServer final : public QObject {
    Q_OBJECT

  private:
    /// Somebody who writes what they want.
    struct Peer {
        QTcpSocket socket;
        QByteArray received;

        explicit Peer(const QUrl &url) {
            QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
            socket.connectToHost(url.host(), quint16(url.port()));
        }
        [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
        [[nodiscard]] qsizetype answers() const { return received.count("HTTP/1.1 200 OK\r\n"); }
    };
    static QByteArray get(const QByteArray &target, const QByteArray &headers = {}) {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
    }
    [[nodiscard]] QUrl root() const { return m_client.sandbox().rootUrl(); }

  private Q_SLOTS:
    void cleanup() { m_client.sandbox().faults().clear(); }

    void connectionStaysUntilToldOtherwise() {
        Peer peer(root());
        for (int i = 1; i <= 3; ++i) {
            peer.socket.write(get("/api/repository/"));
            QTRY_COMPARE(peer.answers(), i);
        }
        QVERIFY(!peer.received.contains("Connection:"));
        QVERIFY(!peer.isClosed());
        peer.socket.write(get("/api/repository/", "Connection: close\r\n"));
        QTRY_VERIFY(peer.isClosed());
        QCOMPARE(peer.answers(), 4);
        QVERIFY(peer.received.contains("Connection: close\r\n"));
    }

    void olderClientsAreAnsweredOnce() {
        Peer peer(root());
        peer.socket.write("GET /api/repository/ HTTP/1.0\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n");
        QTRY_VERIFY(peer.received.contains("Connection: keep-alive\r\n"));
        QTRY_COMPARE(peer.answers(), 1);
        peer.socket.write("GET /api/repository/ HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
        QTRY_VERIFY(peer.isClosed());
        QCOMPARE(peer.answers(), 2);
    }

    void answersComeInTheOrderOfTheRequests() {
        m_client.sandbox().faults().add(
            {.kind = Fault::Kind::Latency, .pathPrefix = "/api/repository", .remaining = 1, .value = 50});
        Peer peer(root());
        peer.socket.write(get("/api/repository/") + get("/schemas/none") + get("/api/repository/") +
                          get("/schemas/none", "Connection: close\r\n"));
        QTRY_VERIFY(peer.isClosed());
        QCOMPARE(peer.answers(), 4);
        const qsizetype list = peer.received.indexOf("Content-Type: application/json");
        const qsizetype page = peer.received.indexOf("Content-Type: text/html");
        QVERIFY(list > 0 && list < page);
        QVERIFY(peer.received.lastIndexOf("Content-Type: application/json") > page);
    }

    void manyRequestsAtOnce() {
        Peer peer(root());
        peer.socket.write(get("/schemas/none").repeated(5'000));
        QTRY_COMPARE_WITH_TIMEOUT(peer.answers(), 5'000, 60'000);
    }

    void bodyIsAskedFor() {
        Peer peer(root());
        peer.socket.write("POST /sandbox/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n"
                          "Content-Length: 2\r\n\r\n");
        QTRY_COMPARE(peer.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        peer.socket.write("{}");
        QTRY_COMPARE(peer.answers(), 1);
    }

    void bodiesInChunks() {
        Peer peer(root());
        peer.socket.write("POST /sandbox/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "6;x\r\n{\"cloc\r\n7\r\nkSkew\":\r\n2\r\n5}\r\n0\r\nX: y\r\n\r\n");
        QTRY_COMPARE(peer.answers(), 1);
        QCOMPARE(m_client.sandbox().faults().clockSkewSeconds(), qint64(5));
    }

    void headsHaveNoBody() {
        Peer peer(root());
        peer.socket.write("HEAD /api/repository/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(peer.isClosed());
        QCOMPARE(peer.answers(), 1);
        QVERIFY(peer.received.endsWith("\r\n\r\n"));
        QVERIFY(!peer.received.contains("Content-Length: 0\r\n"));
    }

    void nonsenseEndsTheConnection() {
        Peer peer(root());
        peer.socket.write(get("/api/repository/") + "nonsense\r\n\r\n" + get("/api/repository/"));
        QTRY_VERIFY(peer.isClosed());
        QCOMPARE(peer.answers(), 1);
        QCOMPARE(peer.received.count("HTTP/1.1 400 Bad Request\r\n"), 1);
    }

    void addressesAsForAProxy() {
        Peer peer(root());
        peer.socket.write(get("http://127.0.0.1/api/repository/"));
        QTRY_COMPARE(peer.answers(), 1);
        QVERIFY(peer.received.contains("Content-Type: application/json"));
    }

    void socketsForPulseAreHandedOn() {
        Peer peer(root());
        const QByteArray request =
            get("/subscription/raw", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        QTRY_VERIFY(peer.socket.state() == QAbstractSocket::ConnectedState);
        peer.socket.write(request.left(10));
        QVERIFY(peer.socket.waitForBytesWritten());
        // Answered behind what the first part has been read.
        QCOMPARE(m_client.get("/schemas/none").status, 200);
        peer.socket.write(request.mid(10));
        QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 101 "));
        QVERIFY(peer.received.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }

  private:
    mutable test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
