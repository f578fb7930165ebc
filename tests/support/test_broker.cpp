#include "tests/support/test_broker.h"

#include "services/pulse/amqp_connection.h"

#include "services/pulse/rabbitmq.h"
#include "tests/support/places.h"

#include <QFile>
#include <QProcess>

namespace collie::test {

namespace {

constexpr qsizetype perConfirmation = 500;

void require(const pulse::AmqpResult<void> &result) {
    if (!result)
        qFatal("the broker: %s", qPrintable(result.error().text));
}

amqp_bytes_t view(const QByteArray &text) {
    return {.len = size_t(text.size()), .bytes = const_cast<char *>(text.constData())};
}

/// Waits until everything published on the channel so far is confirmed. \param confirmed  how many are already.
void awaitConfirmations(pulse::AmqpConnection &connection, quint64 published, quint64 &confirmed) {
    while (confirmed < published) {
        amqp_frame_t frame{};
        const timeval deadline{.tv_sec = 60, .tv_usec = 0};
        if (amqp_simple_wait_frame_noblock(connection.handle(), &frame, &deadline) != AMQP_STATUS_OK)
            qFatal("the broker does not confirm");
        if (frame.frame_type == AMQP_FRAME_METHOD && frame.payload.method.id == AMQP_BASIC_ACK_METHOD)
            confirmed = static_cast<const amqp_basic_ack_t *>(frame.payload.method.decoded)->delivery_tag;
        amqp_maybe_release_buffers(connection.handle());
    }
}

} // namespace

TestBroker::TestBroker() {
    QFile file(qEnvironmentVariable("COLLIE_TEST_BROKER") + QStringLiteral("/address"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("port="))
            m_port = line.mid(5).toUShort();
        else if (line.startsWith("tls="))
            m_tlsPort = line.mid(4).toUShort();
        else if (line.startsWith("ca="))
            m_caFile = QString::fromUtf8(line.mid(3));
    }
}

pulse::Broker TestBroker::broker(const QString &user) const {
    return {.host = QStringLiteral("127.0.0.1"),
            .port = m_port,
            .virtualHost = QStringLiteral("/"),
            .user = user,
            .password = Secret("sheepdog1"),
            .tls = false,
            .caFile = {}};
}

pulse::Broker TestBroker::secure() const {
    pulse::Broker secure = tester();
    secure.host = QStringLiteral("localhost");
    secure.port = m_tlsPort;
    secure.tls = true;
    secure.caFile = m_caFile;
    return secure;
}

void TestBroker::publish(const QByteArray &exchange, const QVector<pulse::Message> &messages) const {
    pulse::AmqpConnection connection({});
    require(connection.open(herd()));
    require(connection.confirmPublishes());
    quint64 published = 0, confirmed = 0;
    for (const pulse::Message &message : messages) {
        require(connection.publish(exchange, message));
        if (++published % quint64(perConfirmation) == 0)
            awaitConfirmations(connection, published, confirmed);
    }
    awaitConfirmations(connection, published, confirmed);
    connection.close();
}

void TestBroker::fillQueue(const QString &queue, const QVector<QByteArray> &bodies) const {
    {
        pulse::AmqpConnection connection({});
        require(connection.open(herd()));
        amqp_queue_declare(connection.handle(), pulse::AmqpConnection::channel, view(queue.toUtf8()), 0, 1, 0, 0,
                           amqp_empty_table);
        connection.close();
    }
    // The default exchange leads to the queue of the key's name.
    QVector<pulse::Message> messages;
    for (const QByteArray &body : bodies) {
        pulse::Message message;
        message.routingKey = queue.toUtf8();
        message.payload = body;
        messages.append(message);
    }
    publish({}, messages);
}

void TestBroker::setBlocked(bool blocked) const {
    const QString script = projectFolder() + QStringLiteral("/tests/broker/broker.sh");
    if (QProcess::execute(script, {blocked ? QStringLiteral("block") : QStringLiteral("unblock"),
                                   qEnvironmentVariable("COLLIE_TEST_BROKER")}) != 0)
        qFatal("the broker does not obey");
}

void TestBroker::deleteQueue(const QString &queue) const {
    pulse::AmqpConnection connection({});
    require(connection.open(herd()));
    amqp_queue_delete(connection.handle(), pulse::AmqpConnection::channel, view(queue.toUtf8()), 0, 0);
    connection.close();
}

qint64 TestBroker::depth(const QString &queue) const {
    pulse::AmqpConnection connection({});
    require(connection.open(herd()));
    const auto waiting = connection.checkQueue(queue);
    return waiting ? qint64(*waiting) : -1;
}

} // namespace collie::test
