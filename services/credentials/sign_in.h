#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/credentials/credentials.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace collie::credentials {

/// Signs in through the browser: listens on this machine for the one request with which the deployment's page hands
/// over a new client (taskcluster.md §2.5). That page knows no nonce, so the callback's path is random and every other
/// path is answered 404. The page takes callbacks to `localhost` only, which browsers may take for 127.0.0.1 or for
/// ::1: both are listened on, at one port, so that nobody else can wait at the other. One thread; one sign-in at a
/// time.
class SignIn final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignIn)
  public:
    struct Request {
        QString rootUrl;     ///< Without trailing slash.
        QString clientName;  ///< Ends the client id: "<user>/<clientName>-<6 random characters>".
        QString description; ///< For whoever looks at the client later.
        QStringList scopes;  ///< Asked for; the person gets those of them that they have.
        std::chrono::hours lifetime = std::chrono::hours(7 * 24);
    };

    explicit SignIn(const Clock &clock, std::chrono::milliseconds deadline = std::chrono::minutes(10),
                    QObject *parent = nullptr);
    ~SignIn() override;

    /// Listens, then emits urlReady(). Cancelling the future stops listening.
    /// \return the credentials (createdByCollie, with the expiry asked for); Timeout after the deadline; Network when
    /// there is no port to listen on; Cancelled by a second start().
    [[nodiscard]] Future<Credentials> start(const Request &request);

  Q_SIGNALS:
    /// Where a browser should go. Holds no secret.
    void urlReady(const QUrl &url);

  private:
    [[nodiscard]] Result<void> listen();
    void accept(QTcpServer &server);
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &requestLine);
    void stop(Result<Credentials> result);

    const Clock &m_clock;
    QTcpServer m_server;     ///< On 127.0.0.1.
    QTcpServer m_ipv6Server; ///< On ::1, at the same port; not listening where there is no IPv6.
    QTimer m_deadline;
    Promise<Credentials> m_promise;
    QByteArray m_callbackPath;
    Request m_request;
    QDateTime m_expires;
    int m_connections = 0;
};

} // namespace collie::credentials
