#pragma once

#include <QHash>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace collie::test {

/// A broker of AMQP 0-9-1 that says yes to everything and is then written to byte by byte, so that frames can be wrong.
/// Lives on the test's thread; what reads it must not.
class ScriptedBroker final : public QTcpServer {
    Q_OBJECT
  public:
    explicit ScriptedBroker(QObject *parent = nullptr);

    /// What a consumer is sent, by the number of its connection from 1.
    std::function<QByteArray(int number)> script = {};
    /// With a text the broker ends every connection with it, and this code, in place of a queue.
    QByteArray refusal = {};
    int refusalCode = 0;
    bool refusesLogin = false;
    bool hasNoQueue = false; ///< Ends the channel of whoever asks for one.
    /// The connections of consumers up to this number end behind their script.
    int hangsUpUntil = 0;
    [[nodiscard]] int consumers() const { return m_consumers; }
    /// The last message that was acknowledged; 0 for none.
    [[nodiscard]] quint64 acknowledged() const { return m_acknowledged; }
    /// Called at each acknowledgement.
    std::function<void()> onAcknowledged = {};
    /// To everybody who is connected.
    void send(const QByteArray &bytes);

    [[nodiscard]] static QByteArray frame(char type, quint16 channel, const QByteArray &payload);
    [[nodiscard]] static QByteArray method(quint16 classId, quint16 methodId, const QByteArray &arguments,
                                           quint16 channel = 1);
    /// basic.deliver
    [[nodiscard]] static QByteArray delivery(quint64 tag);
    /// A content header without properties.
    [[nodiscard]] static QByteArray header(quint16 classId, quint64 bodySize, quint16 flags = 0);
    [[nodiscard]] static QByteArray body(const QByteArray &bytes) { return frame(3, 1, bytes); }
    /// A whole message; one without a body has no frame for it.
    [[nodiscard]] static QByteArray message(quint64 tag, const QByteArray &bytes) {
        return delivery(tag) + header(60, quint64(bytes.size())) + (bytes.isEmpty() ? QByteArray() : body(bytes));
    }

  protected:
    void incomingConnection(qintptr handle) override;

  private:
    void read(QTcpSocket &socket);
    [[nodiscard]] QByteArray answer(quint16 classId, quint16 methodId, const QByteArray &arguments);

    QHash<QTcpSocket *, QByteArray> m_pending;
    int m_consumers = 0;
    quint64 m_acknowledged = 0;
};

} // namespace collie::test
