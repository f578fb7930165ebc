#include "app/sandbox/pulse/pulse_socket_server.h"

#include "app/sandbox/pulse/graphql_subscription.h"
#include "app/sandbox/pulse/plain_subscription.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <utility>

namespace collie::sandbox {

namespace {

void answerPlainly(QTcpSocket *socket, const QByteArray &status, const QByteArray &body) {
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->disconnectFromHost();
}

} // namespace

PulseSocketServer::PulseSocketServer(const PulseAccess &access, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_newer(QStringLiteral("collie-sandbox"), QWebSocketServer::NonSecureMode)
    , m_older(QStringLiteral("collie-sandbox"), QWebSocketServer::NonSecureMode) {
    m_older.setSupportedSubprotocols({QStringLiteral("graphql-ws"), QStringLiteral("graphql-transport-ws")});
    for (QWebSocketServer *server : {&m_newer, &m_older})
        connect(server, &QWebSocketServer::newConnection, this, &PulseSocketServer::greet);
    // A page in a browser must not listen through this server; programs send no Origin.
    for (QWebSocketServer *server : {&m_newer, &m_older}) {
        connect(server, &QWebSocketServer::originAuthenticationRequired, this,
                [](QWebSocketCorsAuthenticator *request) { request->setAllowed(request->origin().isEmpty()); });
    }
}

PulseSocketServer::~PulseSocketServer() {
    for (QWebSocket *socket : std::exchange(m_open, {})) {
        socket->disconnect(this);
        delete socket;
    }
}

bool PulseSocketServer::adopt(QTcpSocket *socket, const QByteArray &target) {
    const QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    if (path != "/subscription" && !path.startsWith("/subscription/"))
        return false;
    const bool plain = path == "/subscription/raw" || path == "/subscription/named";
    if (path != "/subscription" && m_age == Age::Older) {
        answerPlainly(socket, "200 OK", "<!DOCTYPE html>\n<title>Taskcluster</title>\n");
        return true;
    }
    if (path != "/subscription" && !plain) {
        answerPlainly(socket, "404 Not Found", "Not Found\n");
        return true;
    }
    QWebSocketServer &server = plain ? m_newer : m_older;
    server.handleConnection(socket);
    // What has arrived already is told of once more, to its new reader.
    Q_EMIT socket->readyRead();
    return true;
}

void PulseSocketServer::greet() {
    for (QWebSocketServer *server : {&m_newer, &m_older}) {
        while (QWebSocket *socket = server->nextPendingConnection()) {
            m_open.append(socket);
            connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
            // Until then it and its subscription have a hold on the bus.
            connect(socket, &QObject::destroyed, this, [this, socket] { m_open.removeAll(socket); });
            if (server == &m_newer)
                new PlainSubscription(m_access, socket, socket->requestUrl().path().endsWith(u"/named"));
            else if (socket->subprotocol() == u"graphql-ws")
                new GraphqlSubscription(m_access, socket);
            else
                socket->close(QWebSocketProtocol::CloseCodeProtocolError);
        }
    }
}

void PulseSocketServer::closeAll(int code) {
    const QList<QWebSocket *> open = m_open;
    for (QWebSocket *socket : open)
        PulseAccess::closeWith(*socket, code);
}

} // namespace collie::sandbox
