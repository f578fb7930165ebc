#pragma once

#include "app/cli/session.h"
#include "services/base/platform/scratch_folder.h"
#include "services/logs/log_follower.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QTimer>

namespace collie::cli {

/// Writes a log to standard output as it comes: its bytes as they are, or the lines that match. On a terminal nothing
/// of it but colours gets through to steer it.
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

    /// \return the follower's error; NotFound when no line matched; Storage when the output takes no more.
    [[nodiscard]] Future<void> print();

  private:
    void take(qint64 available);
    void takeLines(const QByteArray &piece);
    void searchPart();
    void writeMatch(const QByteArray &text);
    void onState(logs::LogFollower::State state);
    void endQuiet();
    void end();

    Options m_options;
    ScratchFolder m_folder;
    logs::LogFollower m_follower;
    QFile m_spool;
    QByteArray m_rest;        ///< The line that is not complete yet, as far as it is kept.
    qsizetype m_searched = 0; ///< Bytes of it that hold no line feed.
    bool m_toldCut = false;   ///< That a line is searched in parts.
    QTimer m_quiet;
    Promise<void> m_done;
    bool m_matched = false;
};

} // namespace collie::cli
