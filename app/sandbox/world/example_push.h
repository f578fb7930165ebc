#pragma once

#include "app/sandbox/world/example_cases.h"
#include "app/sandbox/world/job_catalogue.h"
#include "app/sandbox/world/random.h"

namespace collie::sandbox {

/// Adds pushes to try that show every kind of failure there is, the same ones whatever the seed.
class ExamplePush final {
  public:
    /// Who pushed the examples.
    static constexpr auto author = "examples@example.com";
    /// Who pushed an older push with the same jobs, most of them green: a robot that reviews.
    static constexpr auto reviewer = "reviewbot";
    /// Commits of the push of examples: more than Treeherder lists.
    static constexpr int commits = 25;

    ExamplePush(World &world, const JobCatalogue &catalogue)
        : m_world(world)
        , m_catalogue(catalogue) {}

    /// \param nowMs  since the epoch; all jobs are over by then.
    void add(qint64 nowMs);

  private:
    void addPush(qint64 atMs, bool isReviewer);
    [[nodiscard]] std::vector<Commit> texts(bool isReviewer);
    [[nodiscard]] quint32 typeOf(const Example &example);
    /// \return its index.
    quint32 addJob(quint32 push, quint32 type, qint64 waitSeconds, treeherder::JobResult result);

    World &m_world;
    const JobCatalogue &m_catalogue;
    Random m_random{20'261'129}; ///< Of its own, so that the other pushes stay as they are.
};

} // namespace collie::sandbox
