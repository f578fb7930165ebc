#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace collie::test {

/// A TCP proxy on loopback that misbehaves when told: between Collie and any server. Lives on the test's thread.
class ChaosProxy final : public QTcpServer {
    Q_OBJECT
  public:
    enum class Mode {
        Pass,    ///< Forwards.
        Refuse,  ///< Hangs up on whoever connects.
        Silent,  ///< Accepts and says nothing.
        Stall,   ///< Forwards nothing more in either direction, and keeps the connections.
        Trickle, ///< Forwards what the server says one byte at a time, ten a second.
    };

    explicit ChaosProxy(quint16 target, QObject *parent = nullptr);

    /// For connections of now and later.
    void setMode(Mode mode) { m_mode = mode; }
    /// Stalls in the middle of a frame: forwards that many bytes of the server yet.
    void stallAfter(qint64 bytes) { m_bytesLeft = bytes; }
    /// Ends every connection with a reset.
    void cut();
    /// Ends the connections to the server; the client's stay open.
    void halfOpen();
    /// Ends the client's connections that have none to the server, with a reset.
    void cutHalfOpen();
    [[nodiscard]] int attempts() const { return m_attempts; }

  protected:
    void incomingConnection(qintptr handle) override;

  private:
    struct Pair {
        QPointer<QTcpSocket> client, server;
    };
    void forward(QTcpSocket *from, QTcpSocket *to, bool fromServer);

    quint16 m_target;
    Mode m_mode = Mode::Pass;
    qint64 m_bytesLeft = -1;
    int m_attempts = 0;
    bool m_orphaning = false;
    QList<Pair> m_pairs;
    QTimer m_trickle;
};

} // namespace collie::test
