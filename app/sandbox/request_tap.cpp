#include "app/sandbox/request_tap.h"

#include <QTcpSocket>

namespace collie::sandbox {

namespace {
/// Longest request line that is remembered; Node's limit for all headers is the same.
constexpr qsizetype maxLine = 16 * 1024;
} // namespace

RequestTap::RequestTap(QTcpSocket *socket)
    : QObject(socket) {
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { peek(*socket); });
}

QByteArray RequestTap::takeTarget(QTcpSocket *socket) {
    auto *tap = socket->findChild<RequestTap *>(QString(), Qt::FindDirectChildrenOnly);
    if (!tap || !tap->m_complete)
        return {};
    const QByteArrayList parts = std::exchange(tap->m_line, {}).split(' ');
    tap->m_complete = false;
    return parts.size() == 3 && parts.at(1).startsWith('/') ? parts.at(1) : QByteArray();
}

void RequestTap::peek(QTcpSocket &socket) {
    if (m_complete || m_line.size() > maxLine)
        return;
    const QByteArray fresh = socket.peek(maxLine);
    const qsizetype end = fresh.indexOf('\n');
    m_line += fresh.left(end < 0 ? fresh.size() : end);
    if (end < 0)
        return;
    m_line = m_line.trimmed();
    m_complete = !m_line.isEmpty();
}

void TapServer::incomingConnection(qintptr descriptor) {
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new RequestTap(socket);
    addPendingConnection(socket);
}

} // namespace collie::sandbox
