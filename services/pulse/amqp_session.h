#pragma once

#include "services/pulse/amqp_reader.h"

#include <QElapsedTimer>

#include <optional>

struct amqp_frame_t_;

namespace collie::pulse {

/// One connection's life as a consumer: sets up the queue, then turns frames into messages and acknowledges them until
/// the connection breaks or the reader stops. Of the reading thread.
class AmqpSession final {
  public:
    AmqpSession(AmqpReader &reader, AmqpConnection &connection);

    /// Runs on an open connection. \return what ended it; a value when the reader stops.
    [[nodiscard]] AmqpResult<void> run();
    /// Of what kind it is when what run() returned is not worth another attempt.
    [[nodiscard]] std::optional<ErrorKind> refusal() const { return m_refusal; }

  private:
    [[nodiscard]] AmqpResult<void> prepare();
    [[nodiscard]] AmqpResult<void> prepareOwn();
    [[nodiscard]] AmqpResult<void> prepareAttached();
    [[nodiscard]] AmqpResult<void> checkExchanges(const QVector<Binding> &bindings);
    [[nodiscard]] AmqpResult<void> rebind(const QVector<Binding> &bindings);
    [[nodiscard]] AmqpResult<void> consume();
    [[nodiscard]] AmqpResult<void> readFrames();
    [[nodiscard]] AmqpResult<void> handle(const amqp_frame_t_ &frame);
    [[nodiscard]] AmqpResult<void> handleMethod(const amqp_frame_t_ &frame);
    [[nodiscard]] AmqpResult<void> beginBody(const amqp_frame_t_ &frame);
    void endMessage();
    [[nodiscard]] AmqpResult<void> handOver();
    [[nodiscard]] AmqpResult<void> acknowledge(bool idle);
    [[nodiscard]] AmqpResult<void> holdUntilRoom();
    [[nodiscard]] AmqpResult<void> watchSilence(bool heard);
    [[nodiscard]] tl::unexpected<AmqpError> refuse(const QString &sentence, ErrorKind kind);
    [[nodiscard]] QString liveSentence() const;

    AmqpReader &m_reader;
    AmqpConnection &m_connection;
    QString m_queue;
    QVector<Binding> m_bound;
    QStringList m_missing; ///< Exchanges that are not there, or not for us.
    std::optional<ErrorKind> m_refusal;
    bool m_stale = false;

    Message m_message; ///< The one being read.
    quint64 m_bodySize = 0;
    bool m_inMessage = false, m_inBody = false;
    QVector<Message> m_batch;
    quint64 m_lastTag = 0;    ///< Of the newest complete message.
    quint64 m_handedOver = 0; ///< Tag of the newest message in the inbox.
    quint64 m_acked = 0;
    quint64 m_sequenceBase = 0; ///< A message's sequence is this and its delivery tag.
    QElapsedTimer m_sinceHeard, m_sinceWhole;
};

} // namespace collie::pulse
