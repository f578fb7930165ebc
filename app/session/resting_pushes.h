#pragma once

#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/base/async.h"
#include "services/treeherder/kept_jobs.h"

#include <QObject>
#include <QSet>
#include <QVector>

#include <functional>
#include <optional>
#include <unordered_map>

namespace collie::session {

/// Keeps the memory that jobs take bounded: where there are very many, the jobs of pushes far from what is on the
/// screen leave the store, and come back when somebody comes near. Their pushes stay, with the counts as they were;
/// what changed meanwhile is asked for on the return, so that until then counts may be old. What passes over all jobs,
/// as the values a field filter offers do, passes over those in memory. GUI thread.
class RestingPushes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestingPushes)
  public:
    /// Whose jobs these are, and where they go meanwhile. All outlive this.
    struct Place {
        models::JobStore &store;
        const models::PushListModel &pushes;
        /// Keeps the jobs of a push, all of which are in the store; may be empty where there is nowhere.
        std::function<void(qint64 pushId)> keep;
        /// What was kept of a push; nothing where that is gone.
        std::function<Future<std::optional<treeherder::KeptJobs>>(qint64 pushId)> fetchKept;
        /// Loads the jobs of a push anew.
        std::function<void(qint64 pushId)> load;
        /// Asks what changed in a push. \param sinceUs  microseconds since the epoch.
        std::function<void(qint64 pushId, qint64 sinceUs)> catchUp;
        /// Whether pushes may go now: what was told of their jobs is in the store, and they can be kept.
        std::function<bool()> mayRest;
    };
    /// In memory at once; about 120 MB.
    static constexpr int usualMostJobs = 1'200'000;

    RestingPushes(Place place, int mostJobs = usualMostJobs, QObject *parent = nullptr);
    ~RestingPushes() override;

    /// What is on the screen. \param seen  the pushes of which jobs would be seen. \param spared  those that stay in
    /// memory wherever they are: somebody has chosen or watches something there.
    void setSight(const QVector<qint64> &seen, const QSet<qint64> &spared);
    /// Jobs have come: lets pushes rest where they are too many, and may.
    void look();
    /// News of jobs without those of pushes that rest: they are asked for on the return.
    [[nodiscard]] treeherder::JobBatch withoutResting(const treeherder::JobBatch &news) const;

    /// Pushes this near to one on the screen are brought back; those a little farther do not rest either.
    static constexpr int wakesWithin = 2;
    static constexpr int staysWithin = 5;

  private:
    [[nodiscard]] int distanceOf(int row) const;
    void wakeNear();
    void wake(qint64 pushId);
    [[nodiscard]] bool isWaking(qint64 pushId) const { return m_waking.contains(pushId) || m_loading.contains(pushId); }

    const Place m_place;
    const int m_mostJobs;
    int m_firstRow = 0; ///< Of the pushes on the screen, among all.
    int m_lastRow = 0;
    QSet<qint64> m_spared;
    std::unordered_map<qint64, CancelGuard> m_waking; ///< Until what was kept of them is there.
    QSet<qint64> m_loading;                           ///< Nothing was kept: until their first jobs are there.
};

} // namespace collie::session
