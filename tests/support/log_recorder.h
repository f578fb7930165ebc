#pragma once

#include <QString>
#include <QStringList>

namespace collie::test {

/// Collects every log line of the process, of every category and level, while it lives. One at a time.
class LogRecorder final {
  public:
    LogRecorder();
    ~LogRecorder();
    Q_DISABLE_COPY_MOVE(LogRecorder)

    /// Everything logged so far, a line each: "category: text".
    [[nodiscard]] QStringList lines() const;
};

} // namespace collie::test
