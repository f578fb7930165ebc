#include "services/http/transport_error.h"

namespace collie::http {

Error errorOf(TransportFault fault, const QString &host, const QString &detail) {
    QString text;
    switch (fault) {
    case TransportFault::NoSuchHost:
        text = QStringLiteral("No server named %1 was found. Check the address and the network connection.");
        break;
    case TransportFault::Refused:
        text = QStringLiteral("%1 refused the connection. It may be down; try again later.");
        break;
    case TransportFault::Untrusted:
        text = QStringLiteral("The identity of %1 could not be verified, so nothing was sent. If your network uses its "
                              "own certificate authority, add its certificate file.");
        break;
    case TransportFault::Broken:
        text = QStringLiteral("The connection to %1 broke before the transfer was complete. Try again.");
        break;
    }
    return {.kind = fault == TransportFault::Untrusted ? ErrorKind::Tls : ErrorKind::Network,
            .message = text.arg(host),
            .detail = detail};
}

} // namespace collie::http
