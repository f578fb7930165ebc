#pragma once

#include "services/base/async.h"
#include "services/treeherder/job_batch.h"

#include <QByteArrayView>
#include <QObject>

namespace collie::taskcluster {
class Queue;
}

namespace collie::treeherder {

class TreeherderClient;

/// What could be added to a push.
struct RunnableCatalogue {
    QString taskGroupId; ///< The push's decision task, which adds them.
    JobBatch jobs;       ///< Rows of state Runnable, one a label.
};

/// Reads public/runnable-jobs.json (treeherder.md §2.8): {label: {platform, groupName, groupSymbol, symbol,
/// collection}}. Labels of more than 500 characters and what is not such an entry are left out, with a warning. Any
/// thread. \param pushId  of the rows. \return BadResponse for what is not such a document; TooLarge above 200,000
/// labels.
[[nodiscard]] Result<JobBatch> parseRunnableJobs(QByteArrayView bytes, qint64 pushId);

/// Finds and loads what could be added to a push. One thread; the artifact is parsed on a pool thread.
class RunnableJobs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunnableJobs)
  public:
    /// Both outlive this.
    RunnableJobs(TreeherderClient &treeherder, taskcluster::Queue &queue, QObject *parent = nullptr)
        : QObject(parent)
        , m_treeherder(treeherder)
        , m_queue(queue) {}

    /// \return NotFound when the push has no decision task, or one without that artifact; as the calls.
    [[nodiscard]] Future<RunnableCatalogue> load(const QString &repository, qint64 pushId);
    /// The same where the decision task is known already.
    [[nodiscard]] Future<RunnableCatalogue> loadOf(const QString &taskGroupId, qint64 pushId);

  private:
    TreeherderClient &m_treeherder;
    taskcluster::Queue &m_queue;
};

} // namespace collie::treeherder
