#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace collie::sandbox {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// Makes whole HTTP/1.x requests of the bytes that a connection brings (RFC 9112), in the order they came. Needs
/// nothing but Qt Core, so that the servers of tests read with it too.
class HttpReader final {
  public:
    struct Message {
        QByteArray method; ///< As sent.
        QByteArray target; ///< The exact bytes, which a Hawk signature is over.
        Headers headers;   ///< Names as sent, values without the blanks around them; without those behind a body.
        QByteArray body;
        int minorVersion = 1;  ///< 0 for HTTP/1.0.
        bool keepAlive = true; ///< Whether the client wants to go on with this connection.
    };

    /// Of a request line with its headers, and of what is behind a chunked body.
    static constexpr qsizetype maxHeadBytes = 64 * 1024;
    static constexpr qsizetype maxHeaders = 200;
    /// More than S3 takes at once.
    static constexpr qint64 maxBodyBytes = qint64(6) * 1024 * 1024 * 1024;

    /// Takes what arrived.
    void feed(const QByteArray &bytes);
    /// \return the next whole request; nothing while it is incomplete, and from the first failure on.
    [[nodiscard]] std::optional<Message> next();
    /// The status that says what is wrong with what came; 0 while all is well. Where a request begins after that is
    /// unknown, so the connection must end.
    [[nodiscard]] int failure() const { return m_failure; }
    /// Whether the client waits for "100 Continue" before it sends the body; true once for each request. To be asked
    /// when next() gave nothing.
    [[nodiscard]] bool takeContinue();

  private:
    enum class State { RequestLine, HeaderLine, Body, ChunkLine, ChunkBody, ChunkEnd, Trailer, Whole };

    [[nodiscard]] bool step();
    [[nodiscard]] std::optional<QByteArray> takeLine();
    [[nodiscard]] bool takeBody();
    void readRequestLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void readChunkLine(const QByteArray &line);
    void endHead();
    void fail(int status) { m_failure = status; }

    QByteArray m_bytes;      ///< What arrived; read up to m_at.
    qsizetype m_at = 0;      ///< Where the next line or piece of a body begins.
    qsizetype m_scanned = 0; ///< Up to where there is no end of the line that begins at m_at.
    qsizetype m_head = 0;    ///< Bytes of lines of this request since the last piece of a body.
    qint64 m_left = 0;       ///< Bytes of the body, or of the chunk, yet to come.
    State m_state = State::RequestLine;
    Message m_message;
    bool m_continue = false;
    int m_failure = 0;
};

} // namespace collie::sandbox
