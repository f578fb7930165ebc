#pragma once

#include <QByteArray>

namespace collie::app {

/// What could have been recorded of Pulse: tasks that run and end. \param from  of the first message, milliseconds
/// since the epoch. \param between  of two messages, milliseconds.
[[nodiscard]] QByteArray exampleRecording(qint64 from, qint64 between);

} // namespace collie::app
