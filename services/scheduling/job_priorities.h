#pragma once

#include "services/base/clock.h"
#include "services/base/result.h"
#include "services/scheduling/job_type_key.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>
#include <vector>

namespace collie::scheduling {

/// A failed job of which somebody noted that a commit fixed it.
struct FixedByCommit {
    QString label; ///< Of the job that failed.
    QString text;  ///< The note: the fixing commit's revision, or its address.
};

/// A job type that a decision task offers, as its runnable-jobs.json describes it.
struct RunnableLabel {
    QString label;
    QString platform;
    QString buildType;
};

/// What the jobs of one label cost in a range.
struct JobCost {
    double runs = 0;
    double machineHours = 0;
};

/// Everything the priorities follow from.
struct PriorityInput {
    QVector<FixedByCommit> notes;
    QVector<RunnableLabel> runnable;
    QHash<QString, JobCost> costs; ///< By label.
};

enum class JobValue {
    High,   ///< Without it a failure would pass unseen.
    Low,    ///< What it caught, others caught as well.
    Always, ///< Never left out, whatever it caught.
};

/// One job type and what speaks for it.
struct JobType {
    JobTypeKey key;
    QStringList labels; ///< Ascending, at least one.
    JobValue value = JobValue::Low;
    bool isRunnable = true;        ///< False when it is only known from notes: nobody can schedule it any more.
    std::vector<quint32> failures; ///< Which it caught; ascending, into JobPriorities::failures.
    /// Which nothing else of high value caught: what is lost by skipping it. Ascending.
    std::vector<quint32> lostBySkipping;
    JobCost cost;

    /// What people know it by: its first label.
    [[nodiscard]] const QString &name() const { return labels.constFirst(); }
};

/// Which job types matter.
struct JobPriorities {
    QVector<JobType> types; ///< Ascending by name.
    QStringList failures;   ///< The fixing revisions as noted, the longest form of each; ascending.
    int unusableNotes = 0;  ///< Notes whose text is not a revision.
    int otherFailures = 0;  ///< Failures that only job types which always run caught.

    [[nodiscard]] int count(JobValue value) const;
    /// What all job types of this value cost.
    [[nodiscard]] JobCost cost(JobValue value) const;
    /// Labels of every job type of this value that can be scheduled, ascending.
    [[nodiscard]] QStringList labels(JobValue value) const;
};

/// The revision a note names: the last step of its path, 12 to 40 hex digits, in lower case; empty when there is none.
[[nodiscard]] QString revisionOfNote(const QString &text);

/// Finds the job types of high and of low value as SETA did (treeherder.md §5): beginning with all, each job type is
/// taken away unless a failure would then have no detector left. Two defects of the original are corrected: 12 and 40
/// digits of one revision are one failure, and the result depends on nothing but what is given, not on its order. First
/// go job types that nobody can schedule any more, then those that caught the fewest failures, among equals those later
/// in the alphabet.
/// \return InvalidArgument without runnable jobs; NotFound when no note names a failure. \thread any
[[nodiscard]] Result<JobPriorities> jobPriorities(const PriorityInput &input);

/// The least number of job types that would catch every failure, whichever they are.
/// \return nothing when it takes longer than `budget` to prove. \thread any
[[nodiscard]] std::optional<int> leastHighValueTypes(const JobPriorities &priorities, const Clock &clock,
                                                     std::chrono::milliseconds budget = std::chrono::seconds(1));

} // namespace collie::scheduling
