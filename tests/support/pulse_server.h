#pragma once

#include <QHash>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace collie::test {

/// A deployment whose web sockets are written to byte by byte, so that frames can be wrong: answers every API call with
/// the scope for Pulse, opens web sockets, and acknowledges what is subscribed to. Lives on the test's thread.
class PulseServer final : public QTcpServer {
    Q_OBJECT
  public:
    explicit PulseServer(QObject *parent = nullptr);
    /// Speaks TLS with this certificate from now on.
    void setTls(const QSslCertificate &certificate, const QSslKey &key);

    /// Called once a web socket is subscribed, with its number from 1.
    std::function<void(QTcpSocket &socket, int number)> onSubscribed = {};
    [[nodiscard]] int sockets() const { return m_sockets; }
    /// Text frames received since the web socket opened, "unsubscribe" among them.
    [[nodiscard]] int countOf(const QByteArray &type) const { return m_frames.value(type); }

    /// A frame with this first byte; the payload is not masked, as a server's.
    [[nodiscard]] static QByteArray frame(unsigned char first, const QByteArray &payload);
    [[nodiscard]] static QByteArray text(const QByteArray &payload) { return frame(0x81, payload); }
    /// A message of the exchange that everybody listens to.
    [[nodiscard]] static QByteArray message(const QByteArray &key);

  protected:
    void incomingConnection(qintptr handle) override;

  private:
    struct Peer {
        QByteArray pending;
        int number = 0; ///< Of the web socket; 0 before it is one.
        bool subscribed = false;
    };
    void read(QTcpSocket &socket);
    [[nodiscard]] bool readHead(QTcpSocket &socket, Peer &peer);
    [[nodiscard]] bool readFrame(QTcpSocket &socket, Peer &peer);

    QHash<QTcpSocket *, Peer> m_peers;
    QHash<QByteArray, int> m_frames;
    QSslCertificate m_certificate;
    QSslKey m_key;
    int m_sockets = 0;
};

} // namespace collie::test
