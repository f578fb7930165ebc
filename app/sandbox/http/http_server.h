#pragma once

#include "app/sandbox/http/faults.h"
#include "app/sandbox/http/http_connection.h"
#include "app/sandbox/http/http_message.h"
#include "services/base/clock.h"
#include "services/base/result.h"

#include <QTcpServer>

#include <functional>

namespace collie::sandbox {

/// The HTTP side: listens on loopback, hands every request with its exact bytes to one handler, and writes the answer
/// or what a fault makes of it. One thread.
class HttpServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)
  public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    /// \param clock  the time of the Date header, before the faults' skew.
    /// \param adopt  may take connections away by their first request's target.
    HttpServer(Handler handler, Faults &faults, const Clock &clock, HttpConnection::Adopt adopt);

    /// \param port  0 for any free one. \param ipv6  listens on ::1 in place of 127.0.0.1.
    /// \return the port; Network when it is taken.
    [[nodiscard]] Result<quint16> listenLocally(quint16 port, bool ipv6 = false);

  private:
    void accept();
    void handle(HttpConnection &connection, HttpReader::Message message);
    void answer(HttpConnection &connection, const HttpRequest &request);
    void write(HttpConnection &connection, const HttpRequest &request, HttpReply reply);
    void refuse(QTcpSocket *socket, int status);

    QTcpServer m_listener;
    Handler m_handler;
    HttpConnection::Adopt m_adopt;
    Faults &m_faults;
    const Clock &m_clock;
};

} // namespace collie::sandbox
