#pragma once

#include "app/session/failure_search.h"
#include "services/base/platform/scratch_folder.h"

#include <QCache>
#include <QHash>

namespace collie::session {

/// Finds why jobs failed, and keeps what was found for the jobs asked about last. Whoever asks for a job that is being
/// asked about already gets the same answer. One thread.
class FailureFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureFinder)
  public:
    /// \param deployment  outlives this.
    explicit FailureFinder(DeploymentSession &deployment, QObject *parent = nullptr);
    ~FailureFinder() override;

    /// What is known by now without asking; nothing for a job nobody asked about. Complete, or of a search that is
    /// under way or was given up: its state is Asking then, and find() goes on from there.
    [[nodiscard]] std::optional<failures::JobFailures> known(const treeherder::Job &job) const;
    /// Everything there is. Cancelled by the last who asks, the search ends.
    /// \return a value also where nothing could be loaded: its state tells.
    [[nodiscard]] Future<failures::JobFailures> find(const FailureQuestion &question);
    /// Forgets what is known of a job, so that it is asked for anew.
    void forget(const treeherder::Job &job);

  Q_SIGNALS:
    /// known() tells more of this run.
    void grown(const QString &taskId, int runId);

  private:
    struct Kept {
        FailureSearch::Known known;
        bool withBugs = false;
    };
    struct Search {
        std::unique_ptr<FailureSearch> search;
        std::vector<Promise<failures::JobFailures>> waiting;
    };
    using Key = std::pair<QString, int>;

    [[nodiscard]] static Key keyOf(const treeherder::Job &job);
    void begin(const Key &key, const FailureQuestion &question);
    void keep(const Key &key, const FailureSearch &search);
    void finish(const Key &key);
    void dropIfUnwanted(const Key &key);

    DeploymentSession &m_deployment;
    ScratchFolder m_spools;
    QCache<Key, Kept> m_kept; ///< Costs are failures.
    std::map<Key, Search> m_searches;
};

} // namespace collie::session
