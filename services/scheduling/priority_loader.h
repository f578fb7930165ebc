#pragma once

#include "services/base/async.h"
#include "services/scheduling/job_priorities.h"
#include "services/treeherder/runnable_jobs.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>

#include <memory>

namespace collie::scheduling {

/// Of which failures priorities are made.
struct PriorityQuery {
    QStringList repositories{QStringLiteral("autoland"), QStringLiteral("mozilla-central")};
    int days = 90; ///< 1 to 365, back from now.
    /// Costs are those of so many pushes of the first repository, evenly spread over the range and scaled up to all of
    /// them: all jobs of 90 days would be some ten million.
    int sampledPushes = 40;
};

/// Priorities and what they rest on.
struct PriorityReport {
    PriorityQuery query;
    QDateTime from, to;   ///< UTC.
    int pushes = 0;       ///< Of all repositories in the range.
    int notes = 0;        ///< "fixed by commit", of those pushes.
    int costedPushes = 0; ///< Of the first repository, in the range.
    int sampledPushes = 0;
    JobPriorities priorities;
    /// The least number of job types that would catch every failure; nothing when that takes too long to prove.
    std::optional<int> leastHighValue;
};

/// For people: what the priorities rest on, what skipping every job type of low value would save, and how far from the
/// least number of high ones they are.
[[nodiscard]] QString prioritySummary(const PriorityReport &report);

/// Gathers what priorities follow from: the pushes of a range, the notes of those where something was classified as
/// fixed by commit, what is runnable, and what jobs cost. One thread; the computing is done on a pool thread.
class PriorityLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PriorityLoader)
  public:
    /// All outlive the loader.
    PriorityLoader(treeherder::TreeherderClient &treeherder, taskcluster::Queue &queue, const Clock &clock,
                   QObject *parent = nullptr);

    /// What is runnable is told by the newest decision task of the first repository that has such a list.
    /// \return InvalidArgument for a query that cannot be; NotFound when no note names a failure; else as the calls.
    [[nodiscard]] Future<PriorityReport> load(const PriorityQuery &query);

  Q_SIGNALS:
    /// A step of load() is under way. \param what  "Reading notes of pushes"; \param of  0 while it is not known.
    void progressed(const QString &what, int done, int of);

  private:
    struct Run;
    using RunPointer = std::shared_ptr<Run>;

    void listPushes(const RunPointer &run, qint64 untilSeconds);
    void takePushes(const RunPointer &run, const QVector<treeherder::Push> &pushes, qint64 untilSeconds);
    void findClassified(const RunPointer &run);
    void readNotes(const RunPointer &run);
    void findRunnable(const RunPointer &run);
    void readRunnable(const RunPointer &run, const QStringList &decisionTasks);
    void readCosts(const RunPointer &run);
    void compute(const RunPointer &run);

    treeherder::TreeherderClient &m_treeherder;
    treeherder::RunnableJobs m_runnable;
    const Clock &m_clock;
};

} // namespace collie::scheduling
