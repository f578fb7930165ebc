#include "services/pulse/amqp_publisher.h"
#include "services/base/words.h"
#include "services/pulse/rabbitmq.h"

#include <QSet>

namespace collie::pulse {

namespace {

/// How many messages are on their way without the broker's confirmation.
constexpr qsizetype mostUnconfirmed = 256;
constexpr int refusedLogin = 403;

Error toError(const AmqpError &error) {
    const bool refused = error.code == refusedLogin && !error.channelOnly;
    return {.kind = refused          ? ErrorKind::AuthenticationFailed
                    : error.code > 0 ? ErrorKind::Server
                                     : ErrorKind::Network,
            .message = refused ? Words::tr("The broker does not accept this user name and password.") : error.text,
            .detail = error.text};
}

} // namespace

/// Does the blocking work.
class AmqpPublisher::Worker final : public QObject {
  public:
    Worker(Broker broker, const AmqpConnection::Timing &timing)
        : m_broker(std::move(broker))
        , m_timing(timing) {}

    AmqpResult<void> publish(const QString &exchange, const QVector<Message> &messages) {
        if (!m_connection) {
            auto connection = std::make_unique<AmqpConnection>(m_timing);
            if (const AmqpResult<void> opened = connection->open(m_broker); !opened)
                return opened;
            if (const AmqpResult<void> confirming = connection->confirmPublishes(); !confirming)
                return confirming;
            m_connection = std::move(connection);
            m_declared.clear();
            m_published = m_confirmed = 0;
            m_blocked = false;
        }
        const AmqpResult<void> done = send(exchange, messages);
        if (!done)
            m_connection.reset();
        return done;
    }
    void close() {
        if (m_connection)
            m_connection->close();
        m_connection.reset();
    }

  private:
    AmqpResult<void> send(const QString &exchange, const QVector<Message> &messages) {
        if (!m_declared.contains(exchange)) {
            if (const AmqpResult<void> declared = m_connection->declareExchange(exchange); !declared)
                return declared;
            m_declared.insert(exchange);
        }
        const QByteArray name = exchange.toUtf8();
        qsizetype unconfirmed = 0;
        for (const Message &message : messages) {
            if (const AmqpResult<void> sent = m_connection->publish(name, message); !sent)
                return sent;
            ++m_published;
            if (++unconfirmed < mostUnconfirmed)
                continue;
            if (const AmqpResult<void> confirmed = awaitConfirms(); !confirmed)
                return confirmed;
            unconfirmed = 0;
        }
        return awaitConfirms();
    }

    /// Waits until the broker has confirmed everything published on this connection.
    AmqpResult<void> awaitConfirms() {
        while (m_confirmed < m_published) {
            amqp_frame_t frame{};
            const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_timing.answer).count();
            const timeval deadline{.tv_sec = seconds, .tv_usec = 0};
            const int status = amqp_simple_wait_frame_noblock(m_connection->handle(), &frame, &deadline);
            if (status == AMQP_STATUS_TIMEOUT && m_blocked)
                return tl::unexpected(AmqpError{.text = Words::tr("The broker is short of memory or disk and takes "
                                                                  "no messages now. Try again later.")});
            if (status != AMQP_STATUS_OK)
                return tl::unexpected(AmqpConnection::errorOf(status));
            if (frame.frame_type != AMQP_FRAME_METHOD)
                continue;
            const amqp_method_t &method = frame.payload.method;
            if (method.id == AMQP_BASIC_ACK_METHOD) {
                m_confirmed =
                    std::max<quint64>(m_confirmed, static_cast<const amqp_basic_ack_t *>(method.decoded)->delivery_tag);
            } else if (method.id == AMQP_BASIC_NACK_METHOD) {
                return tl::unexpected(
                    AmqpError{.code = AMQP_INTERNAL_ERROR, .text = Words::tr("The broker could not keep a message.")});
            } else if (method.id == AMQP_CHANNEL_CLOSE_METHOD) {
                const auto *close = static_cast<const amqp_channel_close_t *>(method.decoded);
                return tl::unexpected(
                    AmqpError{.code = close->reply_code,
                              .channelOnly = true,
                              .text = AmqpConnection::plainText(close->reply_text.bytes, close->reply_text.len)});
            } else if (method.id == AMQP_CONNECTION_BLOCKED_METHOD || method.id == AMQP_CONNECTION_UNBLOCKED_METHOD) {
                m_blocked = method.id == AMQP_CONNECTION_BLOCKED_METHOD;
            } else if (method.id == AMQP_CONNECTION_CLOSE_METHOD) {
                return tl::unexpected(AmqpError{.text = Words::tr("The broker ended the connection.")});
            }
            amqp_maybe_release_buffers_on_channel(m_connection->handle(), AmqpConnection::channel);
        }
        return {};
    }

    Broker m_broker;
    AmqpConnection::Timing m_timing;
    std::unique_ptr<AmqpConnection> m_connection;
    QSet<QString> m_declared;
    quint64 m_published = 0, m_confirmed = 0;
    bool m_blocked = false; ///< The broker said that it takes nothing.
};

AmqpPublisher::AmqpPublisher(Broker broker, const AmqpConnection::Timing &timing, QObject *parent)
    : QObject(parent)
    , m_broker(std::move(broker))
    , m_worker(new Worker(m_broker, timing)) {
    m_thread.setObjectName(QStringLiteral("pulse publisher"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

AmqpPublisher::~AmqpPublisher() {
    callLater(m_worker, [worker = m_worker] { worker->close(); });
    callLater(m_worker, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

bool AmqpPublisher::isOwn(const QString &exchange, const QString &user) {
    const QString prefix = QStringLiteral("exchange/%1/").arg(user);
    return !user.isEmpty() && exchange.startsWith(prefix) && exchange.size() > prefix.size();
}

Future<void> AmqpPublisher::publish(const QString &exchange, const QVector<Message> &messages) {
    if (!isOwn(exchange, m_broker.user))
        return failedFuture<void>({.kind = ErrorKind::InvalidArgument,
                                   .message = Words::tr("You can publish to exchanges that begin with "
                                                        "exchange/%1/ only.")
                                                  .arg(m_broker.user)});
    Promise<void> promise;
    callLater(m_worker, [worker = m_worker, promise, exchange, messages] {
        if (promise.isCancelled())
            return promise.finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")));
        const AmqpResult<void> done = worker->publish(exchange, messages);
        promise.finish(done ? Result<void>() : Result<void>(failure(toError(done.error()))));
    });
    return promise.future();
}

} // namespace collie::pulse
