#pragma once

#include "app/sandbox/http/http_reader.h"
#include "services/http/request.h"

#include <QList>
#include <QPair>
#include <QPointer>
#include <QQueue>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <optional>

namespace collie::test {

/// A real HTTP/1.1 server on loopback whose answers are given byte by byte, so that broken ones can be given too. Each
/// request takes the next answer; when none is left, the last one repeats. What is no request is met with silence.
/// Lives on the test's thread.
class ScriptedServer final : public QTcpServer {
    Q_OBJECT
  public:
    /// What happens to the connection after the bytes of an answer.
    enum class Then { KeepOpen, Close, Reset };
    struct Answer {
        QByteArray bytes;
        Then then = Then::KeepOpen;
        /// Sent one after the other when the event loop comes round, after `bytes`; for endless answers.
        QByteArray endless = {};
    };
    struct Received {
        QByteArray method;
        QByteArray target;
        http::Headers headers;
        QByteArray body;
        int connection = 0; ///< Counts connections from 1.
    };

    /// Listens at once on a free port of 127.0.0.1.
    explicit ScriptedServer(QObject *parent = nullptr);
    /// Speaks TLS with this certificate from now on.
    void setTls(const QSslCertificate &certificate, const QSslKey &key);

    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    void enqueue(const Answer &answer) { m_answers.enqueue(answer); }
    void enqueue(int status, const QByteArray &body = {}, const http::Headers &headers = {}) {
        enqueue(Answer{.bytes = response(status, body, headers)});
    }
    /// A handler's answer that breaks the connection.
    static inline const QByteArray cut = QByteArrayLiteral("cut the connection");
    /// A handler's answer that is given later: the handler is asked once more by askAgain().
    static inline const QByteArray later = QByteArrayLiteral("answer later");
    void askAgain();
    /// At the end of a handler's answer: closes the connection behind it.
    static inline const QByteArray closing = QByteArrayLiteral("close the connection");
    /// Answers every request from now on, in place of the script: for when their order is not known.
    void setHandler(std::function<QByteArray(const Received &)> handler) { m_handler = std::move(handler); }
    [[nodiscard]] const QList<Received> &received() const { return m_received; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Connections the other side still holds open.
    [[nodiscard]] int openConnections() const { return m_open; }

    /// A complete answer with Content-Length; JSON unless `headers` names another Content-Type.
    [[nodiscard]] static QByteArray response(int status, const QByteArray &body = {},
                                             const http::Headers &headers = {});

  Q_SIGNALS:
    void requestReceived();

  protected:
    void incomingConnection(qintptr handle) override;

  private:
    void read(QTcpSocket *socket, sandbox::HttpReader &reader, int connection);
    void answer(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const Received &request);

    std::function<QByteArray(const Received &)> m_handler;
    QQueue<Answer> m_answers;
    std::optional<Answer> m_last;
    QList<Received> m_received;
    QList<QPair<QPointer<QTcpSocket>, Received>> m_later; ///< Requests that wait for askAgain().
    QSslCertificate m_certificate;
    QSslKey m_key;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace collie::test
