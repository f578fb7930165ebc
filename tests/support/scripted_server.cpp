#include "tests/support/scripted_server.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace collie::test {

ScriptedServer::ScriptedServer(QObject *parent)
    : QTcpServer(parent) {
    if (!listen(QHostAddress::LocalHost))
        qFatal("Cannot listen on loopback: %s", qPrintable(errorString()));
}

void ScriptedServer::setTls(const QSslCertificate &certificate, const QSslKey &key) {
    m_certificate = certificate;
    m_key = key;
}

QUrl ScriptedServer::url(const QString &pathAndQuery) const {
    const QString scheme = m_key.isNull() ? QStringLiteral("http") : QStringLiteral("https");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(serverPort()).arg(pathAndQuery));
}

QByteArray ScriptedServer::response(int status, const QByteArray &body, const http::Headers &headers) {
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Text\r\n";
    bool hasType = false;
    bool hasLength = false;
    for (const http::Header &header : headers) {
        out += header.first + ": " + header.second + "\r\n";
        hasType = hasType || header.first == "Content-Type";
        hasLength = hasLength || header.first == "Content-Length";
    }
    if (!hasType)
        out += "Content-Type: application/json\r\n";
    if (!hasLength)
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

void ScriptedServer::incomingConnection(qintptr handle) {
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
    const int connection = ++m_connections;
    ++m_open;
    auto reader = std::make_shared<sandbox::HttpReader>();
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, reader, connection] { read(socket, *reader, connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_open;
        socket->deleteLater();
    });
}

void ScriptedServer::read(QTcpSocket *socket, sandbox::HttpReader &reader, int connection) {
    reader.feed(socket->readAll());
    while (socket->state() == QAbstractSocket::ConnectedState) {
        const auto message = reader.next();
        if (!message)
            break;
        m_received.append({.method = message->method,
                           .target = message->target,
                           .headers = message->headers,
                           .body = message->body,
                           .connection = connection});
        Q_EMIT requestReceived();
        answer(socket);
    }
}

void ScriptedServer::handle(QTcpSocket *socket, const Received &request) {
    const QByteArray bytes = m_handler(request);
    if (bytes == cut)
        socket->abort();
    else if (bytes == later)
        m_later.append({QPointer<QTcpSocket>(socket), request});
    else if (!bytes.endsWith(closing))
        socket->write(bytes);
    else {
        socket->write(bytes.chopped(closing.size()));
        socket->disconnectFromHost();
    }
}

void ScriptedServer::askAgain() {
    const auto waiting = std::exchange(m_later, {});
    for (const auto &[socket, request] : waiting) {
        if (socket)
            handle(socket, request);
    }
}

void ScriptedServer::answer(QTcpSocket *socket) {
    if (m_handler) {
        handle(socket, m_received.constLast());
        return;
    }
    if (!m_answers.isEmpty())
        m_last = m_answers.dequeue();
    if (!m_last)
        return;
    socket->write(m_last->bytes);
    if (!m_last->endless.isEmpty()) {
        const QByteArray piece = m_last->endless;
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
            if (socket->bytesToWrite() < piece.size())
                socket->write(piece);
        });
    }
    switch (m_last->then) {
    case Then::KeepOpen:
        break;
    case Then::Close:
        socket->disconnectFromHost();
        break;
    case Then::Reset:
        socket->flush();
        socket->abort();
        break;
    }
}

} // namespace collie::test
