#include "app/sandbox/http/reply_writer.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>

namespace collie::sandbox {

namespace {

constexpr qsizetype streamChunk = 256 * 1024;

const char *reasonPhrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 424:
        return "Failed Dependency";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

QByteArray head(const HttpRequest &request, const HttpReply &reply, qint64 contentLength, qint64 dateMs, bool close) {
    QByteArray out;
    out.reserve(512);
    out += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    out +=
        "Date: " +
        QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(dateMs).toUTC(), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1() +
        " GMT\r\n";
    if (!reply.contentType.isEmpty() && reply.status != 204)
        out += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.stream)
        out += "Transfer-Encoding: chunked\r\n";
    else if (reply.status != 204)
        out += "Content-Length: " + QByteArray::number(contentLength) + "\r\n";
    out += "Access-Control-Allow-Origin: *\r\n";
    for (const auto &[name, value] : reply.headers)
        out += name + ": " + value + "\r\n";
    if (close)
        out += "Connection: close\r\n";
    else if (request.minorVersion == 0)
        out += "Connection: keep-alive\r\n";
    return out + "\r\n";
}

/// Streams blanks as fast as the reader takes them, without ever holding more than a few chunks.
void streamBlanks(QTcpSocket *socket, qint64 bytes) {
    auto left = std::make_shared<qint64>(bytes);
    const QByteArray chunk(streamChunk, ' ');
    const auto push = [socket, left, chunk] {
        while (*left > 0 && socket->bytesToWrite() < 2 * streamChunk) {
            const qint64 size = std::min<qint64>(*left, chunk.size());
            socket->write(chunk.constData(), size);
            *left -= size;
        }
        if (*left == 0)
            socket->disconnectFromHost();
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, push);
    push();
}

} // namespace

void ReplyWriter::write(QTcpSocket *socket, const HttpRequest &request, HttpReply reply, qint64 dateMs) {
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    const FaultPlan &faults = request.faults;
    if (faults.cutAtOnce) {
        socket->abort();
        return;
    }
    if (faults.oversizeBytes) {
        socket->write(head(request, reply, *faults.oversizeBytes, dateMs, true));
        streamBlanks(socket, *faults.oversizeBytes);
        return;
    }
    if (reply.stream) {
        socket->write(head(request, reply, 0, dateMs, true));
        if (request.method == "HEAD")
            socket->disconnectFromHost();
        else
            reply.stream(socket);
        return;
    }
    if (faults.truncate)
        reply.body.truncate(reply.body.size() / 2);
    const bool close = !request.keepAlive;
    socket->write(head(request, reply, reply.body.size(), dateMs, close));
    if (faults.cut) {
        // Closed, not reset: a reset may overtake what was sent, and a reader that saw nothing asks again by itself.
        socket->write(reply.body.left(reply.body.size() / 2));
        socket->disconnectFromHost();
        return;
    }
    if (request.method != "HEAD")
        socket->write(reply.body);
    if (close)
        socket->disconnectFromHost();
}

} // namespace collie::sandbox
