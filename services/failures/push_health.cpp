#include "services/failures/push_health.h"

#include "services/base/english_scope.h"
#include "services/base/words.h"
#include "services/failures/intermittent_jobs.h"
#include "services/failures/parent_push.h"
#include "services/failures/stable_text.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace collie::failures {

using treeherder::HealthTest;
using treeherder::Job;
using treeherder::JobStatus;
using treeherder::PushHealth;

namespace {

constexpr qsizetype mostFailuresOfJob = 200;
constexpr qsizetype mostLinesOfEntry = 50;
constexpr int fixedByCommitId = 2;
constexpr int newFailureId = 6;

/// Which of the verdicts of one test holds: the one that most asks for a look.
int weightOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::New:
        return 3;
    case Verdict::Unknown:
        return 2;
    case Verdict::InParent:
        return 1;
    case Verdict::Intermittent:
        return 0;
    }
    Q_UNREACHABLE();
}

auto orderOfJob(const Job &job) {
    return std::tie(job.platform, job.platformOption, job.typeName, job.runId, job.taskId, job.id);
}

struct FailedJob {
    Job job;
    bool passedAgain = false; ///< In the same push.
};

/// Sorts the failures of one push.
class PushJudge final {
  public:
    explicit PushJudge(const PushEvidence &evidence)
        : m_evidence(evidence)
        , m_parent(evidence) {
        const QVector<qsizetype> passed = failuresThatPassed(evidence.jobs);
        for (qsizetype i = 0; i < evidence.jobs.size(); ++i) {
            if (isLookedAt(evidence.jobs[i]))
                m_failed.append({evidence.jobs[i], std::binary_search(passed.begin(), passed.end(), i)});
        }
        if (evidence.health)
            takeHealth(*evidence.health);
        std::sort(m_failed.begin(), m_failed.end(),
                  [](const FailedJob &a, const FailedJob &b) { return orderOfJob(a.job) < orderOfJob(b.job); });
    }

    [[nodiscard]] PushReport report() {
        PushReport made;
        made.tally = tallyJobs(m_evidence.jobs);
        for (const FailedJob &failed : m_failed) {
            for (const Sighting &seen : sightings(failed.job))
                add(made, failed, seen);
        }
        for (HealthEntry &entry : made.entries) {
            std::stable_sort(entry.lines.begin(), entry.lines.end(),
                             [](const HealthLine &a, const HealthLine &b) { return a.jobs.size() > b.jobs.size(); });
        }
        std::sort(made.entries.begin(), made.entries.end(), [](const HealthEntry &a, const HealthEntry &b) {
            return std::tuple(a.verdict, -a.jobs.size(), a.test, a.isJob) <
                   std::tuple(b.verdict, -b.jobs.size(), b.test, b.isJob);
        });
        for (const qsizetype index : jobsToRead(m_evidence.jobs)) {
            if (!m_evidence.failures.contains(runKey(m_evidence.jobs[index])))
                ++made.unread;
        }
        return made;
    }

  private:
    /// Failed jobs that only Treeherder's answer tells of are taken, too. It tells no tier of them, nor what came
    /// later.
    void takeHealth(const PushHealth &health) {
        QSet<qint64> known;
        for (const Job &job : m_evidence.jobs)
            known.insert(job.id);
        QSet<QString> labels;
        for (const FailedJob &failed : m_failed)
            labels.insert(failed.job.typeName);
        for (const Job &job : health.jobs) {
            if (!labels.contains(job.typeName) && !known.contains(job.id) && isLookedAt(job))
                m_failed.append({job, false});
        }
        for (const FailedJob &failed : m_failed)
            labels.insert(failed.job.typeName);
        for (const auto *tests : {&health.needInvestigation, &health.knownIssues}) {
            for (const HealthTest &test : *tests) {
                m_health[test.jobName].append(sightingOf(test, tests == &health.knownIssues));
                const Job job = jobOfTest(test);
                if (labels.contains(test.jobName) || !isLookedAt(job))
                    continue;
                labels.insert(test.jobName);
                m_failed.append({job, false});
            }
        }
    }

    static Job jobOfTest(const HealthTest &test) {
        Job job;
        job.state = treeherder::JobState::Completed;
        job.result = treeherder::JobResult::TestFailed;
        job.tier = test.tier;
        job.platform = test.platform;
        job.platformOption = test.config;
        job.groupName = test.jobGroup;
        job.groupSymbol = test.jobGroupSymbol;
        job.typeName = test.jobName;
        job.symbol = test.jobSymbol;
        return job;
    }

    [[nodiscard]] QVector<Sighting> sightings(const Job &job) const {
        QVector<Sighting> seen;
        const auto known = m_evidence.failures.constFind(runKey(job));
        if (known != m_evidence.failures.cend()) {
            for (const Failure &failure : known->failures.mid(0, mostFailuresOfJob)) {
                seen.append(sightingOf(failure));
                takeHint(job, seen.last());
            }
            shareBugs(seen);
        }
        if (seen.isEmpty() && job.status() == JobStatus::TestFailed)
            seen = m_health.value(job.typeName);
        if (seen.isEmpty())
            seen.append(sightingOf(job));
        return seen;
    }

    /// Bugs stand at the first failure of a test only, and may be about each.
    static void shareBugs(QVector<Sighting> &seen) {
        QHash<QString, QVector<qint64>> bugs;
        for (const Sighting &one : std::as_const(seen)) {
            if (!one.bugs.isEmpty())
                bugs[one.key] += one.bugs;
        }
        for (Sighting &one : seen) {
            if (one.bugs.isEmpty())
                one.bugs = bugs.value(one.key);
        }
    }

