#pragma once

#include "app/sandbox/world.h"

#include <vector>

namespace collie::sandbox {

/// Jobs that a push takes or leaves together: all chunks of a suite on a platform, or one build.
struct JobSet {
    std::vector<quint32> types; ///< Into World::types().
    bool always = false;        ///< Part of every push: builds and checks.
};

/// Every job an autoland-like repository could run, by platform and suite.
class JobCatalogue final {
  public:
    /// Adds its types to `world`.
    explicit JobCatalogue(World &world);

    [[nodiscard]] const std::vector<JobSet> &sets() const { return m_sets; }
    [[nodiscard]] quint32 decisionType() const { return m_decisionType; }
    /// public/runnable-jobs.json: every label a person may add.
    [[nodiscard]] const QByteArray &runnableJobs() const { return m_runnableJobs; }

    /// The type of the task of an action; made when first asked for.
    [[nodiscard]] static quint32 actionType(World &world, const QString &title, const QString &symbol);

  private:
    void addBuilds(World &world);
    void addChecks(World &world);
    void addTests(World &world);
    void writeRunnableJobs(const World &world, quint32 firstType);

    std::vector<JobSet> m_sets;
    quint32 m_decisionType = 0;
    QByteArray m_runnableJobs;
};

} // namespace collie::sandbox
