#pragma once

#include "services/failures/health_sighting.h"

#include <QSet>

namespace collie::failures {

/// What is known of a failure, and one plain sentence why.
struct Judgement {
    Verdict verdict = Verdict::Unknown;
    QString reason;
};

/// The push before the one that is judged (failures.md §6). Pure; any thread.
class ParentPush final {
  public:
    /// \param evidence  of which the parent's jobs and failures are read.
    explicit ParentPush(const PushEvidence &evidence);

    /// What the parent push tells of a failure; nothing when it did not run such a job.
    [[nodiscard]] std::optional<Judgement> judge(const treeherder::Job &job, const Sighting &seen) const;

  private:
    QSet<QString> m_green, m_failed; ///< Labels.
    QSet<QString> m_unread;          ///< Suites.
    QSet<QString> m_tests;           ///< Suite and test.
};

} // namespace collie::failures
