#include "app/sandbox/http/http_message.h"

#include <QUrl>

namespace collie::sandbox {

namespace {

QString decodeQueryPart(QByteArray part) {
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

void parseHost(HttpRequest &request) {
    const QByteArray host = request.header("host").toLower();
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon > 0 && host.indexOf(']') < colon;
    request.host = hasPort ? host.left(colon) : host;
    request.port = hasPort ? host.mid(colon + 1).toInt() : 80;
    if (request.header("x-forwarded-proto") == "https")
        request.port = 443;
    if (const QByteArray forwarded = request.header("x-forwarded-port"); !forwarded.isEmpty())
        request.port = forwarded.toInt();
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const {
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<QString> HttpRequest::parameter(QStringView name) const {
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QStringList HttpRequest::segments() const {
    QStringList result;
    for (const QByteArray &segment : path.mid(path.startsWith('/') ? 1 : 0).split('/'))
        result.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    return result;
}

QString HttpRequest::origin() const {
    return QStringLiteral("http://%1:%2").arg(QString::fromLatin1(host), QString::number(port));
}

HttpRequest HttpRequest::parse(QByteArray method, QByteArray target, Headers headers, QByteArray body) {
    HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.headers = std::move(headers);
    request.body = std::move(body);
    const qsizetype mark = request.target.indexOf('?');
    request.path = mark < 0 ? request.target : request.target.left(mark);
    if (mark >= 0) {
        for (const QByteArray &part : request.target.mid(mark + 1).split('&')) {
            if (part.isEmpty())
                continue;
            const qsizetype equals = part.indexOf('=');
            request.query.append({decodeQueryPart(equals < 0 ? part : part.left(equals)),
                                  equals < 0 ? QString() : decodeQueryPart(part.mid(equals + 1))});
        }
    }
    parseHost(request);
    return request;
}

HttpReply HttpReply::json(const Json &document, int status) {
    return {.status = status, .body = toJsonBytes(document)};
}

HttpReply HttpReply::html(QByteArray body, int status) {
    return {.status = status, .contentType = "text/html; charset=utf-8", .body = std::move(body)};
}

HttpReply HttpReply::text(QByteArray body, int status) {
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = std::move(body)};
}

} // namespace collie::sandbox
