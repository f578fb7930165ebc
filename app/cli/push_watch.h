#pragma once

#include "app/cli/push_support.h"
#include "app/session/failure_finder.h"
#include "app/session/live_jobs.h"
#include "app/session/treeherder_feed.h"
#include "services/base/platform/stop_signals.h"
#include "services/failures/job_tally.h"
#include "services/failures/push_report.h"

#include <QHash>
#include <QQueue>
#include <QTimer>

namespace collie::cli {

/// Follows a push until nothing of it will run any more: by Pulse where that may be had, else by looking at Treeherder
/// now and then. Tells each failure as it comes, where that is wanted.
class PushWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushWatch)
  public:
    PushWatch(Session &session, const session::NamedPush &push);
    ~PushWatch() override;

    /// \return how the jobs stand at the end; Cancelled when somebody stops it before; NotFound for a push that has
    /// been without jobs for longer than it takes to make them; Storage when nobody reads what is printed.
    [[nodiscard]] Future<failures::JobTally> follow();

    /// Between two looks at Treeherder.
    static constexpr std::chrono::seconds lookEvery{15};
    static constexpr int mostExtraLooks = 8;
    /// Between two questions for the failures of a job whose log Treeherder has not read yet.
    static constexpr std::chrono::seconds askAgainAfter{5};
    static constexpr int mostQuestions = 24;
    /// So long after a push its decision task may still be on its way.
    static constexpr std::chrono::hours jobsComeWithin{1};

  private:
    void look();
    [[nodiscard]] treeherder::Job newest(const treeherder::Job &job) const;
    [[nodiscard]] QVector<treeherder::Job> jobs() const;
    void want(const treeherder::Job &job);
    void waitForJobs();
    void tellMore();
    void answered(const treeherder::Job &job, const Result<failures::JobFailures> &found);
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
    QHash<failures::RunKey, int> m_seen; ///< Failed runs, and how often their failures were asked for.
    QQueue<treeherder::Job> m_waiting;   ///< Of them, those whose failures are to be asked for.
    QVector<treeherder::Job> m_unread;   ///< Of them, those that are to be asked for later.
    QTimer m_askAgain;
    int m_asked = 0;                  ///< Of the failed runs, those whose failures are under way.
    int m_looksLeft = mostExtraLooks; ///< That Treeherder is given to learn what the queue knows.
    bool m_isLoaded = false;
    bool m_saidThatItWaits = false; ///< For the first job.
    bool m_isConfirming = false;
    bool m_isOver = false; ///< Nothing will run any more.
    QString m_toldTrouble;
};

} // namespace collie::cli
