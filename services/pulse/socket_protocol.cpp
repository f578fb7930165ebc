#include "services/pulse/socket_protocol.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QHash>

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>

namespace collie::pulse {

namespace {

constexpr qsizetype mostBindingsPerFrame = 100;

const QString queueExchangePrefix = QStringLiteral("exchange/taskcluster-queue/v1/");

/// The words of a queue event's routing key that a named subscription may fix, in their order after "primary".
const QStringList taskWords{QStringLiteral("taskId"),        QStringLiteral("runId"),
                            QStringLiteral("workerGroup"),   QStringLiteral("workerId"),
                            QStringLiteral("provisionerId"), QStringLiteral("workerType"),
                            QStringLiteral("schedulerId"),   QStringLiteral("taskGroupId")};
const QStringList groupWords{QStringLiteral("taskGroupId"), QStringLiteral("schedulerId")};

struct NamedBinding {
    QString event;
    std::map<QString, QString> words;
};

/// "task-defined" of the queue as "taskDefined", and the words its pattern fixes; nothing where the dialect cannot say
/// it.
std::optional<NamedBinding> namedBinding(const Binding &binding) {
    if (!binding.exchange.startsWith(queueExchangePrefix))
        return std::nullopt;
    NamedBinding named;
    const QStringList parts = binding.exchange.mid(queueExchangePrefix.size()).split(u'-');
    for (const QString &part : parts)
        named.event += named.event.isEmpty() ? part : part.left(1).toUpper() + part.mid(1);
    QStringList pattern = binding.pattern.split(u'.');
    if (pattern.constLast() != u"#")
        return std::nullopt;
    pattern.removeLast();
    if (pattern.isEmpty())
        return named;
    if (pattern.takeFirst() != u"primary")
        return std::nullopt;
    const QStringList &words = parts.value(1) == u"group" ? groupWords : taskWords;
    if (pattern.size() > words.size() || pattern.contains(QStringLiteral("#")))
        return std::nullopt;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u"*")
            named.words.emplace(words[i], pattern[i]);
    }
    return named;
}

QString textOf(const Json &frame) {
    return QString::fromUtf8(toJsonBytes(frame));
}

Json bindingList(const QVector<Binding> &bindings) {
    Json list = Json::array();
    for (const Binding &binding : bindings)
        list.push_back({{"exchange", binding.exchange.toStdString()}, {"pattern", binding.pattern.toStdString()}});
    return list;
}

QByteArray bytesOf(std::string_view text) {
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// The older protocol's errors have no code; their texts begin with one, or hold it.
QString codeOf(const QString &text) {
    for (const QString &code : {QStringLiteral("InsufficientScopes"), QStringLiteral("AuthenticationFailed")}) {
        if (text.contains(code))
            return code;
    }
    return {};
}

/// A server's words, bounded and on one line, without anything that could steer a terminal.
QString boundedLine(const QString &text) {
    constexpr qsizetype longest = 500;
    QString plain = text.left(longest);
    for (QChar &character : plain) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return plain;
}

using simdjson::ondemand::object;
using simdjson::ondemand::value;

/// The bytes of a value as they stand in the frame.
bool rawJson(value content, QByteArray &bytes) {
    simdjson::ondemand::json_type type;
    std::string_view raw;
    if (content.type().get(type))
        return false;
    if (type == simdjson::ondemand::json_type::object) {
        object inner;
        if (content.get_object().get(inner) || inner.raw_json().get(raw))
            return false;
    } else if (type == simdjson::ondemand::json_type::array) {
        simdjson::ondemand::array inner;
        if (content.get_array().get(inner) || inner.raw_json().get(raw))
            return false;
    } else {
        raw = content.raw_json_token();
    }
    bytes = bytesOf(raw).trimmed();
    return true;
}

/// Reads the message of either protocol; the fields come in any order.
bool readMessage(object fields, Message &message) {
    for (auto field : fields) {
        std::string_view key, text;
        value content;
        if (field.unescaped_key().get(key) || field.value().get(content))
            return false;
        if (key == "payload") {
            if (!rawJson(content, message.payload))
                return false;
        } else if (key == "exchange" && !content.get_string().get(text)) {
            message.exchange = bytesOf(text);
        } else if (key == "routingKey" && !content.get_string().get(text)) {
            message.routingKey = bytesOf(text);
        } else if (key == "redelivered") {
            bool redelivered = false;
            message.redelivered = !content.get_bool().get(redelivered) && redelivered;
        } else if (key == "cc") {
            simdjson::ondemand::array routes;
            if (content.get_array().get(routes))
                continue;
            for (auto route : routes) {
                if (!route.get_string().get(text))
                    message.cc.append(bytesOf(text));
            }
        }
    }
    return !message.exchange.isEmpty();
}

} // namespace

struct SocketProtocol::Reader {
    simdjson::ondemand::parser parser;
    QByteArray padded;

    /// Whether `frame` held a message.
    bool readData(const QByteArray &frame, SocketFrame &result);
    void readOther(const QByteArray &frame, SocketFrame &result) const;
};

