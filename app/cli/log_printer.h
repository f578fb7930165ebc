#pragma once

#include "app/cli/session.h"
#include "services/artifacts/log_follower.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace collie::cli {

/// Writes a log to standard output as it comes, line by line.
class LogPrinter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogPrinter)
  public:
    struct Options {
        QString taskId;
        int runId = 0;
        bool follow = false;          ///< Go on while the task runs; else end with what is there.
        QRegularExpression only = {}; ///< Only lines that match; all when the pattern is empty.
    };
    LogPrinter(Session &session, const Options &options);

    /// \return the follower's error; NotFound when no line matched.
    [[nodiscard]] Future<void> print();

  private:
    void take(qint64 available);
    void writeLine(const QByteArray &line);
    void onState(artifacts::LogFollower::State state);
    void end();

    Options m_options;
    artifacts::BulkClient m_bulk;
    QTemporaryDir m_folder;
    artifacts::LogFollower m_follower;
    QFile m_spool;
    QByteArray m_rest; ///< The line that is not complete yet.
    QTimer m_quiet;
    Promise<void> m_done;
    bool m_matched = false;
};

} // namespace collie::cli
