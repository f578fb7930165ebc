#include "app/sandbox/pulse/pulse_socket_server.h"

#include "app/sandbox/pulse/graphql_subscription.h"
#include "app/sandbox/pulse/plain_subscription.h"
#include "services/taskcluster/hawk.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <utility>

namespace collie::sandbox {

namespace {

constexpr auto scopesAddress = "http://127.0.0.1/api/auth/v1/scopes/current";

void answerPlainly(QTcpSocket *socket, const QByteArray &status, const QByteArray &body) {
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->disconnectFromHost();
}

} // namespace

PulseSocketServer::PulseSocketServer(EventBus &bus, const AuthGuard &guard, std::function<qint64()> nowMs,
                                     QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_guard(guard)
    , m_nowMs(std::move(nowMs))
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
                new PlainSubscription(*this, socket, socket->requestUrl().path().endsWith(u"/named"));
            else if (socket->subprotocol() == u"graphql-ws")
                new GraphqlSubscription(*this, socket);
            else
                socket->close(QWebSocketProtocol::CloseCodeProtocolError);
        }
    }
}

void PulseSocketServer::closeWith(QWebSocket &socket, int code) {
    socket.close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

void PulseSocketServer::closeAll(int code) {
    const QList<QWebSocket *> open = m_open;
    for (QWebSocket *socket : open)
        closeWith(*socket, code);
}

tl::expected<Caller, QString> PulseSocketServer::authenticate(const QString &authorization) const {
    HttpRequest request = HttpRequest::parse("GET", "/api/auth/v1/scopes/current", {{"Host", "127.0.0.1"}}, {});
    if (authorization.isEmpty())
        return m_guard.authenticate(request, m_nowMs());
    const QByteArray encoded = authorization.toUtf8().mid(int(qstrlen("Bearer ")));
    const Result<Json> document = parseJson(QByteArray::fromBase64(encoded), QStringLiteral("It"));
    if (!authorization.startsWith(u"Bearer ") || !document || !document->is_object())
        return tl::unexpected(QStringLiteral("Unexpected end of JSON input"));
    // As the real one, it asks the auth service in the client's name.
    const credentials::Credentials given{.clientId = stringMember(*document, "clientId"),
                                         .accessToken = Secret(stringMember(*document, "accessToken").toUtf8()),
                                         .certificate = Secret(stringMember(*document, "certificate").toUtf8())};
    const Result<QByteArray> header =
        taskcluster::hawk::authorizationHeader(given, "GET", QUrl(QString::fromLatin1(scopesAddress)), m_nowMs());
    if (!header)
        return tl::unexpected(QStringLiteral("AuthenticationFailed"));
    request.headers.append(qMakePair(QByteArray("Authorization"), *header));
    return m_guard.authenticate(request, m_nowMs());
}

} // namespace collie::sandbox
