#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <functional>

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
    /// Like takeTarget(), but it may be asked for again; empty while the line is incomplete.
    [[nodiscard]] QByteArray target() const;
    /// From now on somebody reads what arrives; until then it stays in the socket, and is seen again with what follows.
    void setConsumed() { m_consumed = true; }

  Q_SIGNALS:
    /// The first line is there, or is longer than what is remembered.
    void lineSeen();

  private:
    /// Longest request line that is remembered; Node's limit for all headers is the same.
    static constexpr qsizetype maxLine = 16 * 1024;
    void peek(QTcpSocket &socket);

    QByteArray m_line;
    bool m_complete = false;
    bool m_consumed = false;
};

/// A listening socket whose connections are tapped.
class TapServer final : public QTcpServer {
    Q_OBJECT
  public:
    /// Sees the target of each connection's first request; true takes the connection away from HTTP.
    using Adopt = std::function<bool(QTcpSocket *, const QByteArray &)>;

    explicit TapServer(Adopt adopt = {}, QObject *parent = nullptr)
        : QTcpServer(parent)
        , m_adopt(std::move(adopt)) {}

  protected:
    void incomingConnection(qintptr descriptor) override;

  private:
    void offer(QTcpSocket *socket, RequestTap *tap);
    Adopt m_adopt;
};

} // namespace collie::sandbox
