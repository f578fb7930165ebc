#include "app/sandbox/http/http_connection.h"

#include <QScopedValueRollback>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace collie::sandbox {

namespace {

/// What may wait in the socket while a request is answered.
constexpr qint64 readBufferBytes = 1024 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Adopt adopt, Handler handler, Refuse refuse)
    : QObject(socket)
    , m_socket(socket)
    , m_adopt(std::move(adopt))
    , m_handler(std::move(handler))
    , m_refuse(std::move(refuse)) {
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::arrived);
    connect(socket, &QTcpSocket::disconnected, this, [socket] { socket->deleteLater(); });
}

/// Who gets the connection shows in its first line, which stays in the socket until then.
void HttpConnection::arrived() {
    if (m_adopt) {
        const QByteArray start = m_socket->peek(HttpReader::maxHeadBytes);
        const qsizetype end = start.indexOf('\n');
        if (end < 0 && start.size() < HttpReader::maxHeadBytes)
            return;
        const QByteArrayList parts = start.left(std::max<qsizetype>(end, 0)).split(' ');
        // The socket gets another keeper.
        m_socket->disconnect(this);
        if (std::exchange(m_adopt, {})(m_socket, parts.value(1))) {
            deleteLater();
            return;
        }
        connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::serve);
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
        m_socket->setReadBufferSize(readBufferBytes);
    }
    serve();
}

bool HttpConnection::isOpen() const {
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void HttpConnection::answered() {
    m_answering = false;
    serve();
}

void HttpConnection::serve() {
    if (m_serving)
        return; // An answer that was given at once: the loop below goes on.
    const QScopedValueRollback serving(m_serving, true);
    while (!m_answering && isOpen()) {
        if (std::optional<HttpReader::Message> message = m_reader.next()) {
            m_answering = true;
            m_handler(*this, *std::move(message));
        } else if (m_reader.failure() != 0) {
            m_answering = true;
            m_refuse(m_socket, m_reader.failure());
        } else {
            if (m_reader.takeContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            if (m_socket->bytesAvailable() == 0)
                return;
            m_reader.feed(m_socket->readAll());
        }
    }
}

} // namespace collie::sandbox
