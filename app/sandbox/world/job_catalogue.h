#pragma once

#include "app/sandbox/world/world.h"

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
    /// Adds its types to `world`. \param runnable  how many of them a person may add to a push, at most.
    JobCatalogue(World &world, int runnable);

    [[nodiscard]] const std::vector<JobSet> &sets() const { return m_sets; }
    [[nodiscard]] quint32 decisionType() const { return m_decisionType; }
    /// Types a decision task's graph is about, tests last: [first, end) of World::types().
    [[nodiscard]] quint32 firstType() const { return m_firstType; }
    [[nodiscard]] quint32 endOfTypes() const { return m_endOfTypes; }
    /// The build that a test needs; nothing for what needs none.
    [[nodiscard]] static std::optional<quint32> buildOf(const World &world, quint32 type);
    /// A type like another one with something behind its label and symbol; made when first asked for.
    [[nodiscard]] static quint32 variantType(World &world, quint32 type, const QString &label, const QString &symbol);
    /// public/runnable-jobs.json: every label a person may add.
    [[nodiscard]] const QByteArray &runnableJobs() const { return m_runnableJobs; }

    /// The type of the task of an action; made when first asked for.
    [[nodiscard]] static quint32 actionType(World &world, const QString &title, const QString &symbol);

  private:
    void addBuilds(World &world);
    void addChecks(World &world);
    void addTests(World &world);
    void addVariants(World &world, size_t most);
    void writeRunnableJobs(const World &world, size_t most);

    std::vector<JobSet> m_sets;
    quint32 m_decisionType = 0, m_firstType = 0, m_endOfTypes = 0;
    QByteArray m_runnableJobs;
};

} // namespace collie::sandbox
