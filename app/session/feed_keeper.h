#pragma once

#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/storage/cache.h"
#include "services/treeherder/kept_jobs.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace collie::session {

/// Keeps the pushes of a view and the jobs of each in the cache, and brings them back. Jobs are kept by push, whichever
/// view they were seen in, once all of a push are there; what changes is kept a little later, one push at a time.
/// GUI thread.
class FeedKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeedKeeper)
  public:
    /// What was kept of a view.
    struct Kept {
        QVector<treeherder::Push> pushes;       ///< Empty where nothing was.
        std::vector<treeherder::KeptJobs> jobs; ///< Of those pushes whose jobs were kept.
        qint64 keptMs = 0;                      ///< When the oldest of it was, milliseconds since the epoch.
        /// Treeherder told of every change up to then; microseconds since the epoch, 0 without jobs.
        [[nodiscard]] qint64 newsUs() const;
    };
    /// What is to be kept. All outlive the keeper.
    struct Place {
        const models::JobStore &store;
        const models::PushListModel &pushes;
        /// The name of the view among others; empty for one that is not kept.
        std::function<QByteArray()> viewKey;
        /// Treeherder told of every change up to then, microseconds since the epoch; 0 while that is not known.
        std::function<qint64()> newsUs;
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
    void noteRestored();

    static constexpr std::chrono::milliseconds patience{500}; ///< For the first answer of the cache.

  private:
    /// A view that is being brought back.
    struct Restoring;

    void fetchJobs(const std::shared_ptr<Restoring> &restoring, const Promise<Kept> &promise);
    void keepSoon();
    void noteChanged(const QVector<models::JobRow> &rows);
    void keepNext();
    void keepPushes();
    [[nodiscard]] bool isWhole(qint64 pushId) const;

    storage::Cache &m_cache;
    const Place m_place;
    QSet<qint64> m_changed; ///< Pushes with jobs that are not kept as they are.
    bool m_pushesChanged = false;
    QTimer m_soon;
    QTimer m_next; ///< One push at a time, so that nobody waits for all of them.
};

} // namespace collie::session
