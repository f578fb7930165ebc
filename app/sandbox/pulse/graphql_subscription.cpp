#include "app/sandbox/pulse/graphql_subscription.h"

#include "services/taskcluster/scopes.h"

#include <QWebSocket>

namespace collie::sandbox {

GraphqlSubscription::GraphqlSubscription(const PulseAccess &access, QWebSocket *socket)
    : QObject(socket)
    , m_access(access)
    , m_socket(socket) {
    connect(socket, &QWebSocket::textMessageReceived, this, &GraphqlSubscription::receive);
}

GraphqlSubscription::~GraphqlSubscription() {
    for (const int number : std::as_const(m_subscriptions))
        m_access.bus().unsubscribe(number);
}

void GraphqlSubscription::receive(const QString &text) {
    const Result<Json> frame = parseJson(text.toUtf8(), QStringLiteral("The frame"));
    if (!frame || !frame->is_object())
        return send(
            {{"type", "connection_error"}, {"id", nullptr}, {"payload", {{"message", "Message must be JSON"}}}});
    const QString type = stringMember(*frame, "type"), id = stringMember(*frame, "id");
    if (type == u"connection_init")
        authenticate(*frame);
    else if (type == u"start")
        start(*frame);
    else if (type == u"stop")
        stop(id);
    else if (type == u"connection_terminate")
        m_socket->close();
    else
        send({{"type", "error"}, {"id", id.toStdString()}, {"payload", {{"message", "Invalid message type!"}}}});
}

void GraphqlSubscription::authenticate(const Json &frame) {
    const auto payload = frame.find("payload");
    const auto caller =
        m_access.authenticate(payload == frame.end() ? QString() : stringMember(*payload, "Authorization"));
    if (!caller)
        return refuse(caller.error());
    if (!taskcluster::scopes::satisfies(caller->scopes, {QStringLiteral("web:read-pulse")}))
        return refuse(QStringLiteral("Error: InsufficientScopes\n\nClient ID %1 does not have sufficient scopes and is "
                                     "missing the following scopes:\n\n```\nweb:read-pulse\n```")
                          .arg(caller->clientId.isEmpty() ? QStringLiteral("anonymous") : caller->clientId));
    m_authenticated = true;
    send({{"type", "connection_ack"}});
}

void GraphqlSubscription::start(const Json &frame) {
    if (!m_authenticated)
        return;
    const QString id = stringMember(frame, "id");
    const Json payload = frame.value("payload", Json::object());
    const Json variables = payload.is_object() ? payload.value("variables", Json()) : Json();
    const Json list = variables.is_object() ? variables.value("subscriptions", Json()) : Json();
    if (!stringMember(payload, "query").contains(u"pulseMessages") || !list.is_array()) {
        send({{"type", "data"}, {"id", id.toStdString()}, {"payload", {{"errors", Json::array({0})}}}});
        return send({{"type", "complete"}, {"id", id.toStdString()}, {"payload", nullptr}});
    }
    QVector<pulse::Binding> bindings;
    for (const Json &entry : list) {
        bindings.append({stringMember(entry, "exchange"), stringMember(entry, "pattern")});
        if (!EventBus::hasExchange(bindings.constLast().exchange))
            return send({{"type", "error"},
                         {"id", id.toStdString()},
                         {"payload",
                          {{"name", "Error"},
                           {"message", "Error binding queue: Error: Operation failed: QueueBind; 404 (NOT-FOUND) with "
                                       "message \"NOT_FOUND - no exchange '" +
                                           bindings.constLast().exchange.toStdString() + "' in vhost 'local'\""}}}});
    }
    stop(id);
    const QByteArray wireId = id.toUtf8();
    m_subscriptions.insert(
        id, m_access.bus().subscribe(bindings, [this, wireId](const Event &event) { deliver(wireId, event); }));
}

void GraphqlSubscription::stop(const QString &id) {
    const auto found = m_subscriptions.constFind(id);
    if (found == m_subscriptions.constEnd())
        return;
    m_access.bus().unsubscribe(*found);
    m_subscriptions.erase(found);
    send({{"type", "complete"}, {"id", id.toStdString()}, {"payload", nullptr}});
}

void GraphqlSubscription::deliver(const QByteArray &id, const Event &event) {
    m_socket->sendTextMessage(QString::fromUtf8(R"({"type":"data","id":)" + toJsonBytes(id.toStdString()) +
                                                R"(,"payload":{"data":{"pulseMessages":{"payload":)" + event.payload +
                                                R"(,"exchange":")" + event.exchange + R"(","routingKey":")" +
                                                event.routingKey + R"(","redelivered":false,"cc":[]}}}})"));
}

void GraphqlSubscription::send(const Json &frame) {
    m_socket->sendTextMessage(QString::fromUtf8(toJsonBytes(frame)));
}

void GraphqlSubscription::refuse(const QString &message) {
    send({{"type", "connection_error"}, {"payload", {{"message", message.toStdString()}}}});
    PulseAccess::closeWith(*m_socket, 1011);
}

} // namespace collie::sandbox
