#include "app/sandbox/http/request_tap.h"

#include <QTcpSocket>

namespace collie::sandbox {

RequestTap::RequestTap(QTcpSocket *socket)
    : QObject(socket) {
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { peek(*socket); });
}

QByteArray RequestTap::takeTarget(QTcpSocket *socket) {
    auto *tap = socket->findChild<RequestTap *>(QString(), Qt::FindDirectChildrenOnly);
    if (!tap || !tap->m_complete)
        return {};
    const QByteArray target = tap->target();
    tap->m_line.clear();
    tap->m_complete = false;
    return target;
}

QByteArray RequestTap::target() const {
    const QByteArrayList parts = m_line.split(' ');
    return m_complete && parts.size() == 3 && parts.at(1).startsWith('/') ? parts.at(1) : QByteArray();
}

void RequestTap::peek(QTcpSocket &socket) {
    if (m_complete || m_line.size() >= maxLine)
        return;
    const QByteArray fresh = socket.peek(maxLine);
    const qsizetype end = fresh.indexOf('\n');
    if (!m_consumed)
        m_line.clear();
    m_line += fresh.left(end < 0 ? fresh.size() : end);
    if (end < 0 && m_line.size() < maxLine)
        return;
    m_line = m_line.trimmed();
    m_complete = end >= 0 && !m_line.isEmpty();
    Q_EMIT lineSeen();
}

void TapServer::incomingConnection(qintptr descriptor) {
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *tap = new RequestTap(socket);
    // Who gets the connection shows in its first line.
    connect(
        tap, &RequestTap::lineSeen, this, [this, socket, tap] { offer(socket, tap); }, Qt::SingleShotConnection);
    connect(socket, &QTcpSocket::disconnected, this, [socket] { socket->deleteLater(); });
}

void TapServer::offer(QTcpSocket *socket, RequestTap *tap) {
    // The socket gets another keeper.
    disconnect(socket, &QTcpSocket::disconnected, this, nullptr);
    tap->setConsumed();
    if (m_adopt && m_adopt(socket, tap->target())) {
        tap->deleteLater();
        return;
    }
    addPendingConnection(socket);
    // HTTP's side has not heard of the bytes that are there already.
    Q_EMIT socket->readyRead();
}

} // namespace collie::sandbox
