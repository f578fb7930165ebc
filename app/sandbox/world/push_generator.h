#pragma once

#include "app/sandbox/world/job_catalogue.h"
#include "app/sandbox/world/random.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// Invents pushes with their commits and jobs.
class PushGenerator final {
  public:
    /// \param speed  how much faster than life jobs run.
    PushGenerator(World &world, const JobCatalogue &catalogue, quint32 seed, double speed);

    /// Fills world.repositories.
    void addRepositories();
    /// The pushes there are when the sandbox starts, the newest a few minutes old, older ones finished.
    /// \param pushes, jobsPerPush  for autoland; the other repositories get fewer.
    void addHistory(int pushes, int jobsPerPush, qint64 nowMs);
    /// A push landing at `nowMs`: its decision task is pending, its jobs are unscheduled.
    /// \return its index.
    quint32 addPush(quint32 repository, int jobs, qint64 nowMs);
    /// What somebody is about to push: commits, nothing of it is in the world yet.
    [[nodiscard]] Push inventPush(quint32 repository);
    /// The same for one of these. \return its index.
    quint32 addPush(Push push, int jobs, qint64 nowMs);

    /// A run of `type` on `push` submitted at `nowMs`, unscheduled, with a fate.
    [[nodiscard]] Job makeJob(quint32 push, quint32 type, qint64 nowMs);
    /// How long a run of this type takes, in milliseconds, as fast as this sandbox goes.
    [[nodiscard]] qint64 durationMs(quint32 type);
    [[nodiscard]] Random &random() { return m_random; }

  private:
    [[nodiscard]] std::vector<quint32> chooseTypes(int count);
    [[nodiscard]] treeherder::JobResult invented(const JobType &type);
    void addCommits(Push &push, bool isTry);
    void age(quint32 push, qint64 nowMs);
    void ageJob(Job &job, qint64 submittedMs, qint64 nowMs);
    void addRetries(quint32 push, qint64 nowMs);

    World &m_world;
    const JobCatalogue &m_catalogue;
    Random m_random;
    double m_speed;
    int m_nextPushlogId = 214'300;
};

} // namespace collie::sandbox
