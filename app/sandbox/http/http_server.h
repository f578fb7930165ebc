#pragma once

#include "app/sandbox/http/faults.h"
#include "app/sandbox/http/http_message.h"
#include "app/sandbox/http/request_tap.h"
#include "services/base/clock.h"
#include "services/base/result.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>

#include <functional>

namespace collie::sandbox {

/// The HTTP side: listens on loopback, hands every request with its exact bytes to one handler, and writes the answer
/// or what a fault makes of it. One thread.
class HttpServer final : public QAbstractHttpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)
  public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    /// \param clock  the time of the Date header, before the faults' skew.
    /// \param adopt  may take connections away by their first request's target.
    HttpServer(Handler handler, Faults &faults, const Clock &clock, TapServer::Adopt adopt = {},
               QObject *parent = nullptr);

    /// \param port  0 for any free one. \param ipv6  listens on ::1 in place of 127.0.0.1.
    /// \return the port; Network when it is taken.
    [[nodiscard]] Result<quint16> listenLocally(quint16 port, bool ipv6 = false);

  protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

  private:
    void answer(const HttpRequest &request, QTcpSocket *socket);
    void write(QTcpSocket *socket, const HttpRequest &request, HttpReply reply);

    Handler m_handler;
    TapServer::Adopt m_adopt;
    Faults &m_faults;
    const Clock &m_clock;
};

} // namespace collie::sandbox
