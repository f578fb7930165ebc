#include "app/sandbox/http/http_server.h"

#include "app/sandbox/http/reply_writer.h"

#include <QHostAddress>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace collie::sandbox {

namespace {

/// A page on another host must not reach the sandbox through a name that resolves to this machine.
bool isLoopbackName(const QByteArray &host) {
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]" || host.endsWith(".localhost");
}

QByteArray methodName(QHttpServerRequest::Method method) {
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method))).toUpper();
}

} // namespace

HttpServer::HttpServer(Handler handler, Faults &faults, const Clock &clock, TapServer::Adopt adopt, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_adopt(std::move(adopt))
    , m_faults(faults)
    , m_clock(clock) {}

Result<quint16> HttpServer::listenLocally(quint16 port, bool ipv6) {
    auto server = std::make_unique<TapServer>(m_adopt);
    if (!server->listen(ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost, port))
        return failure(ErrorKind::Network,
                       QStringLiteral("Port %1 of this machine cannot be used: %2. Choose another port.")
                           .arg(port)
                           .arg(server->errorString()));
    const quint16 actual = server->serverPort();
    bind(server.release());
    return actual;
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) {
    QByteArray target = RequestTap::takeTarget(socket);
    if (target.isEmpty())
        target = request.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    HttpRequest parsed =
        HttpRequest::parse(methodName(request.method()), std::move(target), request.headers(), request.body());
    if (!isLoopbackName(parsed.host)) {
        ReplyWriter::write(socket, parsed, HttpReply::text("The sandbox answers to loopback names only.\n", 403),
                           m_clock.nowMs());
        return true;
    }
    if (!parsed.path.startsWith("/sandbox/"))
        parsed.faults = m_faults.take(parsed.path);
    if (parsed.faults.latencyMs > 0) {
        QTimer::singleShot(std::chrono::milliseconds(parsed.faults.latencyMs), socket,
                           [this, parsed, socket] { answer(parsed, socket); });
    } else {
        answer(parsed, socket);
    }
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

void HttpServer::answer(const HttpRequest &request, QTcpSocket *socket) {
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
    if (reply.later) {
        const QPointer<QTcpSocket> caller(socket);
        reply.later([caller] { return caller && caller->state() == QAbstractSocket::ConnectedState; },
                    [this, caller, request](HttpReply answer) {
                        if (caller)
                            write(caller, request, std::move(answer));
                    });
        return;
    }
    write(socket, request, std::move(reply));
}

void HttpServer::write(QTcpSocket *socket, const HttpRequest &request, HttpReply reply) {
    ReplyWriter::write(socket, request, std::move(reply), m_clock.nowMs());
}

} // namespace collie::sandbox
