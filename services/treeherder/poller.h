#pragma once

#include "services/base/clock.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace collie::treeherder {

/// Asks Treeherder again and again what is new: pushes of one repository, and what changed among the jobs of some of
/// its pushes. Rests while nobody has looked for long. One thread, that of the client.
class Poller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Poller)
  public:
    struct Timing {
        std::chrono::milliseconds interval = std::chrono::minutes(1);
        double jitter = 0.1; ///< Each wait is longer or shorter by up to this part.
        std::chrono::milliseconds hiddenRest = std::chrono::minutes(5); ///< Hidden for this long, it rests.
        std::chrono::milliseconds overlap =
            std::chrono::minutes(1); ///< Asked again each time: changes become visible late.
        std::chrono::milliseconds longestWait =
            std::chrono::minutes(10); ///< After failures the waits double up to this.
    };

    Poller(TreeherderClient &client, const Clock &clock, Timing timing, QObject *parent = nullptr);
    Poller(TreeherderClient &client, const Clock &clock, QObject *parent = nullptr);
    ~Poller() override;

    /// Starts, or turns to something else: what was under way is dropped. The first poll comes after one interval, as
    /// whoever calls this has just loaded what there is.
    /// \param pushes  those whose jobs are followed; new ones are added as they are found.
    /// \param within  see setLimits().
    void watch(const QString &repository, const QVector<Push> &pushes, const PushQuery &within = {});
    /// What new pushes have to fit: author, newer end of a range, a search. A query that names certain pushes lets no
    /// others come, so that they are not asked for either.
    void setLimits(const PushQuery &within);
    /// Replaces the pushes whose jobs are followed, without starting anew. The newest push known stays known.
    void setPushes(const QVector<qint64> &pushIds);
    /// Tells how far the jobs that were loaded elsewhere reach; microseconds since the epoch. Until then, changes since
    /// watch() are asked for.
    void noteLastModified(qint64 microseconds);
    /// How far the news reach, microseconds since the epoch.
    [[nodiscard]] qint64 newestLastModifiedUs() const { return m_newestLastModifiedUs; }
    /// Stops and drops what is under way.
    void stop();
    /// Polls at once, unless a poll is under way.
    void retryNow();
    /// Whether the window is out of sight. After hiddenRest polls cease; the first sight of it polls at once when the
    /// last poll is older than an interval.
    void setHidden(bool hidden);
    /// Ceases at once, as after hiddenRest; what is under way is completed.
    void rest();

  Q_SIGNALS:
    /// Pushes that were not known, newest first.
    void pushesArrived(const QVector<collie::treeherder::Push> &pushes);
    /// Jobs that are new or changed, or were asked for again.
    void jobsArrived(const collie::treeherder::JobBatch &batch);
    /// \param nextTryAtMs  milliseconds since the epoch.
    void failed(const collie::Error &error, qint64 nextTryAtMs);
    /// A poll is done; everything up to now has arrived.
    void succeeded();

  private:
    void poll();
    void askJobs();
    void onFailed(const Error &error);
    void onSucceeded();
    void waitFor(std::chrono::milliseconds time);

    TreeherderClient &m_client;
    const Clock &m_clock;
    const Timing m_timing;
    QTimer m_timer;
    QTimer m_hiddenTimer;
    QString m_repository; ///< Empty when stopped.
    PushQuery m_within;
    QVector<qint64> m_pushIds;
    QSet<qint64> m_knownPushIds;
    qint64 m_newestPushTimestamp = 0; ///< Seconds.
    qint64 m_newestLastModifiedUs = 0;
    qint64 m_lastPollMs = 0;
    int m_failures = 0; ///< In a row.
    bool m_isPolling = false;
    bool m_isResting = false;
    int m_generation = 0; ///< Answers to earlier ones are dropped.
    CancelGuard m_request;
};

} // namespace collie::treeherder
