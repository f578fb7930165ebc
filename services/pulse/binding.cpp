#include "services/pulse/binding.h"

namespace collie::pulse {

namespace {

/// Walks the words of a dotted text. An empty text is one empty word, as it is to RabbitMQ for keys; the end is one
/// past the last byte.
struct KeyWords {
    QByteArrayView text;

    [[nodiscard]] bool atEnd(qsizetype at) const { return at > text.size(); }
    [[nodiscard]] QByteArrayView word(qsizetype at) const {
        qsizetype end = at;
        while (end < text.size() && text[end] != '.')
            ++end;
        return text.sliced(at, end - at);
    }
};

} // namespace

Binding Binding::parse(const QString &text) {
    // Names of exchanges hold slashes and dashes, never a colon.
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return {.exchange = text};
    return {.exchange = text.left(colon), .pattern = text.mid(colon + 1)};
}

QString Binding::toString() const {
    return exchange + u':' + pattern;
}

bool topicMatches(QByteArrayView pattern, QByteArrayView routingKey) {
    const KeyWords wanted{pattern}, given{routingKey};
    qsizetype at = 0, key = 0;
    // Where to go on when a word does not fit: after the last `#`, which then swallows one word more.
    qsizetype afterHash = -1, hashKey = 0;
    while (!given.atEnd(key)) {
        const QByteArrayView word = given.word(key);
        if (!wanted.atEnd(at)) {
            const QByteArrayView expected = wanted.word(at);
            if (expected == "#") {
                at += 2;
                afterHash = at;
                hashKey = key;
                continue;
            }
            if (expected == "*" || expected == word) {
                at += expected.size() + 1;
                key += word.size() + 1;
                continue;
            }
        }
        if (afterHash < 0)
            return false;
        at = afterHash;
        hashKey += given.word(hashKey).size() + 1;
        key = hashKey;
    }
    while (!wanted.atEnd(at) && wanted.word(at) == "#")
        at += 2;
    return wanted.atEnd(at);
}

} // namespace collie::pulse
