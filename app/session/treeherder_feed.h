#pragma once

#include "app/session/feed.h"
#include "app/session/feed_keeper.h"
#include "app/session/job_mirror.h"
#include "app/session/push_loader.h"
#include "app/session/resting_pushes.h"
#include "services/treeherder/poller.h"

#include <unordered_map>
#include <vector>

namespace collie::session {

/// The pushes of one repository as Treeherder tells of them; the queue tells the states of their jobs sooner.
class TreeherderFeed final : public Feed {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeherderFeed)
  public:
    /// \param deployment,clock  outlive the feed. \param pollInterval  between two looks for news.
    TreeherderFeed(DeploymentSession &deployment, const Clock &clock, const QString &repository,
                   std::chrono::milliseconds pollInterval, QObject *parent = nullptr);
    ~TreeherderFeed() override;

    void start(const treeherder::PushQuery &query) override;
    void loadMore(int count) override;
    void refresh() override;
    void setHidden(bool hidden) override { m_poller.setHidden(hidden); }
    void setSight(const QVector<qint64> &seen, const QSet<qint64> &spared) override;
    void rest() override;
    [[nodiscard]] bool isLoading() const override {
        return m_isRestoring || m_isCatchingUp || m_loader.isBusy() || isApplying();
    }

    [[nodiscard]] QVector<pulse::Binding> bindings() const override;
    void take(const QVector<pulse::Message> &messages) override { m_mirror.take(messages); }
    /// Treeherder hears of what was missed later than the queue can tell, so the queue is asked about these.
    void closeGap(const QVector<qint64> &watched) override;

    [[nodiscard]] QString repository() const override { return m_repository; }
    [[nodiscard]] bool isTry() const override { return m_description.isTry; }
    [[nodiscard]] treeherder::Repository description() const override { return m_description; }
    [[nodiscard]] Texts texts() const override;
    [[nodiscard]] QString nameOf(const QString &revision) const override;
    [[nodiscard]] QString nameOfJobs(qsizetype jobs, qsizetype pushes) const override;
    /// A range of up to PushQuery::rangeCount pushes comes whole; a longer one is cut until it is loaded to its end.
    [[nodiscard]] QString missingText() const override;
    [[nodiscard]] int missingOffer() const override;
    [[nodiscard]] QUrl pageOf(const treeherder::Push &push) const override;
    void setDescription(const treeherder::Repository &description) override { m_description = description; }
    [[nodiscard]] QVector<pulse::BindingSet> bindingSets(const QVector<pulse::Binding> &mine) const override;
    [[nodiscard]] QVector<Listening> listenings(const std::optional<treeherder::Push> &shown) const override;
    [[nodiscard]] QVector<pulse::Binding> ownBindings(const QString &login) const override;

    [[nodiscard]] FindGroup findGroup(qint64 pushId) const override;
    [[nodiscard]] Future<actions::Offer> offersFor(qint64 pushId) override;
    [[nodiscard]] Future<treeherder::JobDetails> detailsOf(const treeherder::Job &job) override;
    [[nodiscard]] Future<QVector<treeherder::LogUrl>> logsOf(const treeherder::Job &job) override;
    [[nodiscard]] Future<treeherder::RunnableCatalogue> runnableOf(qint64 pushId) override;

  protected:
    void look() override { m_poller.retryNow(); }
    void pushesTaken(const QVector<treeherder::Push> &pushes, bool areFirst) override;
    void finishLoading() override;

  private:
    /// How the view is called in the cache.
    [[nodiscard]] QByteArray viewKey() const;
    void takeKept(const FeedKeeper::Kept &kept);
    void loadMissingJobs(const QVector<treeherder::Push> &loaded);
    void askForMissed(qint64 pushId);
    void askForMissed();
    [[nodiscard]] RestingPushes::Place restingPlace();
    void dropWhatIsPartedFrom(const QVector<treeherder::Push> &loaded);
    void loadFirst();
    void load(const treeherder::PushQuery &query);
    void takeLoaded(const QVector<treeherder::Push> &pushes);
    void takeNewPushes(const QVector<treeherder::Push> &pushes);
    void nameThePush(const QVector<treeherder::Push> &pushes);
    void answered();

    QString m_repository;
    treeherder::Repository m_description;
    PushLoader m_loader;
    treeherder::Poller m_poller;
    RestingPushes m_resting;
    JobMirror m_mirror;
    qint64 m_loadBeganMs = 0;            ///< Milliseconds since the epoch.
    int m_asked = 0;                     ///< Pushes, by the load that was begun last.
    bool m_isCut = false;                ///< It brought as many as it asked for, so that there may be more.
    std::vector<CancelGuard> m_catchUps; ///< Looks for task groups after a gap.
    std::unordered_map<qint64, CancelGuard> m_wakings; ///< Looks for news of pushes that rested.
    QHash<qint64, qint64> m_missedUs; ///< Pushes that rested: up to when all that happened in them has come.
    qint64 m_keptNewsUs = 0;          ///< As FeedKeeper::Kept::newsUs(), until the first pushes have come.
    bool m_isRestoring = false;       ///< From the cache.
    bool m_isCatchingUp = false;      ///< With what was kept: what changed since has not come yet.
    bool m_hasCaughtUp = false;
    bool m_isKnown = false;               ///< How far the news reach.
    qint64 m_newsUs = 0;                  ///< That far they are in the store; microseconds since the epoch.
    std::unique_ptr<FeedKeeper> m_keeper; ///< Null where nothing is kept.
};

} // namespace collie::session
