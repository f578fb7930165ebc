#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVector>

namespace collie::pulse {

/// What a queue wants of an exchange: the messages whose routing key, or one of whose CC routes, fits a pattern.
struct Binding {
    QString exchange;
    QString pattern = QStringLiteral("#");

    friend bool operator==(const Binding &, const Binding &) = default;

    /// "EXCHANGE" or "EXCHANGE:PATTERN", as the command line takes it.
    [[nodiscard]] static Binding parse(const QString &text);
    [[nodiscard]] QString toString() const;
};

/// Whether a routing key fits a pattern of an AMQP topic exchange: words between dots, `*` is one word, `#` any number
/// of them, none included (AMQP 0-9-1 §3.1.3.3). Linear in memory, at worst the product of both lengths in time.
[[nodiscard]] bool topicMatches(QByteArrayView pattern, QByteArrayView routingKey);

} // namespace collie::pulse
