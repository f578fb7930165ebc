#pragma once

#include "app/cli/failures_verb.h"
#include "app/session/live_jobs.h"
#include "app/session/treeherder_feed.h"
#include "services/base/platform/stop_signals.h"

#include <QQueue>
#include <QSet>

namespace collie::cli {

/// Follows a push until nothing of it will run any more: by Pulse where that may be had, else by looking at Treeherder
/// now and then. Tells each failure as it comes, where that is wanted.
class PushWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushWatch)
  public:
    PushWatch(Session &session, const session::NamedPush &push);
    ~PushWatch() override;

    /// \return how the jobs stand at the end; Cancelled when somebody stops it before.
    [[nodiscard]] Future<failures::JobTally> follow();

    /// Between two looks at Treeherder.
    static constexpr std::chrono::seconds lookEvery{15};
    static constexpr int mostExtraLooks = 8;

  private:
    void look();
    [[nodiscard]] QVector<treeherder::Job> jobs() const;
    void tellMore();
    void tell(const treeherder::Job &job, const Result<failures::JobFailures> &found);
    void confirmEnd();
    void groupKnown(const Result<QVector<taskcluster::GroupTask>> &tasks);
    [[nodiscard]] bool isKnown(const taskcluster::GroupTask &task) const;
    void endIfTold();
    void onFailed(const Error &error, qint64 nextTryAtMs);

    Session &m_session;
    session::NamedPush m_push;
    session::FailureFinder m_finder;
    session::TreeherderFeed m_feed;
    session::LiveJobs m_live;
    StopSignals m_signals;
    Promise<failures::JobTally> m_done;
    QSet<std::pair<QString, int>> m_seen; ///< Failed runs.
    QQueue<treeherder::Job> m_waiting;    ///< Of them, those whose failures are to be asked for.
    int m_asked = 0;                      ///< Of them, those whose failures are under way.
    int m_looksLeft = mostExtraLooks;     ///< That Treeherder is given to learn what the queue knows.
    bool m_isLoaded = false;
    bool m_isConfirming = false;
    bool m_isOver = false; ///< Nothing will run any more.
    QString m_toldTrouble;
};

} // namespace collie::cli
