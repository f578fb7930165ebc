#pragma once

#include "services/base/async.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/job.h"

#include <QCache>
#include <QObject>

#include <map>
#include <vector>

namespace collie::session {

/// Which artifacts the runs of jobs have. Whoever asks about a run that is being asked about gets the same answer, the
/// newer one where the run has ended meanwhile; those of runs that are over are kept, for the runs that were asked
/// about last. One thread.
class RunArtifacts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunArtifacts)
  public:
    using List = QVector<taskcluster::Artifact>;

    /// \param queue  outlives this.
    explicit RunArtifacts(taskcluster::Queue &queue, QObject *parent = nullptr);
    ~RunArtifacts() override;

    /// \param job  one of Taskcluster. \return as Queue::artifacts(). Cancelled by the last who asks, the request ends.
    [[nodiscard]] Future<List> of(const treeherder::Job &job);

    /// Drops the lists that are kept, for those of the time without a network may be old.
    void forget() { m_kept.clear(); }

  private:
    using Key = std::pair<QString, int>; ///< Task and run.
    struct Question {
        int number = 0; ///< Answers of a question that was given up are not those of the next one.
        bool isOver = false;
        CancelGuard guard;
        std::vector<Promise<List>> waiting;
    };

    void ask(const Key &key, bool isOver);
    void answered(const Key &key, const Result<List> &list);
    void dropIfUnwanted(const Key &key);

    taskcluster::Queue &m_queue;
    std::map<Key, Question> m_questions;
    QCache<Key, List> m_kept; ///< Costs are artifacts.
    int m_newest = 0;
};

} // namespace collie::session
