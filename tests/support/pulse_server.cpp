#include "tests/support/pulse_server.h"

#include <QCryptographicHash>
#include <QSslSocket>
#include <QTcpSocket>

namespace collie::test {

PulseServer::PulseServer(QObject *parent)
    : QTcpServer(parent) {
    if (!listen(QHostAddress::LocalHost))
        qFatal("Cannot listen on loopback: %s", qPrintable(errorString()));
}

void PulseServer::setTls(const QSslCertificate &certificate, const QSslKey &key) {
    m_certificate = certificate;
    m_key = key;
}

QByteArray PulseServer::frame(unsigned char first, const QByteArray &payload) {
    QByteArray bytes(1, char(first));
    const auto size = quint64(payload.size());
    if (size < 126) {
        bytes.append(char(size));
    } else if (size < 65'536) {
        bytes.append(char(126)).append(char(size >> 8)).append(char(size & 0xff));
    } else {
        bytes.append(char(127));
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.append(char((size >> shift) & 0xff));
    }
    return bytes + payload;
}

QByteArray PulseServer::message(const QByteArray &key) {
    return text(
        R"({"type":"data","subscriptionId":"one","message":{"payload":{"a":1},"exchange":"exchange/x","routingKey":")" +
        key + R"(","redelivered":false,"cc":[]}})");
}

void PulseServer::incomingConnection(qintptr handle) {
    QTcpSocket *socket = nullptr;
    if (m_key.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSocketDescriptor(handle);
        secure->setLocalCertificate(m_certificate);
        secure->setPrivateKey(m_key);
        secure->startServerEncryption();
        socket = secure;
    }
    m_peers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        socket->deleteLater();
    });
}

void PulseServer::read(QTcpSocket &socket) {
    const QByteArray bytes = socket.readAll();
    const auto found = m_peers.find(&socket);
    if (found == m_peers.end())
        return;
    found->pending += bytes;
    while (m_peers.contains(&socket) &&
           (m_peers[&socket].number == 0 ? readHead(socket, m_peers[&socket]) : readFrame(socket, m_peers[&socket]))) {
    }
}

bool PulseServer::readHead(QTcpSocket &socket, Peer &peer) {
    const qsizetype end = peer.pending.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = peer.pending.left(end + 2);
    peer.pending.remove(0, end + 4);
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("sec-websocket-key:");
    if (at < 0) {
        const QByteArray body = R"({"scopes":["web:read-pulse"]})";
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return true;
    }
    const QByteArray key = head.mid(at + 18, head.indexOf('\r', at) - at - 18).trimmed();
    const QByteArray accepted =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Accept: " +
                 accepted + "\r\n\r\n");
    peer.number = ++m_sockets;
    return true;
}

/// Reads a frame of the client's: short enough for these tests, and masked.
bool PulseServer::readFrame(QTcpSocket &socket, Peer &peer) {
    const QByteArray &in = peer.pending;
    if (in.size() < 6)
        return false;
    const auto byteAt = [&in](qsizetype i) { return static_cast<unsigned char>(in[i]); };
    qsizetype size = byteAt(1) & 0x7f, head = 2;
    if (size == 126) {
        size = byteAt(2) << 8 | byteAt(3);
        head = 4;
    }
    if (in.size() < head + 4 + size)
        return false;
    const bool isText = (byteAt(0) & 0x0f) == 1;
    QByteArray payload;
    for (qsizetype i = 0; i < size; ++i)
        payload.append(char(byteAt(head + 4 + i) ^ byteAt(head + i % 4)));
    peer.pending.remove(0, head + 4 + size);
    if (!isText)
        return true;
    for (const char *type : {"connection_init", "unsubscribe", "subscribe"}) {
        if (!payload.contains(QByteArray("\"type\":\"") + type + '"'))
            continue;
        ++m_frames[type];
        if (qstrcmp(type, "connection_init") == 0) {
            socket.write(text(R"({"type":"connection_ack"})"));
        } else if (qstrcmp(type, "subscribe") == 0) {
            socket.write(text(R"({"type":"subscribe_ack","subscriptionId":"one"})"));
            const bool first = !std::exchange(peer.subscribed, true);
            if (first && onSubscribed)
                onSubscribed(socket, peer.number);
        }
        break;
    }
    return true;
}

} // namespace collie::test
