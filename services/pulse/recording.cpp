#include "services/pulse/recording.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <simdjson.h>

#include <algorithm>

namespace collie::pulse {

namespace {

const std::string recordingFormat = "collie-pulse";

/// Whether bytes are one JSON document, UTF-8 included.
bool isJsonDocument(const QByteArray &bytes) {
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element element;
    return !bytes.isEmpty() && parser.parse(bytes.constData(), size_t(bytes.size())).get(element) == simdjson::SUCCESS;
}

/// A JSON string, quoted.
void appendQuoted(QByteArray &to, const QByteArray &text) {
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
    if (plain)
        to.append('"').append(text).append('"');
    else
        to.append(toJsonBytes(text.toStdString()));
}

QVector<Binding> bindingsOf(const Json &header) {
    QVector<Binding> bindings;
    const auto list = header.find("bindings");
    if (list == header.end() || !list->is_array())
        return bindings;
    for (const Json &entry : *list)
        bindings.append({stringMember(entry, "exchange"), stringMember(entry, "pattern")});
    return bindings;
}

Message messageOf(const Json &object) {
    Message message;
    message.receivedAt = integerMember(object, "receivedAt");
    message.exchange = stringMember(object, "exchange").toUtf8();
    message.routingKey = stringMember(object, "routingKey").toUtf8();
    message.redelivered = boolMember(object, "redelivered");
    if (const auto cc = object.find("cc"); cc != object.end() && cc->is_array()) {
        for (const Json &route : *cc) {
            if (route.is_string())
                message.cc.append(QByteArray::fromStdString(route.get<std::string>()));
        }
    }
    if (const auto payload = object.find("payload"); payload != object.end())
        message.payload = toJsonBytes(*payload);
    else
        message.payload = QByteArray::fromBase64(stringMember(object, "payloadBase64").toLatin1());
    MessageProperties properties{.contentType = stringMember(object, "contentType").toUtf8(),
                                 .contentEncoding = stringMember(object, "contentEncoding").toUtf8()};
    if (const auto headers = object.find("headers"); headers != object.end() && headers->is_object())
        properties.headers = *headers;
    if (properties != MessageProperties())
        message.properties = std::make_shared<const MessageProperties>(std::move(properties));
    return message;
}

} // namespace

QByteArray headerLine(const RecordingHeader &header) {
    Json bindings = Json::array();
    for (const Binding &binding : header.bindings)
        bindings.push_back({{"exchange", binding.exchange.toStdString()}, {"pattern", binding.pattern.toStdString()}});
    return toJsonBytes({{"format", recordingFormat},
                        {"version", header.version},
                        {"createdAt", header.createdAt},
                        {"source", header.source.toStdString()},
                        {"bindings", std::move(bindings)}}) +
           '\n';
}

void appendMessageLine(QByteArray &to, const Message &message) {
    to.append("{\"receivedAt\":").append(QByteArray::number(message.receivedAt)).append(",\"exchange\":");
    appendQuoted(to, message.exchange);
    to.append(",\"routingKey\":");
    appendQuoted(to, message.routingKey);
    to.append(",\"cc\":[");
    for (qsizetype i = 0; i < message.cc.size(); ++i) {
        if (i > 0)
            to.append(',');
        appendQuoted(to, message.cc[i]);
    }
    to.append("],\"redelivered\":").append(message.redelivered ? "true" : "false");
    if (message.properties) {
        to.append(",\"contentType\":");
        appendQuoted(to, message.properties->contentType);
        to.append(",\"contentEncoding\":");
        appendQuoted(to, message.properties->contentEncoding);
        to.append(",\"headers\":").append(toJsonBytes(message.properties->headers));
    }
    if (isJsonDocument(message.payload)) {
        to.append(",\"payload\":");
        const qsizetype from = to.size();
        to.append(message.payload);
        // Valid JSON has line breaks between tokens only; most has none.
        if (message.payload.contains('\n') || message.payload.contains('\r'))
            std::replace_if(
                to.begin() + from, to.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    } else {
        to.append(",\"payloadBase64\":\"").append(message.payload.toBase64()).append('"');
    }
    to.append("}\n");
}

QByteArray messageLine(const Message &message) {
    QByteArray line;
    appendMessageLine(line, message);
    return line;
}

Result<RecordingLine> readRecordingLine(const QByteArray &line) {
    RecordingLine result;
    if (line.trimmed().isEmpty())
        return result;
    const Result<Json> object = parseJson(line, Words::tr("The line"));
    if (!object)
        return failure(object.error());
    if (!object->is_object())
        return failure(ErrorKind::BadResponse, Words::tr("The line is not a JSON object."));
    if (object->contains("format")) {
        if (stringMember(*object, "format").toStdString() != recordingFormat)
            return failure(ErrorKind::BadResponse, Words::tr("The line is of another format."));
        result.kind = RecordingLine::Kind::Header;
        result.header = {.version = int(integerMember(*object, "version")),
                         .createdAt = integerMember(*object, "createdAt"),
                         .source = stringMember(*object, "source"),
                         .bindings = bindingsOf(*object)};
        if (result.header.version > RecordingHeader::currentVersion)
            return failure(ErrorKind::BadResponse, Words::tr("A newer Collie wrote this recording."));
        return result;
    }
    if ((!object->contains("payload") && !object->contains("payloadBase64")) || !object->contains("exchange"))
        return failure(ErrorKind::BadResponse, Words::tr("The line holds no message."));
    result.kind = RecordingLine::Kind::Message;
    result.message = messageOf(*object);
    return result;
}

} // namespace collie::pulse
