#pragma once

#include "app/sandbox/treeherder/failure_story.h"
#include "app/sandbox/treeherder/story_builder.h"
#include "app/sandbox/world/example_cases.h"

namespace collie::sandbox {

/// Invents what went wrong in each failed job. The same job always has the same story, and jobs of one push fail in
/// the same tests now and then.
class FailureStories final {
  public:
    FailureStories(const World &world, const BugBook &book)
        : m_world(world)
        , m_book(book) {}

    /// \return an empty story for a job that did not fail, or is not over.
    [[nodiscard]] FailureStory of(quint32 job) const;
    /// Whether a job is over and red.
    [[nodiscard]] static bool isFailed(const Job &job);
    /// Lines that a run of that type writes when nothing goes wrong, without the first two and the last; what went
    /// wrong comes before the last `stepsAfter` of them.
    [[nodiscard]] static quint32 steps(const Job &job) { return 200 + job.type % 400; }
    static constexpr quint32 stepsAfter = 10;
    static constexpr quint32 linesBefore = 2; ///< What each log begins with.
    /// The manifests a test job of that type runs.
    [[nodiscard]] static QStringList manifests(const JobType &type);

  private:
    [[nodiscard]] const KnownTest &testOf(const Job &job, quint32 which) const;
    void tell(StoryBuilder &story, const Job &job) const;
    void tellCheck(StoryBuilder &story, const Job &job) const;
    void tellExample(StoryBuilder &story, const Job &job, ExampleCase which) const;
    /// \return false for one that is none of those.
    bool tellHostile(StoryBuilder &story, const KnownTest &test, ExampleCase which) const;

    const World &m_world;
    const BugBook &m_book;
};

} // namespace collie::sandbox
