#pragma once

#include "app/sandbox/http/faults.h"
#include "app/sandbox/http/http_reader.h"
#include "services/base/json.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <optional>

class QTcpSocket;

namespace collie::sandbox {

/// A request as it came over the wire. `target` keeps the exact bytes, because Hawk signs them.
struct HttpRequest {
    QByteArray method;
    QByteArray target;                    ///< Path and query exactly as sent.
    QByteArray path;                      ///< Path of `target`, still percent-encoded.
    QList<QPair<QString, QString>> query; ///< Decoded, in order.
    QByteArray body;
    Headers headers;
    QByteArray host; ///< Lower case, from the Host header, without port.
    int port = 80;
    int minorVersion = 1;  ///< 0 for HTTP/1.0.
    bool keepAlive = true; ///< Whether the client wants to go on with the connection.
    FaultPlan faults;

    /// The first header of that name (lower case), or empty.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// The first value of a query parameter; nothing when absent.
    [[nodiscard]] std::optional<QString> parameter(QStringView name) const;
    /// The path's segments, each percent-decoded; a leading slash gives no empty first segment.
    [[nodiscard]] QStringList segments() const;
    /// "http://host:port" as the client addressed this server.
    [[nodiscard]] QString origin() const;

    /// Fills path, query, host and port from the other parts.
    [[nodiscard]] static HttpRequest parse(QByteArray method, QByteArray target, Headers headers, QByteArray body);
};

/// An answer; Content-Length, Date and the like are added when it is written.
struct HttpReply {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    Headers headers = {};
    /// When set, this reply is none yet: the function is called with a way to ask whether the caller still listens and
    /// one to send the answer, once.
    std::function<void(const std::function<bool()> &isOpen, const std::function<void(HttpReply)> &send)> later = {};

    /// When set, the answer has no length: its head is written, then the function gets the connection to write chunks
    /// to.
    std::function<void(QTcpSocket *)> stream = {};

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append(qMakePair(name, value)); }

    [[nodiscard]] static HttpReply json(const Json &document, int status = 200);
    [[nodiscard]] static HttpReply html(QByteArray body, int status = 200);
    [[nodiscard]] static HttpReply text(QByteArray body, int status = 200);
};

} // namespace collie::sandbox
