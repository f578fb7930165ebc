#include "app/sandbox/pulse/plain_subscription.h"

#include "app/sandbox/pulse/exchange_references.h"
#include "services/base/slugid.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/taskcluster/scopes.h"

#include <QWebSocket>

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr std::chrono::seconds initDeadline{10};
constexpr std::chrono::seconds pingEvery{30};
constexpr size_t mostBindings = 100;
constexpr int protocolError = 4400, authenticationFailed = 4401, insufficientScopes = 4403;

Result<QVector<pulse::Binding>> refuseFrame(const QString &why) {
    return failure(ErrorKind::InvalidArgument, why);
}

} // namespace

PlainSubscription::PlainSubscription(const PulseAccess &access, QWebSocket *socket, bool named)
    : QObject(socket)
    , m_access(access)
    , m_socket(socket)
    , m_named(named) {
    connect(socket, &QWebSocket::textMessageReceived, this, &PlainSubscription::receive);
    m_initTimer.setSingleShot(true);
    connect(&m_initTimer, &QTimer::timeout, this, [this] { PulseAccess::closeWith(*m_socket, protocolError); });
    m_initTimer.start(initDeadline);
    connect(&m_pingTimer, &QTimer::timeout, this, [this] { m_socket->ping(); });
    m_pingTimer.start(pingEvery);
}

PlainSubscription::~PlainSubscription() {
    for (const int number : std::as_const(m_subscriptions))
        m_access.bus().unsubscribe(number);
}

void PlainSubscription::receive(const QString &text) {
    const Result<Json> frame = parseJson(text.toUtf8(), QStringLiteral("The frame"));
    if (!frame || !frame->is_object())
        return sendError("ProtocolError", QStringLiteral("Message is not valid JSON"));
    const QString type = stringMember(*frame, "type");
    if (type == u"connection_init")
        return authenticate(*frame);
    if (!m_authenticated)
        return sendError("ProtocolError", QStringLiteral("Send connection_init first"));
    if (type == u"subscribe")
        subscribe(*frame);
    else if (type == u"unsubscribe")
        unsubscribe(*frame);
    else
        sendError("ProtocolError", QStringLiteral("Unknown message type"));
}

void PlainSubscription::authenticate(const Json &frame) {
    m_initTimer.stop();
    const auto caller = m_access.authenticate(stringMember(frame, "authorization"));
    if (!caller) {
        sendError("AuthenticationFailed", caller.error());
        PulseAccess::closeWith(*m_socket, authenticationFailed);
        return;
    }
    if (!taskcluster::scopes::satisfies(caller->scopes, {QStringLiteral("web:read-pulse")})) {
        sendError("InsufficientScopes", QStringLiteral("Missing the scope web:read-pulse"));
        PulseAccess::closeWith(*m_socket, insufficientScopes);
        return;
    }
    m_authenticated = true;
    send({{"type", "connection_ack"}});
}

void PlainSubscription::subscribe(const Json &frame) {
    const Result<QVector<pulse::Binding>> bindings = m_named ? namedBindings(frame) : rawBindings(frame);
    if (!bindings)
        return sendError("ProtocolError", bindings.error().message);
    for (const pulse::Binding &binding : *bindings) {
        if (!EventBus::hasExchange(binding.exchange))
            return sendError("SubscriptionError", QStringLiteral("no exchange '%1'").arg(binding.exchange));
    }
    const QString id = newSlugid();
    m_subscriptions.insert(id,
                           m_access.bus().subscribe(*bindings, [this, id](const Event &event) { deliver(id, event); }));
    send({{"type", "subscribe_ack"}, {"subscriptionId", id.toStdString()}});
}

Result<QVector<pulse::Binding>> PlainSubscription::rawBindings(const Json &frame) const {
    const auto list = frame.find("bindings");
    if (list == frame.end() || !list->is_array() || list->empty() || list->size() > mostBindings)
        return refuseFrame(QStringLiteral("bindings must be an array of 1 to 100 entries"));
    QVector<pulse::Binding> bindings;
    for (const Json &entry : *list) {
        const pulse::Binding binding{stringMember(entry, "exchange"), stringMember(entry, "pattern")};
        if (binding.exchange.isEmpty() || binding.pattern.isEmpty())
            return refuseFrame(QStringLiteral("every binding needs an exchange and a pattern"));
        bindings.append(binding);
    }
    return bindings;
}

Result<QVector<pulse::Binding>> PlainSubscription::namedBindings(const Json &frame) const {
    const auto list = frame.find("subscriptions");
    if (stringMember(frame, "service") != u"queue" || list == frame.end() || !list->is_array() || list->empty() ||
        list->size() > mostBindings)
        return refuseFrame(QStringLiteral("service must be queue, with 1 to 100 subscriptions"));
    const auto known = pulse::exchangesFromReference(ExchangeReferences::reference(QStringLiteral("queue")));
    QHash<QString, QString> words;
    if (const auto key = frame.find("routingKey"); key != frame.end() && key->is_object()) {
        for (const auto &[name, value] : key->items()) {
            if (value.is_string())
                words.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
        }
    }
    QVector<pulse::Binding> bindings;
    for (const Json &entry : *list) {
        const QString name = entry.is_string() ? QString::fromStdString(entry.get<std::string>()) : QString();
        const auto found = std::find_if(known->begin(), known->end(),
                                        [&name](const pulse::Exchange &one) { return one.name == name; });
        if (found == known->end())
            return refuseFrame(QStringLiteral("unknown event %1").arg(name));
        bindings.append({found->exchange, found->patternFor(words)});
    }
    return bindings;
}

void PlainSubscription::unsubscribe(const Json &frame) {
    const auto found = m_subscriptions.constFind(stringMember(frame, "subscriptionId"));
    if (found == m_subscriptions.constEnd())
        return;
    m_access.bus().unsubscribe(*found);
    m_subscriptions.erase(found);
}

void PlainSubscription::deliver(const QString &subscription, const Event &event) {
    QByteArray frame = "{\"type\":\"data\",\"subscriptionId\":\"" + subscription.toLatin1() +
                       "\",\"message\":{\"payload\":" + event.payload + ",\"exchange\":\"" + event.exchange +
                       "\",\"routingKey\":\"" + event.routingKey + "\",\"redelivered\":false,\"cc\":[";
    for (const QByteArray &route : event.cc)
        frame += (frame.endsWith('[') ? "\"" : ",\"") + route + '"';
    m_socket->sendTextMessage(QString::fromUtf8(frame + "]}}"));
}

void PlainSubscription::send(const Json &frame) {
    m_socket->sendTextMessage(QString::fromUtf8(toJsonBytes(frame)));
}

void PlainSubscription::sendError(const char *code, const QString &message) {
    send({{"type", "error"}, {"code", code}, {"message", message.toStdString()}});
}

} // namespace collie::sandbox
