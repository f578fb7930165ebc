#pragma once

#include "services/pulse/amqp_broker.h"
#include "services/pulse/message.h"

#include <QString>

namespace collie::test {

/// The RabbitMQ that the test run started (tests/broker/broker.sh), on this machine's loopback.
class TestBroker final {
  public:
    /// Reads where it is from the folder that COLLIE_TEST_BROKER names.
    TestBroker();

    [[nodiscard]] bool isThere() const { return m_port != 0; }
    static constexpr const char *notThere =
        "RabbitMQ is not here; install rabbitmq-server and start the tests by ctest.";
    [[nodiscard]] quint16 port() const { return m_port; }

    /// A user with the permissions that Pulse gives.
    [[nodiscard]] pulse::Broker tester() const { return broker(QStringLiteral("tester")); }
    /// Someone who may do everything.
    [[nodiscard]] pulse::Broker herd() const { return broker(QStringLiteral("herd")); }
    /// The tester's by TLS.
    [[nodiscard]] pulse::Broker secure() const;

    /// Publishes to any exchange, as Taskcluster would; returns when the broker has confirmed all.
    void publish(const QByteArray &exchange, const QVector<pulse::Message> &messages) const;
    /// Makes a durable queue, bound to nothing, and puts messages into it.
    void fillQueue(const QString &queue, const QVector<QByteArray> &bodies) const;
    /// Makes the broker short of memory, so that it takes no messages, or lets it have enough again.
    void setBlocked(bool blocked) const;
    void deleteQueue(const QString &queue) const;
    /// Messages that wait in a queue; -1 when there is none.
    [[nodiscard]] qint64 depth(const QString &queue) const;

  private:
    [[nodiscard]] pulse::Broker broker(const QString &user) const;
    quint16 m_port = 0, m_tlsPort = 0;
    QString m_caFile;
};

} // namespace collie::test
