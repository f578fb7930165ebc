#pragma once

#include "services/pulse/amqp_broker.h"
#include "services/pulse/binding.h"
#include "services/pulse/message.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

struct amqp_connection_state_t_;

namespace collie::pulse {

/// Something the broker or the library says went wrong, with the broker's code (AMQP 0-9-1 §1.2) where it said one.
struct AmqpError {
    static constexpr int untrusted = -1; ///< The code of a certificate that was not accepted.
    int code = 0;                        ///< 403, 404, 405, 530, …; 0 when the broker said nothing.
    bool channelOnly = false;            ///< Only the channel is gone.
    QString text;                        ///< In plain text, what the broker said among it too.
};
template <typename T>
using AmqpResult = tl::expected<T, AmqpError>;

/// One connection to a broker through rabbitmq-c, with one channel. Everything blocks, within deadlines; only
/// interrupt() may be called from another thread.
class AmqpConnection final {
  public:
    struct Timing {
        std::chrono::milliseconds greeting{15'000}; ///< For connecting, TLS and login, each.
        std::chrono::milliseconds answer{15'000};   ///< For one call.
        std::chrono::seconds heartbeat{30};         ///< The peer is taken for dead after two.
    };

    explicit AmqpConnection(const Timing &timing);
    ~AmqpConnection();
    Q_DISABLE_COPY_MOVE(AmqpConnection)

    /// Connects, checks the certificate and the host's name, logs in and opens the channel.
    [[nodiscard]] AmqpResult<void> open(const Broker &broker);
    /// Opens the channel anew after the broker closed it.
    [[nodiscard]] AmqpResult<void> openChannel();
    /// Says goodbye; quick, and without effect on a broken connection.
    void close();
    /// Makes whatever blocks fail soon, and every later call at once. \thread any
    void interrupt();

    /// For consumers that come after it; 0 for as many as there are.
    [[nodiscard]] AmqpResult<void> setPrefetch(quint16 messages);
    /// Whether an exchange is there. The channel is gone when it is not.
    [[nodiscard]] AmqpResult<void> checkExchange(const QString &exchange);
    struct QueueOptions {
        std::chrono::milliseconds expires{30'000};
        int maxLength = 7'500;
    };
    /// An exclusive queue that goes with the connection.
    [[nodiscard]] AmqpResult<void> declareQueue(const QString &queue, const QueueOptions &options);
    /// How many messages wait in an existing queue.
    [[nodiscard]] AmqpResult<quint32> checkQueue(const QString &queue);
    [[nodiscard]] AmqpResult<void> bind(const QString &queue, const Binding &binding);
    [[nodiscard]] AmqpResult<void> unbind(const QString &queue, const Binding &binding);
    /// \param tag  a name for cancel(), of its own on the channel.
    [[nodiscard]] AmqpResult<void> consume(const QString &queue, const QByteArray &tag);
    /// Ends a consumer; what was delivered to it waits for its acknowledgement all the same.
    [[nodiscard]] AmqpResult<void> cancel(const QByteArray &tag);
    [[nodiscard]] AmqpResult<void> ack(quint64 deliveryTag, bool multiple);
    /// Publisher confirms.
    [[nodiscard]] AmqpResult<void> confirmPublishes();
    [[nodiscard]] AmqpResult<void> declareExchange(const QString &exchange);
    /// Sends a message's body to its routing keys, with what it says of itself.
    [[nodiscard]] AmqpResult<void> publish(const QByteArray &exchange, const Message &message);

    [[nodiscard]] AmqpResult<void> sendHeartbeat();

    /// What the other side says, for people: bounded, and without anything that could steer a terminal.
    [[nodiscard]] static QString plainText(const void *bytes, size_t size);
    /// What a status of the library means.
    [[nodiscard]] static AmqpError errorOf(int status);
    /// rabbitmq-c's own handle, for reading frames.
    [[nodiscard]] amqp_connection_state_t_ *handle() const { return m_state; }
    [[nodiscard]] int socket() const;
    [[nodiscard]] std::chrono::seconds heartbeat() const;
    static constexpr quint16 channel = 1;

  private:
    [[nodiscard]] AmqpError lastError() const;
    [[nodiscard]] AmqpResult<void> checked() const;
    [[nodiscard]] AmqpResult<void> openSocket(const Broker &broker);
    [[nodiscard]] AmqpResult<void> login(const Broker &broker);

    Timing m_timing;
    amqp_connection_state_t_ *m_state = nullptr;
    mutable std::mutex m_socketMutex; ///< Guards the descriptor's life against interrupt().
    int m_socket = -1;
    std::atomic_bool m_interrupted{false};
    bool m_open = false;
};

} // namespace collie::pulse
