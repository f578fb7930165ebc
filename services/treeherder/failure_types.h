#pragma once

#include "services/treeherder/answer_types.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace collie::treeherder {

/// A bug as Treeherder knows it (treeherder.md §2.6). One without an id of Bugzilla is an internal issue of Treeherder:
/// nobody filed it yet.
struct Bug {
    std::optional<qint64> id = {}; ///< Bugzilla's.
    qint64 internalId = 0;         ///< Treeherder's; 0 unknown.
    QString summary = {};
    QString status = {};     ///< "NEW"; empty for an internal issue.
    QString resolution = {}; ///< "FIXED"; empty while it is open.
    std::optional<qint64> duplicateOf = {};
    QString crashSignature = {}, keywords = {}, whiteboard = {};
    std::optional<int> occurrences = {}; ///< Of an internal issue, in the last seven days.

    [[nodiscard]] bool isOpen() const { return resolution.isEmpty(); }
    friend bool operator==(const Bug &, const Bug &) = default;
};

/// An error line of a job's log with the bugs that may be about it (treeherder.md §2.7).
struct BugSuggestion {
    QString search = {};          ///< The line, without the worker's prefix.
    QStringList searchTerms = {}; ///< Those that are not null.
    QString pathEnd = {};         ///< Path of the test; empty when the line names none.
    QVector<Bug> openRecent = {};
    QVector<Bug> allOthers = {};
    qint64 lineNumber = -1;          ///< From 0; -1 unknown.
    std::optional<int> counter = {}; ///< How often the line was seen lately; unset where the server does not tell.
    bool isNewInRevision = false;
};

/// What somebody noted about a job, which gave it its classification (treeherder.md §2.6).
struct JobNote {
    qint64 id = 0;
    qint64 jobId = 0;
    int failureClassificationId = 1;
    QDateTime created = {}; ///< UTC.
    QString who = {};       ///< Mail address, or "autoclassifier".
    QString text = {};
};

/// A bug that was attached to a job (treeherder.md §2.6).
struct JobBug {
    qint64 jobId = 0;
    std::optional<qint64> bugId = {};
    qint64 internalId = 0;
    QDateTime created = {}; ///< UTC.
    QString who = {};
};

/// The same job on another push (treeherder.md §2.9).
struct SimilarJob {
    Job job = {};
    QDateTime started = {}, ended = {}; ///< UTC; invalid when it has not come to that.
};

/// A failed job that a bug was attached to (treeherder.md §2.14).
struct BugOccurrence {
    qint64 bugId = 0;
    QString revision = {};  ///< Tip of its push.
    QString platform = {};  ///< Code: "linux2404-64".
    QString buildType = {}; ///< The platform's option: "opt".
    QString testSuite = {}; ///< Its label, mostly without platform and build type: "mochitest-plain-swr-1".
};

/// A page of similar jobs, newest push first.
struct SimilarJobs {
    QVector<SimilarJob> jobs = {};
    bool hasMore = false;
    int nextOffset = 0; ///< Where the next page begins, behind all entries of this one: also those that are no job.
};

/// A measurement that a job made (treeherder.md §2.10).
struct PerformanceDatum {
    qint64 id = 0;
    double value = 0;
    qint64 signatureId = 0;
    int frameworkId = 0;
    QString suite = {}, test = {}; ///< `test` is empty for the value of the suite itself.
    QStringList extraOptions = {};
    QString unit = {};
    bool lowerIsBetter = true;
    bool shouldAlert = false;
};

/// A failed test as push/health/ sorts it (treeherder.md §2.11).
struct HealthTest {
    QString testName = {}; ///< Path or manifest; may hold "path | subtest".
    QString action = {};   ///< "test", "crash" …
    QString jobName = {}, jobSymbol = {}, jobGroup = {}, jobGroupSymbol = {}, platform = {}, config = {};
    QString suggestedClassification = {}; ///< "New Failure", "intermittent", "fixedByCommit" …
    int confidence = 0;
    int tier = 1;
    int totalFailures = 0, totalJobs = 0;
    bool isClassifiedIntermittent = false;
    bool failedInParent = false;
    bool isInvestigated = false;   ///< Somebody said that they looked into it.
    QStringList failureLines = {}; ///< Where the answer tells them.
};

/// What push/health/ answers (treeherder.md §2.11).
struct PushHealth {
    QString revision = {};
    QString result = {}; ///< pass, fail, indeterminate, unknown
    QString parentRevision = {};
    QVector<HealthTest> needInvestigation = {};
    QVector<HealthTest> knownIssues = {};
    QVector<Job> jobs = {}; ///< Those that the answer tells of.
};

/// The class of a failure by name, as people read it: 4 is "intermittent". Empty for a number that is none
/// (treeherder.md §2.6).
[[nodiscard]] QString classificationName(int failureClassificationId);

/// How a job's classification is marked (treeherder.md §2.6): 2 to 5 by a star, 7 by its outline, others not.
enum class ClassificationMark : std::uint8_t { None, Star, OutlineStar };
[[nodiscard]] constexpr ClassificationMark classificationMark(int failureClassificationId) {
    if (failureClassificationId >= 2 && failureClassificationId <= 5)
        return ClassificationMark::Star;
    return failureClassificationId == 7 ? ClassificationMark::OutlineStar : ClassificationMark::None;
}

} // namespace collie::treeherder
