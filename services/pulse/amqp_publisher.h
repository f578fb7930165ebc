#pragma once

#include "services/base/async.h"
#include "services/pulse/amqp_broker.h"
#include "services/pulse/amqp_connection.h"
#include "services/pulse/message.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace collie::pulse {

/// Publishes to exchanges of the user's own ("exchange/<user>/…"), which is all that Pulse lets a user publish to. On a
/// thread of its own; connects when first used, and anew when the connection was lost in between.
class AmqpPublisher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AmqpPublisher)
  public:
    explicit AmqpPublisher(Broker broker, const AmqpConnection::Timing &timing = {}, QObject *parent = nullptr);
    ~AmqpPublisher() override;

    /// Publishes in order, the exchange being made (topic, durable) where it is not there yet.
    /// \return once the broker has confirmed every message; InvalidArgument for an exchange that is not the user's,
    /// AuthenticationFailed, Network or Server otherwise. Nothing is sent twice, so a failure may have left some there.
    [[nodiscard]] Future<void> publish(const QString &exchange, const QVector<Message> &messages);

    /// Whether a user may publish to an exchange.
    [[nodiscard]] static bool isOwn(const QString &exchange, const QString &user);

  private:
    class Worker;
    Broker m_broker;
    QThread m_thread;
    Worker *m_worker; ///< Lives on m_thread.
};

} // namespace collie::pulse
