#pragma once

#include "services/base/result.h"
#include "services/pulse/binding.h"
#include "services/pulse/message.h"

#include <QString>
#include <QVector>

/// The format of recordings: JSON Lines. The first line is a header, each further one a message; a file that was
/// appended to holds further headers. With compression the file is a series of zstd frames of whole lines.
namespace collie::pulse {

/// What a recording says of itself.
struct RecordingHeader {
    static constexpr int currentVersion = 1;
    int version = currentVersion;
    qint64 createdAt = 0; ///< Milliseconds since the epoch.
    QString source;       ///< "pulse.mozilla.org as jane"
    QVector<Binding> bindings;
};

/// A line that could not be read.
struct RecordingProblem {
    qint64 line = 0;   ///< From 1.
    qint64 column = 0; ///< From 1; 0 where it is not known.
    QString text;
};

/// One line, with its newline.
[[nodiscard]] QByteArray headerLine(const RecordingHeader &header);
/// One line, with its newline. A body that is JSON stands in it as it came but for line breaks; another one becomes
/// `payloadBase64`. `contentType`, `contentEncoding` and `headers` stand there for messages that have properties.
[[nodiscard]] QByteArray messageLine(const Message &message);
/// Appends messageLine() to `to`.
void appendMessageLine(QByteArray &to, const Message &message);

/// What a line holds.
struct RecordingLine {
    enum class Kind { Message, Header, Blank };
    Kind kind = Kind::Blank;
    Message message = {};
    RecordingHeader header = {};
};
/// Reads a line without its newline: ours, or any object with a `payload` beside `exchange` and `routingKey`, as the
/// Taskcluster UI writes them.
/// \return BadResponse with the column in `detail` where it is known.
[[nodiscard]] Result<RecordingLine> readRecordingLine(const QByteArray &line);

} // namespace collie::pulse
