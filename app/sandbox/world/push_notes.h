#pragma once

#include "app/sandbox/world/world.h"
#include "services/base/json.h"

#include <array>

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

/// What sheriffs noted about the failures of a push, as its jobs are classified: a failure that a commit fixed names
/// the push that came next, in one of the ways people write revisions (treeherder.md §2.6).
class PushNotes final {
  public:
    explicit PushNotes(const World &world)
        : m_world(world) {}

    /// GET note/push_notes/?revision=
    [[nodiscard]] Json ofPush(quint32 push) const;
    /// GET note/?job_id=
    [[nodiscard]] Json ofJob(quint32 job) const;

  private:
    [[nodiscard]] bool hasNote(const Job &job) const;
    [[nodiscard]] QString text(quint32 job) const;
    [[nodiscard]] QString fixingRevision(quint32 push) const;

    const World &m_world;
};

} // namespace collie::sandbox