    /// Treeherder knows the history of a test, which its artifacts do not tell.
    void takeHint(const Job &job, Sighting &seen) const {
        for (const Sighting &theirs : m_health.value(job.typeName)) {
            if (theirs.key == seen.key && theirs.hint) {
                seen.hint = theirs.hint;
                seen.suggested = theirs.suggested;
                return;
            }
        }
    }

    [[nodiscard]] Judgement judge(const FailedJob &failed, const Sighting &seen) const {
        const Job &job = failed.job;
        const int classification = job.failureClassificationId;
        if (isExplainedByClass(classification))
            return {Verdict::Intermittent,
                    Words::tr("It is classified: %1.").arg(treeherder::classificationName(classification))};
        if (failed.passedAgain)
            return {Verdict::Intermittent, Words::tr("It passed when it ran again.")};
        const std::optional<Judgement> parent = m_parent.judge(job, seen);
        if (parent && parent->verdict == Verdict::InParent)
            return *parent;
        if (seen.hint == Verdict::InParent)
            return {Verdict::InParent, Words::tr("It failed in the parent push, too.")};
        if (seen.isNew || classification == newFailureId)
            return {Verdict::New, Words::tr("Nobody has seen it before this push.")};
        if (classification == fixedByCommitId)
            return {Verdict::New, Words::tr("It is classified: fixed by commit.")};
        if (seen.hint)
            return {*seen.hint, hintReason(seen)};
        if (!seen.bugs.isEmpty())
            return {Verdict::Intermittent,
                    Words::tr("Bug %1 may be about it. That does not prove that this push is not to blame.")
                        .arg(seen.bugs.first())};
        return parent ? *parent : Judgement{Verdict::Unknown, unknownReason(job)};
    }

    [[nodiscard]] QString unknownReason(const Job &job) const {
        if (job.status() == JobStatus::Exception)
            return Words::tr("The task ended with an exception: rather the machine than the push. Retrigger it.");
        const auto known = m_evidence.failures.constFind(runKey(job));
        const QString missing = known == m_evidence.failures.cend() ? QString() : known->sentence();
        return missing.isEmpty() ? Words::tr("Nobody classified it, and it has not passed.") : missing;
    }

    void add(PushReport &made, const FailedJob &failed, const Sighting &seen) {
        const Job &job = failed.job;
        const Judgement judgement = judge(failed, seen);
        const auto known = m_entryOfKey.constFind(seen.key);
        const bool isFirst = known == m_entryOfKey.cend();
        if (isFirst) {
            m_entryOfKey.insert(seen.key, made.entries.size());
            HealthEntry entry;
            entry.test = seen.test;
            entry.isJob = seen.isJob;
            entry.kind = jobKind(job);
            made.entries.append(entry);
        }
        HealthEntry &entry = made.entries[m_entryOfKey.value(seen.key)];
        if (isFirst || weightOf(judgement.verdict) > weightOf(entry.verdict)) {
            entry.verdict = judgement.verdict;
            entry.reason = judgement.reason;
            const EnglishScope english;
            entry.englishReason = judge(failed, seen).reason;
        }
        // Jobs come one after the other.
        if (entry.jobs.isEmpty() || orderOfJob(entry.jobs.last()) != orderOfJob(job))
            entry.jobs.append(job);
        if (!seen.line.isEmpty())
            addLine(entry, seen);
    }

    void addLine(HealthEntry &entry, const Sighting &seen) {
        const QString key = seen.key + u'\n' + stableText(seen.line);
        auto known = m_lineOfKey.constFind(key);
        if (known == m_lineOfKey.cend()) {
            if (entry.lines.size() == mostLinesOfEntry)
                return;
            known = m_lineOfKey.insert(key, entry.lines.size());
            entry.lines.append(HealthLine{.text = seen.line, .jobs = {}, .isNew = false, .bugs = {}});
        }
        HealthLine &line = entry.lines[*known];
        const int job = static_cast<int>(entry.jobs.size()) - 1;
        if (line.jobs.isEmpty() || line.jobs.last() != job)
            line.jobs.append(job);
        line.isNew = line.isNew || seen.isNew;
        for (const qint64 bug : seen.bugs) {
            if (!line.bugs.contains(bug))
                line.bugs.append(bug);
        }
    }

    const PushEvidence &m_evidence;
    ParentPush m_parent;
    QVector<FailedJob> m_failed;
    QHash<QString, QVector<Sighting>> m_health; ///< By label.
    QHash<QString, qsizetype> m_entryOfKey, m_lineOfKey;
};

} // namespace

QVector<qsizetype> jobsToRead(const QVector<Job> &jobs) {
    const QVector<qsizetype> passed = intermittentJobs(std::span<const Job>(jobs));
    QVector<qsizetype> wanted;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const Job &job = jobs[i];
        const bool isOpen = isLookedAt(job) && job.status() == JobStatus::TestFailed && !job.taskId.isEmpty() &&
                            !isExplainedByClass(job.failureClassificationId) &&
                            job.failureClassificationId != fixedByCommitId;
        if (isOpen && !std::binary_search(passed.begin(), passed.end(), i))
            wanted.append(i);
    }
    return wanted;
}

PushReport judgePush(const PushEvidence &evidence) {
    return PushJudge(evidence).report();
}

} // namespace collie::failures
