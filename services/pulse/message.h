#pragma once

#include "services/base/json.h"
#include "services/base/words.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QVector>

#include <memory>

namespace collie::pulse {

/// What a broker's message says of its body, where that is not simply JSON.
struct MessageProperties {
    QByteArray contentType;     ///< "application/x-python-serialize"
    QByteArray contentEncoding; ///< "binary"
    Json headers = Json::object();

    friend bool operator==(const MessageProperties &, const MessageProperties &) = default;
};

/// One message as a broker delivered it. Names and keys are UTF-8 as on the wire; the byte arrays are shared, so copies
/// are cheap.
struct Message {
    qint64 receivedAt = 0; ///< Milliseconds since the epoch, this machine's clock.
    quint64 sequence = 0;  ///< Counts a source's messages from 1 across reconnects; what Source::confirm() takes.
    QByteArray exchange;   ///< "exchange/taskcluster-queue/v1/task-completed"; shared by all messages of it.
    QByteArray routingKey; ///< "primary.<taskId>.0.…"
    QList<QByteArray> cc;  ///< The CC header: "route.index.…"; empty where a source does not tell.
    QByteArray payload;    ///< The body's bytes; JSON, but whoever reads it must not rely on that.
    /// Null for JSON in UTF-8 without headers.
    std::shared_ptr<const MessageProperties> properties = {};
    bool redelivered = false;
    bool duplicate = false; ///< The same exchange, key and body came before, lately.
};

/// Bytes that a message takes in memory, about.
[[nodiscard]] inline qint64 bytesHeld(const Message &message) {
    qint64 bytes = qint64(sizeof(Message)) + message.routingKey.size() + message.payload.size();
    for (const QByteArray &route : message.cc)
        bytes += route.size() + 32;
    return bytes;
}

/// The body parsed. \return BadResponse when it is not JSON.
[[nodiscard]] inline Result<Json> parsePayload(const Message &message) {
    return parseJson(message.payload, Words::tr("The message"));
}

} // namespace collie::pulse

Q_DECLARE_METATYPE(collie::pulse::Message)
