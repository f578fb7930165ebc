#include "services/taskcluster/artifact_location.h"

#include "services/logs/log_follower.h"
#include "tests/support/api_fixture.h"
#include "tests/support/certificate.h"
#include "tests/support/transfer_fixture.h"
#include "tests/support/wait.h"

#include <QNetworkProxy>
#include <QScopeGuard>
#include <QTest>

using namespace collie;
using test::ScriptedServer;

namespace {

const QString taskId = QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ");
const QString remoteHost = QStringLiteral("tc.example.com");

/// A proxy that leads to one server of this machine, whoever is asked for.
class Tunnel final : public QTcpServer {
  public:
    explicit Tunnel(quint16 port)
        : m_port(port) {
        if (!listen(QHostAddress::LocalHost))
            qFatal("Cannot listen on loopback: %s", qPrintable(errorString()));
    }

  protected:
    void incomingConnection(qintptr handle) override {
        auto *client = new QTcpSocket(this);
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, m_port);
        if (!server->waitForConnected())
            qFatal("Cannot connect to loopback: %s", qPrintable(server->errorString()));
        connect(client, &QTcpSocket::readyRead, server, [client, server, head = QByteArray()]() mutable {
            constexpr const char *headEnd = "\r\n\r\n";
            if (head.contains(headEnd)) {
                server->write(client->readAll());
                return;
            }
            head += client->readAll();
            if (head.contains(headEnd))
                client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        client->setSocketDescriptor(handle);
    }

  private:
    quint16 m_port;
};

/// The tunnel is for the remote host alone.
class RemoteHostProxies final : public QNetworkProxyFactory {
  public:
    explicit RemoteHostProxies(quint16 port)
        : m_port(port) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override {
        if (query.peerHostName() == remoteHost)
            return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port)};
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }

  private:
    quint16 m_port;
};

} // namespace

class TestArtifactLocation final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void referencesStayOutsideUnlessTheDeploymentIsInside_data() {
        QTest::addColumn<bool>("mayLeadInside");
        QTest::newRow("https://firefox-ci-tc.services.mozilla.com") << false;
        QTest::newRow("https://8.8.8.8") << false;
        QTest::newRow("https://localhost.example.com") << false;
        QTest::newRow("http://127.0.0.1:8080") << true;
        QTest::newRow("http://[::1]:8080") << true;
        QTest::newRow("http://localhost") << true;
        QTest::newRow("https://10.0.0.5") << true;
        QTest::newRow("https://192.168.7.1") << true;
    }
    void referencesStayOutsideUnlessTheDeploymentIsInside() {
        QFETCH(bool, mayLeadInside);
        const auto root = taskcluster::RootUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(root);
        QCOMPARE(taskcluster::mayReferInside(*root), mayLeadInside);
    }

    void aDeploymentHereMayReferHere() {
        test::ApiFixture f;
        f.server.enqueue(200, toJsonBytes(Json{{"storageType", "reference"}, {"url", "http://127.0.0.1:1/x"}}));
        const auto location = test::waitFor(taskcluster::locateArtifact(f.api, taskId, 0, QStringLiteral("public/x")));
        QVERIFY(location);
        QVERIFY(!location->publicOnly);
        QVERIFY(location->followRedirects);
    }

    void aRemoteDeploymentMayNotReferHere() {
        ScriptedServer deployment, inside;
        const QTemporaryDir folder;
        const auto made = test::makeCertificate(folder.path(), QStringLiteral("DNS:") + remoteHost);
        if (!made)
            QSKIP("The openssl program is not here; the certificate for this test is made with it.");
        deployment.setTls(made->certificate, made->key);
        inside.enqueue(200, "nobody else's business");
        deployment.setHandler([&inside](const ScriptedServer::Received &request) {
            if (request.target.endsWith("/status"))
                return ScriptedServer::response(
                    200, R"({"status":{"taskId":")" + taskId.toLatin1() +
                             R"(","state":"completed","runs":[{"runId":0,"state":"completed"}]}})");
            return ScriptedServer::response(
                200, toJsonBytes(Json{{"storageType", "reference"}, {"url", inside.url().toString().toStdString()}}));
        });
        const Tunnel tunnel(deployment.serverPort());
        QNetworkProxyFactory::setApplicationProxyFactory(new RemoteHostProxies(tunnel.serverPort()));
        const auto reset = qScopeGuard([] { QNetworkProxyFactory::setApplicationProxyFactory(nullptr); });
        test::TransferFixture f(QUrl(QStringLiteral("https://") + remoteHost), {}, {});
        QVERIFY(f.http.addCaFile(made->file));

        const auto location = test::waitFor(taskcluster::locateArtifact(f.api, taskId, 0, QStringLiteral("public/x")));
        QVERIFY2(location, location ? "" : qPrintable(location.error().message));
        QVERIFY(location->publicOnly);

        const transfers::Transfer transfer = f.settled(f.queue.download(
            {.taskId = taskId, .runId = 0, .names = {QStringLiteral("public/x")}, .folder = f.folder.path()})[0]);
        QCOMPARE(transfer.state, transfers::TransferState::Failed);
        QVERIFY2(transfer.error.message.contains(QStringLiteral("private network")),
                 qPrintable(transfer.error.message));

        logs::LogFollower log(f.api, f.transport, f.folder.path(), taskId, 0);
        log.start();
        QTRY_COMPARE_WITH_TIMEOUT(log.state(), logs::LogFollower::State::Failed, 20'000);
        QVERIFY2(log.error().message.contains(QStringLiteral("private network")), qPrintable(log.error().message));
        QCOMPARE(inside.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestArtifactLocation)
#include "test_artifact_location.moc"