bool SocketProtocol::Reader::readData(const QByteArray &frame, SocketFrame &result) {
    padded.resize(0);
    padded.reserve(frame.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    padded.append(frame);
    const simdjson::padded_string_view view(padded.constData(), size_t(padded.size()), size_t(padded.capacity()));
    simdjson::ondemand::document document;
    object fields, message;
    if (parser.iterate(view).get(document) || document.get_object().get(fields))
        return false;
    for (auto field : fields) {
        std::string_view key, text;
        value content;
        if (field.unescaped_key().get(key) || field.value().get(content))
            return false;
        if (key == "type" && !content.get_string().get(text)) {
            if (text != "data")
                return false;
        } else if ((key == "subscriptionId" || key == "id") && !content.get_string().get(text)) {
            result.subscription = QString::fromUtf8(text.data(), qsizetype(text.size()));
        } else if (key == "message") {
            if (content.get_object().get(message) || !readMessage(message, result.message))
                return false;
        } else if (key == "payload") {
            // graphql-ws: payload.data.pulseMessages
            if (content["data"]["pulseMessages"].get_object().get(message) || !readMessage(message, result.message))
                return false;
        }
    }
    if (result.message.exchange.isEmpty())
        return false;
    result.type = SocketFrame::Type::Data;
    return true;
}

void SocketProtocol::Reader::readOther(const QByteArray &frame, SocketFrame &result) const {
    const Result<Json> document = parseJson(frame, Words::tr("The frame"));
    if (!document || !document->is_object()) {
        result.type = SocketFrame::Type::Unreadable;
        return;
    }
    const QString type = stringMember(*document, "type");
    const auto payload = document->find("payload");
    const Json &details = payload != document->end() && payload->is_object() ? *payload : *document;
    result.subscription = stringMember(*document, "subscriptionId");
    if (result.subscription.isEmpty())
        result.subscription = stringMember(*document, "id");
    if (type == u"connection_ack") {
        result.type = SocketFrame::Type::Acknowledged;
    } else if (type == u"subscribe_ack") {
        result.type = SocketFrame::Type::Subscribed;
    } else if (type == u"complete") {
        result.type = SocketFrame::Type::Completed;
    } else if (type == u"error" || type == u"connection_error" || (type == u"data" && details.contains("errors"))) {
        result.type = SocketFrame::Type::Error;
        result.text = stringMember(details, "message");
        result.code = stringMember(*document, "code");
        if (result.code.isEmpty())
            result.code = codeOf(result.text);
        result.text = boundedLine(result.text);
    } else if (type == u"data") {
        result.type = SocketFrame::Type::Unreadable;
    }
}

SocketProtocol::SocketProtocol(SocketDialect dialect)
    : m_dialect(dialect)
    , m_reader(std::make_unique<Reader>()) {}

SocketProtocol::~SocketProtocol() = default;

QString SocketProtocol::path(SocketDialect dialect) {
    switch (dialect) {
    case SocketDialect::Raw:
        return QStringLiteral("subscription/raw");
    case SocketDialect::Named:
        return QStringLiteral("subscription/named");
    case SocketDialect::Graphql:
        break;
    }
    return QStringLiteral("subscription");
}

bool SocketProtocol::canSay(SocketDialect dialect, const QVector<Binding> &bindings) {
    return dialect != SocketDialect::Named || std::all_of(bindings.begin(), bindings.end(), [](const Binding &binding) {
               return namedBinding(binding).has_value();
           });
}

QString SocketProtocol::initFrame(const Secret &authorization) const {
    Json frame{{"type", "connection_init"}};
    const std::string bearer = authorization.reveal().toByteArray().toStdString();
    if (m_dialect == SocketDialect::Graphql)
        frame["payload"] = bearer.empty() ? Json::object() : Json{{"Authorization", bearer}};
    else if (!bearer.empty())
        frame["authorization"] = bearer;
    return textOf(frame);
}

QStringList SocketProtocol::subscribeFrames(const QVector<Binding> &bindings, const QString &id) const {
    switch (m_dialect) {
    case SocketDialect::Named:
        return namedFrames(bindings);
    case SocketDialect::Raw: {
        QStringList frames;
        for (qsizetype at = 0; at < bindings.size(); at += mostBindingsPerFrame)
            frames.append(
                textOf({{"type", "subscribe"}, {"bindings", bindingList(bindings.mid(at, mostBindingsPerFrame))}}));
        return frames;
    }
    case SocketDialect::Graphql:
        break;
    }
    const Json payload{{"variables", {{"subscriptions", bindingList(bindings)}}},
                       {"extensions", Json::object()},
                       {"operationName", "PulseMessages"},
                       {"query", "subscription PulseMessages($subscriptions: [PulseSubscription]!) { "
                                 "pulseMessages(subscriptions: $subscriptions) { payload exchange routingKey "
                                 "redelivered cc } }"}};
    return {textOf({{"id", id.toStdString()}, {"type", "start"}, {"payload", payload}})};
}

QStringList SocketProtocol::namedFrames(const QVector<Binding> &bindings) const {
    // One subscription for the events that fix the same words.
    std::map<std::map<QString, QString>, QStringList> byWords;
    for (const Binding &binding : bindings) {
        if (const auto named = namedBinding(binding))
            byWords[named->words].append(named->event);
    }
    QStringList frames;
    for (const auto &[words, events] : byWords) {
        Json key = Json::object();
        for (const auto &[name, word] : words)
            key[name.toStdString()] = word.toStdString();
        frames.append(textOf({{"type", "subscribe"},
                              {"service", "queue"},
                              {"subscriptions", stringsToJson(events)},
                              {"routingKey", key}}));
    }
    return frames;
}

QString SocketProtocol::unsubscribeFrame(const QString &subscription) const {
    if (m_dialect == SocketDialect::Graphql)
        return textOf({{"id", subscription.toStdString()}, {"type", "stop"}});
    return textOf({{"type", "unsubscribe"}, {"subscriptionId", subscription.toStdString()}});
}

SocketFrame SocketProtocol::read(const QByteArray &frame) {
    SocketFrame result;
    if (m_reader->readData(frame, result))
        return result;
    result = {};
    m_reader->readOther(frame, result);
    return result;
}

} // namespace collie::pulse
