#pragma once

#include "services/failures/job_failures.h"
#include "services/failures/job_tally.h"
#include "services/treeherder/failure_types.h"

#include <QHash>
#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>
#include <utility>

namespace collie::failures {

/// What is known of a failure of a push, worst first (failures.md §6).
enum class Verdict : std::uint8_t {
    New,          ///< New here: not in the parent push, and nobody knows it.
    InParent,     ///< The parent push failed so, too.
    Intermittent, ///< Classified, a known bug, or it passed when it ran again.
    Unknown,      ///< Not yet known.
};
/// "New here"
[[nodiscard]] QString verdictName(Verdict verdict);

/// A run of a task: task id and run.
using RunKey = std::pair<QString, int>;
[[nodiscard]] inline RunKey runKey(const treeherder::Job &job) {
    return {job.taskId, job.runId};
}

/// A failure line of a test, as far as it is the same in several jobs.
struct HealthLine {
    QString text = {};         ///< One line, of the first job that has it.
    QVector<int> jobs = {};    ///< Indexes into the entry's jobs.
    bool isNew = false;        ///< Nobody has seen it before this push.
    QVector<qint64> bugs = {}; ///< Open ones that may be about it.
};

/// A failed test over all jobs and platforms of a push; or a job whose failures are not known, over all its runs.
struct HealthEntry {
    QString test = {};  ///< Path or manifest; the line for one of no test; the label where only the job is known.
    bool isJob = false; ///< `test` is the label of a job.
    JobKind kind = JobKind::Test;
    Verdict verdict = Verdict::Unknown;
    QString reason = {};                ///< One plain sentence: why this verdict.
    QString englishReason = {};         ///< The same for others.
    QVector<treeherder::Job> jobs = {}; ///< Failed ones, by platform, then label, then run.
    QVector<HealthLine> lines = {};     ///< Those of most jobs first.
};

/// What is known of the failures of a push.
struct PushReport {
    QVector<HealthEntry> entries = {}; ///< By verdict; then those of most jobs first, then by name.
    JobTally tally;
    int unread = 0; ///< Failed jobs whose failures are not known yet.

    [[nodiscard]] int count(Verdict verdict) const;
};

/// What a push is judged by. What is not known is empty.
struct PushEvidence {
    QVector<treeherder::Job> jobs = {};                ///< All of the push.
    QVector<treeherder::Job> parentJobs = {};          ///< All of the push before it.
    QHash<RunKey, JobFailures> failures = {};          ///< Of failed jobs of either push.
    std::optional<treeherder::PushHealth> health = {}; ///< Of the push: which tests it knows.
};

} // namespace collie::failures
