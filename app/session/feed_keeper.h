#pragma once

#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/storage/cache.h"
#include "services/treeherder/kept_jobs.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace collie::session {

/// Keeps the pushes of a view and the jobs of each in the cache, and brings them back. Jobs are kept by push, whichever
/// view they were seen in, once all of a push are there; what changes is kept a little later, one push at a time. What
/// did not change is not written again: how far the news of it reach now is kept beside the view. GUI thread.
class FeedKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeedKeeper)
  public:
    /// What was kept of a view.
    struct Kept {
        QVector<treeherder::Push> pushes;       ///< Empty where nothing was.
        std::vector<treeherder::KeptJobs> jobs; ///< Of those pushes whose jobs were kept.
        qint64 keptMs = 0;                      ///< When the server told of it, milliseconds since the epoch.
        /// Pushes whose jobs stayed as they were kept, and up to when; microseconds since the epoch.
        QHash<qint64, qint64> unchangedUs;
        /// Treeherder told of every change up to then; microseconds since the epoch, 0 without jobs.
        [[nodiscard]] qint64 newsUs() const;
    };
    /// What is to be kept. All outlive the keeper.
    struct Place {
        const models::JobStore &store;
        const models::PushListModel &pushes;
        /// The name of the view among others; empty for one that is not kept.
        std::function<QByteArray()> viewKey;
        /// Every change of a push up to then is in the store, microseconds since the epoch; 0 while that is not known.
        std::function<qint64(qint64 pushId)> newsUs;
        /// When the server last answered, milliseconds since the epoch; 0 never.
        std::function<qint64()> newsMs;
    };

    /// \param cache  outlives the keeper.
    FeedKeeper(storage::Cache &cache, Place place, QObject *parent = nullptr);
    /// Keeps what changed until now.
    ~FeedKeeper() override;

    /// \return what was kept of the view; nothing of it where the cache is of no use or does not answer soon: a start
    /// does not wait for that.
    [[nodiscard]] Future<Kept> restore(const QByteArray &viewKey);
    /// The jobs of one push; nothing where they were not kept.
    [[nodiscard]] Future<std::optional<treeherder::KeptJobs>> jobsOf(qint64 pushId);
    /// Keeps the jobs of a push at once.
    void keepNow(qint64 pushId);
    /// What is in the models is what came back.
    void noteRestored(const Kept &kept);

    static constexpr std::chrono::milliseconds patience{500}; ///< For the first answer of the cache.

  private:
    /// A view that is being brought back.
    struct Restoring;
    /// How far the news reach of the jobs that are kept of a push. Another program may have kept others since: those
    /// are known by their `keptUs`.
    struct News {
        qint64 keptUs = 0;  ///< When they were kept.
        qint64 untilUs = 0; ///< When it was last known that they are still the same; 0 where that is not later.
    };
    /// Likewise of all pushes of a view.
    struct NewsOfView {
        qint64 newsMs = 0; ///< When the server last answered.
        QHash<qint64, News> ofPush;
    };

    [[nodiscard]] static QByteArray newsKey(const QByteArray &viewKey);
    [[nodiscard]] static QByteArray toBytes(const NewsOfView &news);
    [[nodiscard]] static NewsOfView newsFromBytes(const QByteArray &bytes);
    void fetchJobs(const QByteArray &viewKey, const std::shared_ptr<Restoring> &restoring,
                   const Promise<Kept> &promise);
    void keepSoon();
    void noteChanged(const QVector<models::JobRow> &rows);
    void keepNext();
    void keepPushes();
    void keepNews();
    [[nodiscard]] bool isWhole(qint64 pushId) const;

    storage::Cache &m_cache;
    const Place m_place;
    QSet<qint64> m_changed;     ///< Pushes with jobs that are not kept as they are.
    QHash<qint64, News> m_kept; ///< By push.
    QByteArray m_keptNews;      ///< As it was written last.
    bool m_pushesChanged = false;
    QTimer m_soon;
    QTimer m_next; ///< One push at a time, so that nobody waits for all of them.
};

} // namespace collie::session
