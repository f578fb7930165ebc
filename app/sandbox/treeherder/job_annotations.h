#pragma once

#include "app/sandbox/treeherder/failure_stories.h"
#include "services/base/json.h"

#include <array>
#include <span>

namespace collie::sandbox {

/// Treeherder's names of classifications, the first of which has id 1.
inline constexpr std::array classificationNames{"not classified",
                                                "fixed by commit",
                                                "expected fail",
                                                "intermittent",
                                                "infra",
                                                "new failure not classified",
                                                "autoclassified intermittent",
                                                "intermittent needs bugid"};

/// What people and programs said about failures, as the jobs are classified (treeherder.md §2.6): a failure that a
/// commit fixed names the push that came next, in one of the ways people write revisions.
class JobAnnotations final {
  public:
    JobAnnotations(const World &world, const FailureStories &stories, const BugBook &book)
        : m_world(world)
        , m_stories(stories)
        , m_book(book) {}

    /// GET note/push_notes/?revision=
    [[nodiscard]] Json ofPush(quint32 push) const;
    /// GET note/?job_id=
    [[nodiscard]] Json ofJob(quint32 job) const;
    /// GET bug-job-map/?job_id=…
    [[nodiscard]] Json bugs(std::span<const quint32> jobs) const;
    /// Whether a bug of Bugzilla was attached to a job.
    [[nodiscard]] bool hasBug(quint32 job, qint64 bug) const;

  private:
    struct AttachedBug {
        std::optional<qint64> id;
        qint64 internalId = 0;
        Annotation said;
    };
    /// Oldest first.
    [[nodiscard]] std::vector<Annotation> notes(quint32 job) const;
    [[nodiscard]] std::vector<AttachedBug> attached(quint32 job) const;
    [[nodiscard]] std::optional<Annotation> invented(quint32 job) const;
    [[nodiscard]] QString text(quint32 job) const;
    [[nodiscard]] QString fixingRevision(quint32 push) const;

    const World &m_world;
    const FailureStories &m_stories;
    const BugBook &m_book;
};

} // namespace collie::sandbox
