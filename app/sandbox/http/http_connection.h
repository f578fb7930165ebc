#pragma once

#include "app/sandbox/http/http_reader.h"

#include <QObject>

#include <functional>

class QTcpSocket;

namespace collie::sandbox {

/// Reads the requests of one connection and hands them on one after the other: the next when the last is answered.
/// Belongs to its socket.
class HttpConnection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpConnection)
  public:
    /// Sees the target of a connection's first request; true takes the connection, with all its bytes, away from HTTP.
    using Adopt = std::function<bool(QTcpSocket *, const QByteArray &)>;
    /// Whoever gets a request calls answered() once its answer is written.
    using Handler = std::function<void(HttpConnection &, HttpReader::Message)>;
    /// Told of what is not a request, with the status that says so; the connection ends then.
    using Refuse = std::function<void(QTcpSocket *, int status)>;

    HttpConnection(QTcpSocket *socket, Adopt adopt, Handler handler, Refuse refuse);

    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }
    void answered();

  private:
    void arrived();
    void serve();
    [[nodiscard]] bool isOpen() const;

    QTcpSocket *m_socket;
    Adopt m_adopt; ///< Empty once it is decided.
    Handler m_handler;
    Refuse m_refuse;
    HttpReader m_reader;
    bool m_answering = false;
    bool m_serving = false;
};

} // namespace collie::sandbox
