#include "services/failures/parent_push.h"

#include "services/base/words.h"

namespace collie::failures {

using treeherder::Job;
using treeherder::JobStatus;

ParentPush::ParentPush(const PushEvidence &evidence) {
    for (const Job &job : evidence.parentJobs) {
        if (job.status() == JobStatus::Success)
            m_green.insert(rowAndLabel(job));
        if (!isLookedAt(job))
            continue;
        m_failed.insert(rowAndLabel(job));
        const auto known = evidence.failures.constFind(runKey(job));
        if (known == evidence.failures.cend() || known->failures.isEmpty()) {
            m_unread.insert(rowAndSuite(job));
            continue;
        }
        for (const Failure &failure : known->failures)
            m_tests.insert(rowAndSuite(job) + u'\n' + sightingOf(failure).key);
    }
}

std::optional<Judgement> ParentPush::judge(const Job &job, const Sighting &seen) const {
    const QString label = rowAndLabel(job);
    const QString suite = rowAndSuite(job);
    if (seen.isJob ? m_failed.contains(label) : m_tests.contains(suite + u'\n' + seen.key))
        return Judgement{Verdict::InParent, Words::tr("It failed in the parent push, too.")};
    if (!seen.isJob && m_unread.contains(suite))
        return Judgement{Verdict::Unknown,
                         Words::tr("The job failed in the parent push, too; why is not known there.")};
    if (m_green.contains(label))
        return Judgement{Verdict::New, Words::tr("The job passed in the parent push.")};
    if (m_failed.contains(label))
        return Judgement{Verdict::New, Words::tr("The job failed in the parent push, but differently.")};
    return std::nullopt;
}

} // namespace collie::failures
