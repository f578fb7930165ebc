#include "app/sandbox/http/http_server.h"

#include "app/sandbox/http/reply_writer.h"
#include "services/base/words.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace collie::sandbox {

namespace {

/// A page on another host must not reach the sandbox through a name that resolves to this machine.
bool isLoopbackName(const QByteArray &host) {
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]" || host.endsWith(".localhost");
}

/// The target without the scheme and the host that a proxy is told.
QByteArray originForm(const QByteArray &target) {
    const qsizetype host = target.startsWith('/') ? -1 : target.indexOf("://");
    const qsizetype path = host < 0 ? -1 : target.indexOf('/', host + 3);
    return path < 0 ? target : target.mid(path);
}

} // namespace

HttpServer::HttpServer(Handler handler, Faults &faults, const Clock &clock, HttpConnection::Adopt adopt)
    : m_handler(std::move(handler))
    , m_adopt(std::move(adopt))
    , m_faults(faults)
    , m_clock(clock) {
    connect(&m_listener, &QTcpServer::newConnection, this, &HttpServer::accept);
}

Result<quint16> HttpServer::listenLocally(quint16 port, bool ipv6) {
    if (!m_listener.listen(ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost, port))
        return failure(ErrorKind::Network, Words::tr("Port %1 of this machine cannot be used: %2. Choose another port.")
                                               .arg(port)
                                               .arg(m_listener.errorString()));
    return m_listener.serverPort();
}

void HttpServer::accept() {
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        new HttpConnection(
            socket, m_adopt,
            [this](HttpConnection &connection, HttpReader::Message message) { handle(connection, std::move(message)); },
            [this](QTcpSocket *unreadable, int status) { refuse(unreadable, status); });
    }
}

void HttpServer::handle(HttpConnection &connection, HttpReader::Message message) {
    HttpRequest request = HttpRequest::parse(std::move(message.method), originForm(message.target),
                                             std::move(message.headers), std::move(message.body));
    request.minorVersion = message.minorVersion;
    request.keepAlive = message.keepAlive;
    if (!isLoopbackName(request.host)) {
        write(connection, request, HttpReply::text("The sandbox answers to loopback names only.\n", 403));
        return;
    }
    if (!request.path.startsWith("/sandbox/"))
        request.faults = m_faults.take(request.path);
    if (request.faults.latencyMs > 0) {
        QTimer::singleShot(std::chrono::milliseconds(request.faults.latencyMs), &connection,
                           [this, request, &connection] { answer(connection, request); });
    } else {
        answer(connection, request);
    }
}

void HttpServer::answer(HttpConnection &connection, const HttpRequest &request) {
    HttpReply reply;
    if (request.faults.retryAfterSeconds) {
        reply = HttpReply::json(Json{{"detail", "Request was throttled."}}, 429);
        reply.addHeader("Retry-After", QByteArray::number(*request.faults.retryAfterSeconds));
    } else if (request.faults.errorStatus) {
        reply = HttpReply::json(Json{{"code", "InternalServerError"}, {"message", "Internal Server Error"}},
                                *request.faults.errorStatus);
    } else if (request.faults.html) {
        reply = HttpReply::html("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Down for maintenance</title></head>"
                                "<body><h1>We will be back soon</h1></body></html>\n");
    } else {
        reply = m_handler(request);
    }
    if (!reply.later) {
        write(connection, request, std::move(reply));
        return;
    }
    const QPointer caller(&connection);
    reply.later([caller] { return caller && caller->socket()->state() == QAbstractSocket::ConnectedState; },
                [this, caller, request](HttpReply answer) {
                    if (caller)
                        write(*caller, request, std::move(answer));
                });
}

void HttpServer::write(HttpConnection &connection, const HttpRequest &request, HttpReply reply) {
    ReplyWriter::write(connection.socket(), request, std::move(reply), m_clock.nowMs());
    connection.answered();
}

void HttpServer::refuse(QTcpSocket *socket, int status) {
    HttpRequest request;
    request.keepAlive = false;
    ReplyWriter::write(socket, request, HttpReply::text("This is not a request of HTTP/1.1.\n", status),
                       m_clock.nowMs());
}

} // namespace collie::sandbox
