#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace collie::sandbox {

/// Remembers the first line of the request a socket is receiving. QHttpServerRequest offers the target as a QUrl, which
/// does not keep every percent-encoding, and a Hawk signature is over the bytes.
class RequestTap final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestTap)
  public:
    /// Watches `socket`, which becomes the owner. To be made before anybody else listens to readyRead.
    explicit RequestTap(QTcpSocket *socket);

    /// The target of the request now being handled on `socket`, and readiness for the next one. Empty when unknown.
    [[nodiscard]] static QByteArray takeTarget(QTcpSocket *socket);

  private:
    void peek(QTcpSocket &socket);

    QByteArray m_line;
    bool m_complete = false;
};

/// A listening socket whose connections are tapped.
class TapServer final : public QTcpServer {
    Q_OBJECT
  public:
    using QTcpServer::QTcpServer;

  protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace collie::sandbox
