#pragma once

#include "app/cli/session.h"
#include "services/base/platform/scratch_folder.h"
#include "services/logs/log_follower.h"

#include <QObject>
#include <QRegularExpression>

namespace collie::cli {

/// A line of a log.
struct MatchedLine {
    qint64 number = 0; ///< From 1.
    QByteArray text;   ///< As it is, without its end; of a very long one the beginning, with "…" behind it.
};

/// What a search found.
struct LogMatches {
    QVector<MatchedLine> lines;
    qint64 more = 0; ///< Lines that match beside those that are kept.
};

/// Searches the log of a run: what is there when it is asked. One search each, which deletes itself at its end.
class LogSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSearch)
  public:
    LogSearch(Session &session, const QString &taskId, int runId, QRegularExpression only);

    /// \return the follower's error where there is no log.
    [[nodiscard]] Future<LogMatches> find();
    static constexpr qsizetype mostLines = 10'000; ///< Kept of a log.

  private:
    void onState(logs::LogFollower::State state);
    void search();
    void end(const Result<LogMatches> &found);

    ScratchFolder m_folder;
    logs::LogFollower m_follower;
    QRegularExpression m_only;
    Promise<LogMatches> m_done;
};

} // namespace collie::cli
