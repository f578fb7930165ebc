#include "tests/support/chaos_proxy.h"

#include <QHostAddress>

namespace collie::test {

ChaosProxy::ChaosProxy(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target) {
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port for the proxy");
    connect(&m_trickle, &QTimer::timeout, this, [this] {
        for (const Pair &pair : std::as_const(m_pairs)) {
            if (m_mode == Mode::Trickle && pair.client && pair.server && pair.server->bytesAvailable() > 0)
                pair.client->write(pair.server->read(1));
        }
    });
    m_trickle.start(100);
}

void ChaosProxy::cut() {
    const QList<Pair> pairs = std::exchange(m_pairs, {});
    for (const Pair &pair : pairs) {
        if (pair.client)
            pair.client->abort();
        if (pair.server)
            pair.server->abort();
    }
}

void ChaosProxy::halfOpen() {
    m_orphaning = true;
    for (const Pair &pair : std::as_const(m_pairs)) {
        if (pair.server)
            pair.server->abort();
    }
    m_orphaning = false;
}

void ChaosProxy::cutHalfOpen() {
    for (const Pair &pair : std::as_const(m_pairs)) {
        if (pair.client && (!pair.server || pair.server->state() == QAbstractSocket::UnconnectedState))
            pair.client->abort();
    }
}

void ChaosProxy::incomingConnection(qintptr handle) {
    ++m_attempts;
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(handle);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    if (m_mode == Mode::Refuse)
        return client->abort();
    if (m_mode == Mode::Silent) {
        m_pairs.append(Pair{client, nullptr});
        return;
    }
    auto *server = new QTcpSocket(this);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    m_pairs.append(Pair{client, server});
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] { forward(client, server, false); });
    connect(server, &QTcpSocket::readyRead, this, [this, client, server] { forward(server, client, true); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, this, [this, client = QPointer<QTcpSocket>(client)] {
        if (client && !m_orphaning && m_mode == Mode::Pass)
            client->disconnectFromHost();
    });
}

void ChaosProxy::forward(QTcpSocket *from, QTcpSocket *to, bool fromServer) {
    if (m_mode != Mode::Pass && !(m_mode == Mode::Trickle && !fromServer))
        return;
    QByteArray bytes = from->readAll();
    if (fromServer && m_bytesLeft >= 0) {
        bytes = bytes.left(m_bytesLeft);
        m_bytesLeft -= bytes.size();
    }
    to->write(bytes);
}

} // namespace collie::test
