#include "services/http/transport_error.h"

#include "services/base/words.h"

namespace collie::http {

Error errorOf(TransportFault fault, const QString &host, const QString &detail) {
    QString text;
    switch (fault) {
    case TransportFault::NoSuchHost:
        text = Words::tr("No server named %1 was found. Check the address and the network connection.");
        break;
    case TransportFault::Refused:
        text = Words::tr("%1 refused the connection. It may be down; try again later.");
        break;
    case TransportFault::Untrusted:
        text = Words::tr("The identity of %1 could not be verified, so nothing was sent. If your network uses its "
                         "own certificate authority, add its certificate file.");
        break;
    case TransportFault::Broken:
        text = Words::tr("The connection to %1 broke before the transfer was complete. Try again.");
        break;
    }
    return {.kind = fault == TransportFault::Untrusted ? ErrorKind::Tls : ErrorKind::Network,
            .message = text.arg(host),
            .detail = detail};
}

} // namespace collie::http
