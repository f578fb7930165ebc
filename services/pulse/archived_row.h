#pragma once

#include <QByteArrayView>

namespace collie::pulse {

/// One row of a stream as its archive holds it; views into the bytes it was read from.
struct ArchivedRow {
    qint64 receivedAt = 0;  ///< Milliseconds since the epoch.
    QByteArrayView texts;   ///< Exchange, routing key and CC routes (a space between), one behind the other.
    QByteArrayView payload; ///< As it came.
    quint16 exchangeLength = 0, keyLength = 0, ccLength = 0;
    bool redelivered = false, duplicate = false;
    bool isGap = false; ///< Messages may be missing here; the key is the sentence that says so.
};

} // namespace collie::pulse
