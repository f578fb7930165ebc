#pragma once

#include "services/pulse/amqp_plan.h"
#include "services/pulse/inbox.h"
#include "services/pulse/prefetch_window.h"
#include "services/pulse/source.h"

#include <QElapsedTimer>

#include <optional>

struct amqp_frame_t_;

namespace collie::pulse {

/// One connection's life as a consumer: sets up the queue, then turns frames into messages and acknowledges them until
/// the connection breaks or the reader stops. Of the reading thread.
class AmqpSession final {
  public:
    /// What a session asks of whom it reads for, and tells it.
    class Owner {
      public:
        [[nodiscard]] virtual bool isStopping() const = 0;
        /// Whether messages are acknowledged once confirmed(), not once handed over.
        [[nodiscard]] virtual bool confirmsOnRequest() const = 0;
        /// The sequence up to which messages are confirmed.
        [[nodiscard]] virtual quint64 confirmed() const = 0;
        /// The bindings, if they changed since last asked.
        [[nodiscard]] virtual bool takeBindings(QVector<Binding> &bindings) = 0;
        /// Waits for bytes on `socket` (-1 for none), for wake-ups such as a confirmation, or that long. \return
        /// whether there are bytes.
        [[nodiscard]] virtual bool waitForBytes(int socket, std::chrono::milliseconds timeout) const = 0;
        virtual void tellState(SourceState::Kind kind, const QString &sentence) = 0;
        virtual void tellLive(const QString &sentence) = 0;
        /// Something came from the broker.
        virtual void heard() = 0;
        /// From here on the session is between calls that block: a wake-up is enough to stop it.
        virtual void setConsuming(bool consuming) = 0;

      protected:
        ~Owner() = default;
    };

    /// All outlive this.
    AmqpSession(Owner &owner, const Broker &broker, const AmqpPlan &plan, Inbox &inbox, AmqpConnection &connection);

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
    [[nodiscard]] AmqpResult<void> beginConsumer(quint16 prefetch);
    [[nodiscard]] AmqpResult<void> adjustPrefetch();
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

    Owner &m_owner;
    const Broker &m_broker;
    const AmqpPlan &m_plan;
    Inbox &m_inbox;
    AmqpConnection &m_connection;
    QString m_queue;
    QVector<Binding> m_bound;
    QStringList m_missing; ///< Exchanges that are not there, or not for us.
    std::optional<ErrorKind> m_refusal;
    bool m_stale = false;
    PrefetchWindow m_window;
    quint16 m_prefetch = 0; ///< Of the consumer.
    int m_consumer = 0;     ///< Counts them; it is the tag of the last.

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
