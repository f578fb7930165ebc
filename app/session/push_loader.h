#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

#include <unordered_map>

namespace collie::session {

/// Loads pushes and then the jobs of each, newest first, a few at once. What fails is tried again by itself, less and
/// less often. One thread.
class PushLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushLoader)
  public:
    /// Requests for jobs of different pushes under way at once.
    static constexpr int concurrency = 4;

    PushLoader(treeherder::TreeherderClient &treeherder, const Clock &clock, QString repository,
               QObject *parent = nullptr);

    /// Loads the pushes a query names, then the jobs of those whose jobs it has not loaded yet. The same query that is
    /// under way or waits is not asked once more. A whole revision that is the newest commit of no push is looked
    /// for among the other commits.
    void load(const treeherder::PushQuery &query);
    /// Loads the jobs of pushes that are known already.
    void loadJobs(const QVector<qint64> &pushIds);
    /// Notes that the jobs of these pushes are there from elsewhere.
    void noteFinished(const QVector<qint64> &pushIds);
    /// Forgets these pushes: a query that names them loads their jobs anew.
    void forget(const QVector<qint64> &pushIds);
    /// Tries at once what waits for its next try, and once more what was given up or fails of what is under way.
    void retryNow();
    /// Whether a query or jobs are under way or wait for their next try.
    [[nodiscard]] bool isBusy() const;
    /// Whether the jobs of some push are not tried again until retryNow().
    [[nodiscard]] bool hasGivenUp() const { return !m_givenUp.isEmpty(); }

  Q_SIGNALS:
    void pushesLoaded(const QVector<collie::treeherder::Push> &pushes);
    void jobsLoaded(const collie::treeherder::JobBatch &batch);
    /// All jobs of a push have come.
    void pushFinished(qint64 pushId);
    /// Something did not come; it is tried again at nextTryAtMs (milliseconds since the epoch), or not at all when 0.
    void failed(const collie::Error &error, qint64 nextTryAtMs);
    /// An answer came.
    void succeeded();

  private:
    void askForPushes();
    void pump();
    void fail(const Error &error);

    treeherder::TreeherderClient &m_treeherder;
    const Clock &m_clock;
    QString m_repository;
    QQueue<treeherder::PushQuery> m_queries;
    QQueue<qint64> m_waiting;
    QSet<qint64> m_finished;
    QSet<qint64> m_givenUp; ///< Pushes whose jobs cannot come however often they are asked for.
    std::unordered_map<qint64, CancelGuard> m_running; ///< By push id.
    QSet<qint64> m_askedAgain; ///< Of the running ones, those that a retryNow() met: a failure of theirs is old news.
    CancelGuard m_queryGuard;
    bool m_queryRunning = false;
    int m_failures = 0; ///< In a row.
    QTimer m_retry;
};

} // namespace collie::session
