#pragma once

#include "app/sandbox/http/http_message.h"

class QTcpSocket;

namespace collie::sandbox {

/// Puts an answer on the wire, or what the request's faults make of it.
class ReplyWriter final {
  public:
    /// \param dateMs  the time of the Date header, milliseconds since the epoch.
    static void write(QTcpSocket *socket, const HttpRequest &request, HttpReply reply, qint64 dateMs);
};

} // namespace collie::sandbox
