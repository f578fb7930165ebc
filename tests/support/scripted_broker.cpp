#include "tests/support/scripted_broker.h"

#include <QTcpSocket>
#include <QtEndian>

namespace collie::test {

namespace {

template <class T>
QByteArray number(T value) {
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray shortText(const QByteArray &text) {
    return QByteArray(1, char(text.size())) + text;
}

QByteArray longText(const QByteArray &text) {
    return number(quint32(text.size())) + text;
}

} // namespace

ScriptedBroker::ScriptedBroker(QObject *parent)
    : QTcpServer(parent) {
    if (!listen(QHostAddress::LocalHost))
        qFatal("Cannot listen on loopback: %s", qPrintable(errorString()));
}

QByteArray ScriptedBroker::frame(char type, quint16 channel, const QByteArray &payload) {
    return QByteArray(1, type) + number(channel) + number(quint32(payload.size())) + payload + char(0xce);
}

QByteArray ScriptedBroker::method(quint16 classId, quint16 methodId, const QByteArray &arguments, quint16 channel) {
    return frame(1, channel, number(classId) + number(methodId) + arguments);
}

QByteArray ScriptedBroker::delivery(quint64 tag) {
    return method(60, 60,
                  shortText("tag") + number(tag) + QByteArray(1, '\0') + shortText("exchange/x") + shortText("k"));
}

QByteArray ScriptedBroker::header(quint16 classId, quint64 bodySize, quint16 flags) {
    return frame(2, 1, number(classId) + number(quint16(0)) + number(bodySize) + number(flags));
}

void ScriptedBroker::incomingConnection(qintptr handle) {
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
}

void ScriptedBroker::send(const QByteArray &bytes) {
    const QList<QTcpSocket *> sockets = m_pending.keys();
    for (QTcpSocket *socket : sockets)
        socket->write(bytes);
}

void ScriptedBroker::read(QTcpSocket &socket) {
    QByteArray &pending = m_pending[&socket];
    pending += socket.readAll();
    constexpr qsizetype greeting = 8, frameHead = 7;
    if (pending.startsWith("AMQP") && pending.size() >= greeting) {
        pending.remove(0, greeting);
        socket.write(
            method(10, 10, QByteArray("\0\11", 2) + number(quint32(0)) + longText("PLAIN") + longText("en_US"), 0));
    }
    while (pending.size() >= frameHead) {
        const auto size = qFromBigEndian<quint32>(pending.constData() + 3);
        if (pending.size() < frameHead + qsizetype(size) + 1)
            return;
        const QByteArray payload = pending.mid(frameHead, qsizetype(size));
        const bool isMethod = pending[0] == 1;
        pending.remove(0, frameHead + qsizetype(size) + 1);
        if (!isMethod || payload.size() < 4)
            continue;
        const int before = m_consumers;
        socket.write(answer(qFromBigEndian<quint16>(payload.constData()),
                            qFromBigEndian<quint16>(payload.constData() + 2), payload.mid(4)));
        if (m_consumers > before && m_consumers <= hangsUpUntil)
            return socket.disconnectFromHost();
    }
}

QByteArray ScriptedBroker::answer(quint16 classId, quint16 methodId, const QByteArray &arguments) {
    const QByteArray zero = number(quint32(0));
    switch (classId * 1000 + methodId) {
    case 10'011: // start-ok
        if (refusesLogin)
            return method(10, 50, number(quint16(403)) + shortText("ACCESS_REFUSED") + zero, 0);
        return method(10, 30, number(quint16(100)) + number(quint32(131'072)) + number(quint16(30)), 0);
    case 10'040: // open
        return method(10, 41, shortText({}), 0);
    case 10'050: // close
        return method(10, 51, {}, 0);
    case 20'010: // channel.open
        return method(20, 11, longText({}));
    case 40'010: // exchange.declare
        return method(40, 11, {});
    case 50'010: // queue.declare
        if (hasNoQueue)
            return method(20, 40, number(quint16(404)) + shortText("NOT_FOUND") + zero);
        if (!refusal.isEmpty())
            return method(10, 50,
                          number(quint16(refusalCode)) + shortText(refusal) + number(quint16(50)) + number(quint16(10)),
                          0);
        return method(50, 11, shortText("q") + zero + zero);
    case 50'020: // queue.bind
        return method(50, 21, {});
    case 60'010: // qos
        return method(60, 11, {});
    case 60'020: // consume
        ++m_consumers;
        return method(60, 21, shortText("tag")) + (script ? script(m_consumers) : QByteArray());
    case 60'080: // ack
        if (arguments.size() >= qsizetype(sizeof(quint64)))
            m_acknowledged = qFromBigEndian<quint64>(arguments.constData());
        if (onAcknowledged)
            onAcknowledged();
        return {};
    default:
        return {};
    }
}

} // namespace collie::test
